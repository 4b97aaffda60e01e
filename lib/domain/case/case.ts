import type { Actor, Party, Role } from "../access";
import type { Requirement } from "../evidence";
import { type Rupiah, rupiah, sum, ZERO } from "../money";
import type { Fault, Reason } from "../reasons";
import type { CaseState, CloseCode } from "./state";
import type { HumanVerb } from "./verb-names";

/** Which flow a complaint takes. The reason says why, the solution what is wanted; three different things. */
export const CASE_KINDS = ["refund_only"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** Money per line, in rupiah, and of the shipping fee. All zero means: released to the seller (S1, solution b). */
export type Solution = {
  readonly lines: readonly { readonly orderLineId: string; readonly rupiah: Rupiah }[];
  readonly shipping: Rupiah;
};

export type CaseLine = {
  readonly orderLineId: string;
  readonly qty: number;
  /** The share of the line's price that the claimed units carry: the most this line can be refunded. */
  readonly disputed: Rupiah;
};

export type Offer = { readonly n: number; readonly by: "buyer" | "seller"; readonly solution: Solution };

export type InfoRequest = {
  readonly from: Party;
  readonly to: "buyer" | "seller";
  readonly items: readonly Requirement[];
};

export type Decision = {
  readonly n: number;
  readonly by: string | null;
  readonly solution: Solution;
  readonly fault: Fault;
  readonly final: boolean;
  readonly acceptedBy: readonly ("buyer" | "seller")[];
};

/** An irreversible act that its author can still take back (S2: the wrong button). */
export type ScheduledAct = { readonly verb: HumanVerb; readonly actorId: string; readonly role: Role };

/** A complaint as it is now. The row stores it, the events explain it, the clocks drive it on. */
export type Case = {
  readonly kind: CaseKind;
  readonly reason: Reason;
  readonly state: CaseState;
  readonly lines: readonly CaseLine[];
  readonly shippingDisputed: Rupiah;
  /** What the buyer wants now. */
  readonly request: Solution;
  /** Who owes the next word while two sides talk. */
  readonly turn: "buyer" | "seller";
  readonly offer: Offer | null;
  readonly offersMade: { readonly buyer: number; readonly seller: number };
  readonly info: InfoRequest | null;
  readonly infoRequestsMade: { readonly seller: number; readonly mediator: number };
  readonly acknowledged: boolean;
  /** The seller has given his answer to the request as it stands: T1 no longer runs. */
  readonly answered: boolean;
  readonly warned: boolean;
  readonly disagreement: boolean;
  /** The seller refused and the buyer may ask once more. */
  readonly refused: boolean;
  readonly revised: boolean;
  readonly objections: number;
  /** `Bantuan` opened for the seller because the buyer stayed silent (S1). */
  readonly helpOpen: boolean;
  readonly scheduled: ScheduledAct | null;
  readonly mediatorId: string | null;
  /** Everybody who ruled so far: an appeal is heard by another person. */
  readonly ruledBy: readonly string[];
  readonly decision: Decision | null;
  readonly appeals: number;
  /** A ruling or an act of the clock that may still be appealed. */
  readonly appealable: boolean;
  readonly appealBy: "buyer" | "seller" | null;
  /** How often the desk was alerted since it got the case; it counts to three and stays there. */
  readonly overdue: number;
  /** Whether the clock acted in the seller's place (`Disetujui Otomatis`). */
  readonly automatic: boolean;
  readonly fault: Fault;
  /** Rupiah granted to the buyer so far, all grants together. */
  readonly granted: Rupiah;
  /** Rupiah the platform paid the seller after an appeal that was won late. */
  readonly compensated: Rupiah;
  /** Refunds granted and not yet with the buyer: the case waits for all of them. */
  readonly refundsOut: number;
  /** The same, line by line: a later grant never gives a line more than it disputes. */
  readonly grantedPart: Solution;
  readonly resolution: Solution | null;
  readonly assigneeId: string | null;
  readonly closeCode: CloseCode | null;
};

export const NOTHING: Solution = { lines: [], shipping: ZERO };

/** Two grants together, line by line. */
export function plus(a: Solution, b: Solution): Solution {
  const ids = [...new Set([...a.lines, ...b.lines].map((line) => line.orderLineId))];
  return {
    lines: ids.map((id) => ({ orderLineId: id, rupiah: rupiah(rupiahOf(a, id) + rupiahOf(b, id)) })),
    shipping: rupiah(a.shipping + b.shipping),
  };
}

/** What a solution gives of one line. */
export function rupiahOf(solution: Solution, orderLineId: string): Rupiah {
  return solution.lines.find((line) => line.orderLineId === orderLineId)?.rupiah ?? ZERO;
}

export function totalOf(solution: Solution): Rupiah {
  return rupiah(sum(solution.lines.map((line) => line.rupiah)) + solution.shipping);
}

/** All that is disputed in the case: what is held, and the most that can be refunded. */
export function disputedTotal(c: Pick<Case, "lines" | "shippingDisputed">): Rupiah {
  return rupiah(sum(c.lines.map((line) => line.disputed)) + c.shippingDisputed);
}

/** Does a solution stay within what each line and the shipping fee allow, line by line? */
export function withinDispute(c: Pick<Case, "lines" | "shippingDisputed">, solution: Solution): boolean {
  const seen = new Set<string>();
  return (
    solution.shipping <= c.shippingDisputed &&
    solution.lines.every((line) => {
      const claimed = c.lines.find((own) => own.orderLineId === line.orderLineId);
      const twice = seen.has(line.orderLineId);
      seen.add(line.orderLineId);
      return !twice && claimed !== undefined && line.rupiah <= claimed.disputed;
    })
  );
}

/** Whose move it is: the source of every status, queue and colour. */
export function waitingOn(c: Case): Party | "system" | null {
  switch (c.state.stage) {
    case "awaiting_seller":
      return c.info?.to ?? "seller";
    case "negotiating":
      return c.info?.to ?? c.turn;
    case "mediation":
    case "appeal":
      return c.info?.to ?? "mediator";
    case "decided":
    case "fulfilling":
      return "system";
    case "closed":
      return null;
  }
}

export function sideOf(actor: Actor): "buyer" | "seller" | null {
  if (actor.role === "buyer") return "buyer";
  return actor.role === "owner" || actor.role === "staff" ? "seller" : null;
}
