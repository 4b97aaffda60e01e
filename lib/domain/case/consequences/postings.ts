import type { Rupiah } from "../../money";
import { rupiah, sum, ZERO } from "../../money";
import { totalOf } from "../case";
import type { CaseEvent } from "../events";
import type { Payer } from "../goods";

/** Where money can stand. `disputed` is held for one case; nothing but the disputed rupiah is ever held. */
export const ACCOUNTS = [
  "escrow",
  "disputed",
  "seller_balance",
  "buyer_refund",
  "buyer_balance",
  "buyer_payment",
  "platform_comp",
  "freight",
  "commission",
] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Money that moves from one account to another: balanced because it cannot be written otherwise. */
export type Posting = {
  readonly from: Account;
  readonly to: Account;
  readonly rupiah: Rupiah;
  readonly corrects: boolean;
};

/** Who pays for the way back pays from here; the buyer's share never leaves hold as a refund. */
const FREIGHT_FROM: Record<Payer, Account> = {
  buyer: "disputed",
  seller: "seller_balance",
  platform: "platform_comp",
};

/** The transfers that an event means. Corrections after an appeal are transfers of their own. */
export function postingsOf(event: CaseEvent): readonly Posting[] {
  const move = (from: Account, to: Account, amount: Rupiah, corrects = false): readonly Posting[] =>
    amount > 0 ? [{ from, to, rupiah: amount, corrects }] : [];
  switch (event.type) {
    case "case_opened": {
      const held = sum(event.lines.map((line) => line.disputed)) + event.shipping;
      const again = event.fromBalance ?? ZERO;
      return [
        ...move(event.heldFrom, "disputed", rupiah(held - again)),
        ...move("seller_balance", "disputed", again),
      ];
    }
    case "refund_granted":
      return move(event.from, "buyer_refund", totalOf(event.solution), event.from === "seller_balance");
    case "refund_credited":
      return move("buyer_refund", "buyer_balance", event.rupiah);
    case "freight_charged":
      return move(FREIGHT_FROM[event.payer], "freight", event.rupiah);
    case "difference_paid":
      return move("buyer_payment", "disputed", event.rupiah);
    case "funds_released":
      return move("disputed", "seller_balance", event.rupiah);
    case "commission_reversed":
      return move("commission", "seller_balance", event.rupiah);
    case "commission_charged":
      return move("seller_balance", "commission", event.rupiah, true);
    case "seller_compensated":
      return move("platform_comp", "seller_balance", event.rupiah, true);
    case "compensation_reversed":
      return move("seller_balance", "platform_comp", event.rupiah, true);
    default:
      return [];
  }
}
