import type { Actor, Party, Role } from "../access";
import type { Requirement } from "../evidence";
import type { CaseKind } from "../kinds";
import { type Rupiah, rupiah, sum, ZERO } from "../money";
import type { Fault, Reason } from "../reasons";
import { type Goods, type GoodsRemedy, returning, type Wanted } from "./goods";
import type { CaseState, CloseCode } from "./state";
import type { HumanVerb } from "./verb-names";

/**
 * What is wanted, agreed or ruled: money per line, in rupiah, and of the shipping fee, and what happens with
 * the goods. No remedy named: money alone. All zero means: released to the seller (S1, solution b).
 */
export type Solution = {
  readonly remedy?: GoodsRemedy;
  /** Of an exchange: other articles than the lines' own. Their prices are the shop's when it is agreed on. */
  readonly articles?: readonly Wanted[];
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
  readonly goods: Goods;
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
  /** What the marketplace took for selling the units of the complaint, in rupiah. */
  readonly commission: Rupiah;
  /** How much of it went back to the shop. */
  readonly commissionBack: Rupiah;
  /** Refunds granted and not yet with the buyer: the case waits for all of them. */
  readonly refundsOut: number;
  /** The same, line by line: a later grant never gives a line more than it disputes. */
  readonly grantedPart: Solution;
  readonly resolution: Solution | null;
  /** The shop admitted negligence and the desk has yet to look at it: the case stays open for that. */
  readonly reviewDue: boolean;
  readonly assigneeId: string | null;
  readonly closeCode: CloseCode | null;
};

export const NOTHING: Solution = { lines: [], shipping: ZERO };

/** The money of a solution, whatever happens with the goods. */
export function moneyOf({ lines, shipping }: Solution): Solution {
  return { lines, shipping };
}

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

/** Is the disputed money still held? A difference that the buyer has yet to pay keeps it where it is. */
export function isHeld({ state }: Pick<Case, "state">): boolean {
  return state.money === "held" || state.money === "awaiting_buyer_payment";
}

/** Everything the case disputes, as a solution. */
export function fullRefund(c: Pick<Case, "lines" | "shippingDisputed">): Solution {
  return {
    lines: c.lines.map((line) => ({ orderLineId: line.orderLineId, rupiah: line.disputed })),
    shipping: c.shippingDisputed,
  };
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

/** What happens with the goods; null where money alone settles it. */
export function remedyOf(solution: Solution): GoodsRemedy | null {
  return solution.remedy ?? null;
}

/** Whose move it is: the source of every status, queue and colour. */
export function waitingOn(c: Case): Party | "courier" | "system" | null {
  switch (c.state.stage) {
    case "awaiting_seller":
      return c.info?.to ?? "seller";
    case "negotiating":
      return c.info?.to ?? c.turn;
    case "mediation":
    case "appeal":
      return c.info?.to ?? "mediator";
    case "decided":
      return "system";
    case "fulfilling":
      return fulfilledBy(c);
    case "closed":
      return null;
  }
}

/** Who has to do the next thing while an agreement is carried out. */
function fulfilledBy(c: Case): Party | "courier" | "system" {
  const { money, trace, outbound } = c.state;
  if (money === "awaiting_buyer_payment") return c.goods.paying ? "system" : "buyer";
  if (money !== "held") return c.reviewDue ? "mediator" : "system";
  if (trace === "delivered_proven" && c.goods.traceOf === "order") return "buyer";
  if (trace === "with_courier" || trace === "found") return "courier";
  if (outbound === "awaiting_stock" || outbound === "awaiting_ship") return "seller";
  if (c.state.return === "arrived" || c.state.return === "inspecting") return "seller";
  if (outbound === "delivered" && c.goods.out !== "ship_back") return "buyer";
  if (c.state.return === "awaiting_buyer_ship") return "buyer";
  if (outbound === "shipped" || returning(c.state)) return "courier";
  return "system";
}

export function sideOf(actor: Actor): "buyer" | "seller" | null {
  if (actor.role === "buyer") return "buyer";
  return actor.role === "owner" || actor.role === "staff" ? "seller" : null;
}
