import type { Party } from "../access";
import type { EvidenceKind } from "../evidence";
import type { Rupiah } from "../money";
import type { Policy } from "../policy/policy";
import type { Window, WorkCalendar } from "../sla/calendar";
import type { ClockKind } from "./clock-kinds";
import type { Parcel } from "./goods";
import type { TextRef } from "./text-ref";

/** A running or paused deadline of the case, as the row stores it. */
export type RunningClock = {
  readonly kind: ClockKind;
  readonly state: "running" | "paused";
  /** Whom it waited for when it began. */
  readonly waitsFor: Party | null;
  readonly startsAt: Date;
  readonly softDue: Date;
  readonly hardDue: Date;
  readonly window: Window;
  /** Open time left when it was paused, in milliseconds of the window's own unit of time. */
  readonly remainingMs: number | null;
  readonly reminders: number;
  readonly lastReminderAt: Date | null;
  readonly moved: boolean;
};

export type EvidenceFact = {
  readonly id: string;
  readonly by: Party;
  readonly kind: EvidenceKind;
  readonly requirement: string | null;
  readonly sha256: string;
};

export type OrderFacts = {
  readonly status: string;
  readonly courierClass: "regular" | "instant";
  /** When the courier promised it. */
  readonly estimatedAt: Date | null;
  readonly deliveredAt: Date | null;
  /** The order's own parcel, for who looks for it. */
  readonly parcel: Parcel | null;
  /** What the way back costs, in rupiah: the fee of the way there. */
  readonly returnFreight: Rupiah;
  /** The parcel that the return came in has been charged to another complaint, whose goods are in it as well. */
  readonly freightCharged: boolean;
  /** Somebody has alleged negligence about this order before, and has not taken it back. */
  readonly negligenceAlleged: boolean;
  readonly released: boolean;
  /**
   * What of the order's money no complaint has taken out of escrow yet, in rupiah; null where no payment is known.
   * What a withdrawn complaint held has gone to the seller.
   */
  readonly escrowLeft: Rupiah | null;
  readonly shippingLeft: Rupiah;
  readonly lines: readonly {
    readonly id: string;
    readonly sku: string;
    readonly qty: number;
    /** Units, and of what was paid for them rupiah, that complaints claim which were not withdrawn. */
    readonly qtyClaimed: number;
    readonly disputed: Rupiah;
    /** Listed, for one unit. */
    readonly unitPrice: Rupiah;
    readonly paid: Rupiah;
    /** What the marketplace took for selling the line. */
    readonly commission: Rupiah;
    readonly category: string;
  }[];
  /** The shop's articles that the order or the complaint names. */
  readonly shelf: readonly {
    readonly sku: string;
    readonly name: string | null;
    /** For one unit; null where the shop has never told us. */
    readonly price: Rupiah | null;
    /** Units for sale that nothing else has a claim on. */
    readonly inStock: number;
  }[];
};

/** All that a rule may know besides the case: read under the lock, handed in, never looked up. */
export type Facts = {
  /** The database's clock, read once after the lock. */
  readonly now: Date;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly order: OrderFacts;
  /** What the actor wrote, already stored: its id and digest. Null when nothing was written. */
  readonly text: TextRef | null;
  /** Files named in the input that are the actor's own and not yet in any case. */
  readonly staged: readonly EvidenceFact[];
  readonly attached: readonly EvidenceFact[];
  readonly clocks: readonly RunningClock[];
  /** The receipt number named in the input belongs to another case's parcel, or to another buyer's return. */
  readonly resiTaken: boolean;
  /** Rupiah of refunds that were granted and have not reached the buyer. */
  readonly refundsOut: Rupiah;
  /** Members of the shop a case may be given to. */
  readonly memberIds: readonly string[];
  /** The grace period is over: the act is carried out, not scheduled again. */
  readonly executing: boolean;
  readonly inputDigest: string;
};

export function clockOf(facts: Facts, kind: ClockKind): RunningClock | null {
  return facts.clocks.find((clock) => clock.kind === kind) ?? null;
}

/** The written words of an act whose input demands them. */
export function wordsOf(facts: Facts): TextRef {
  if (facts.text === null) throw new Error("an act with a required text arrived without one");
  return facts.text;
}
