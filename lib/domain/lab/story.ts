import type { Actor, Role } from "../access";
import type { CaseEvent, EventType } from "../case/events";
import type { EvidenceFact, OrderFacts } from "../case/facts";
import type { RefusalCode } from "../case/refusals";
import type { CaseVerb } from "../case/rulebook";
import type { TextRef } from "../case/text-ref";
import type { HumanVerb } from "../case/verb-names";
import type { OpenCaseInput } from "../case/verbs/complaint/open-case";
import type { WorkCalendar } from "../sla/calendar";
import type { Anchor } from "./answers-to";
import type { Ending } from "./ending";

/** An event of a case as it was written down, with who caused it, when, and with which command. */
export type RecordedEvent = {
  readonly at: Date;
  readonly actor: Actor;
  readonly commandId: string;
  readonly event: CaseEvent;
};

/** One command with the events it caused, all at one instant. */
export type Command = {
  readonly at: Date;
  readonly actor: Actor;
  readonly events: readonly { readonly seq: number; readonly event: CaseEvent }[];
};

/** Something that people, the courier or the payments gateway did. What clocks did is not in the story. */
export type Act = {
  readonly verb: CaseVerb;
  readonly actor: Actor;
  readonly at: Date;
  /** Null where the act was taken back before it was carried out: nobody wrote down what it would have been. */
  readonly input: object | null;
  readonly text: TextRef | null;
  readonly files: readonly EvidenceFact[];
  /** What had been shown in the case before. */
  readonly shown: readonly EvidenceFact[];
  /** Null: it answers the complaint itself. */
  readonly anchor: Anchor | null;
  /** How an act without input ended, and why where the rules no longer allowed it. */
  readonly gaveUp: RefusalCode | null;
  /** Which refund the payments gateway speaks of, counted from one; null: all of them, or another kind of act. */
  readonly refund: number | null;
};

/** A closed complaint as its record tells it: enough to play it again under other rules. */
export type Story = {
  readonly opening: {
    readonly at: Date;
    readonly actor: Actor;
    readonly input: OpenCaseInput;
    readonly text: TextRef;
    readonly files: readonly EvidenceFact[];
  };
  readonly acts: readonly Act[];
  /** The order as it was when the complaint was opened. */
  readonly order: OrderFacts;
  readonly calendar: WorkCalendar;
  /** Whether the shop had the goods to send once more: at once, later, or not at all. */
  readonly shelf: "full" | "later" | "empty";
  readonly recorded: Ending;
};

/** What can have moved a case on before somebody acted. */
export const OVERTAKING = [
  "seller_timed_out",
  "offer_lapsed",
  "info_lapsed",
  "help_asked",
  "return_expired",
  "inspection_overdue",
  "shipping_overdue",
  "payment_expired",
  "trace_expired",
  "case_closed",
] as const satisfies readonly EventType[];
export type Overtaking = (typeof OVERTAKING)[number];

/** Something a person did that these rules would not have let him do then; null: there was nothing to answer. */
export type LeftOut = {
  readonly verb: HumanVerb;
  readonly role: Role;
  /** When he did it. */
  readonly at: Date;
  readonly refusal: RefusalCode | null;
  /** What had overtaken him, where the case had moved on without him. */
  readonly overtakenBy: Overtaking | null;
};
