import { type Rupiah, rupiah, ZERO } from "../money";
import { type Case, rupiahOf, type Solution, totalOf } from "./case";
import type { CaseEvent } from "./events";
import { evolve } from "./evolve";
import { carryOut, closeWhenPaid, type Means } from "./settlement";

/**
 * Carries out a decision. Before money has moved it is a settlement like any other. After that (an appeal
 * that was won late) nothing is taken back from the buyer: the seller is paid by the platform; a buyer who
 * should have had more gets the difference from the seller's balance.
 */
export function execute(c: Case, solution: Solution, means: Means): readonly CaseEvent[] {
  if (c.state.money === "held") return [{ type: "decision_executed" }, ...carryOut(c, solution, means)];
  const due = totalOf(solution);
  const executed: CaseEvent = { type: "decision_executed" };
  const compensation = compensate(c, rupiah(Math.max(0, c.granted - due)));
  if (due > c.granted) {
    return [
      executed,
      ...compensation,
      { type: "refund_granted", solution: lessGranted(c, solution), from: "seller_balance" },
    ];
  }
  return [executed, ...compensation, ...closeWhenPaid(evolve(c, executed))];
}

/** What the platform owes the seller after this ruling, less or more than it paid him after an earlier one. */
function compensate(c: Case, owed: Rupiah): readonly CaseEvent[] {
  if (owed > c.compensated) return [{ type: "seller_compensated", rupiah: rupiah(owed - c.compensated) }];
  if (owed < c.compensated) return [{ type: "compensation_reversed", rupiah: rupiah(c.compensated - owed) }];
  return [];
}

/**
 * The part of a later, better decision that has not been granted yet: the difference of the totals, out of
 * the lines that got less before than they should have.
 */
function lessGranted(c: Case, solution: Solution): Solution {
  const open = (due: number, granted: number) => Math.max(0, due - granted);
  const missing = [
    ...solution.lines.map((line) => open(line.rupiah, rupiahOf(c.grantedPart, line.orderLineId))),
    open(solution.shipping, c.grantedPart.shipping),
  ];
  let left = totalOf(solution) - c.granted;
  const parts = missing.map((amount) => {
    const part = Math.min(amount, left);
    left -= part;
    return rupiah(part);
  });
  return {
    lines: solution.lines.map((line, i) => ({ ...line, rupiah: parts[i] ?? ZERO })),
    shipping: parts.at(-1) ?? ZERO,
  };
}
