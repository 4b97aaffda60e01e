import type { Party } from "@/lib/domain/access";
import type { Decided } from "@/lib/domain/case/decide";
import type { CaseEvent, EventType } from "@/lib/domain/case/events";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Zone } from "@/lib/domain/sla/zone";
import type { Segment } from "./segments";

export type ConsequenceIcon = "money" | "goods" | "stock" | "reputation" | "clock" | "undo";
export type ConsequenceLine = { readonly icon: ConsequenceIcon; readonly segments: readonly Segment[] };

export type ConsequenceContext = {
  readonly buyerName: string;
  /** Who is about to act; the shop where nobody is named. */
  readonly reader?: Party;
  readonly zone: Zone;
  readonly now: Date;
  readonly policy: Policy;
  /** The verb can be taken back where there is time for it. */
  readonly graceful: boolean;
  /** There is time for it now. */
  readonly grace: boolean;
  /** The order's shipping fee that is not disputed and stays with the shop, in rupiah. */
  readonly shippingKept?: number;
};

type EventOf<Type extends EventType> = Extract<CaseEvent, { type: Type }>;

/** The first event of a kind among what an act would do. */
export function find<Type extends EventType>(decided: Decided, type: Type): EventOf<Type> | undefined {
  return decided.events.find((event): event is EventOf<Type> => event.type === type);
}
