import type { Actor } from "@/lib/domain/access";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import type { CaseKey } from "./result";

export type PerformRequest = CaseKey & {
  readonly verb: CaseVerb;
  readonly input: unknown;
  readonly actor: Actor;
  /** Chosen by the client once per intent: the same id answers as the first time. */
  readonly commandId: string;
  /** The terms the actor was looking at; acts are refused as stale against these alone. */
  readonly seenTerms?: number;
};
