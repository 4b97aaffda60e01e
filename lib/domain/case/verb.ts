import type { z } from "zod";
import type { Actor, Role } from "../access";
import type { Case } from "./case";
import type { CaseEvent } from "./events";
import type { Facts } from "./facts";
import type { RefusalCode } from "./refusals";
import type { When } from "./state";

/** Why a verb cannot be pressed now, and when that changes, if it is known. */
export type Blocked = { readonly code: RefusalCode; readonly opensAt?: Date };

/**
 * A page of the rule book. `by` and `when` say who may press it and where the case must stand, `gate` what
 * else must be true before anything is typed, `guard` what the input must respect, `then` what happens.
 */
export type Verb<Input> = {
  readonly by: readonly Role[];
  readonly when: When;
  /** What is being decided changes (`terms`), people talk (`talk`), or the shop's own desk is tidied (`desk`). */
  readonly changes: "terms" | "talk" | "desk";
  /** No guard stands in its way for the role named: part of the proof that no case is stuck. */
  readonly always?: true;
  /** Can be taken back for a while before it is carried out. */
  readonly graceful?: true;
  readonly input: z.ZodType<Input>;
  readonly gate?: (c: Case, actor: Actor, facts: Facts) => Blocked | null;
  readonly guard?: (c: Case, input: Input, actor: Actor, facts: Facts) => RefusalCode | null;
  readonly then: (c: Case, input: Input, actor: Actor, facts: Facts) => readonly CaseEvent[];
};

/** Keeps the input's type tied to the page that reads it. */
export function verb<Input>(page: Verb<Input>): Verb<Input> {
  return page;
}
