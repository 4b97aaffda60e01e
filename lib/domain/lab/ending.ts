import type { Posting } from "../case/consequences/postings";
import type { ReputationEntry } from "../case/consequences/reputation";
import type { CloseCode } from "../case/state";

/** How a complaint ended for everybody: what a new version of the rules may change. Rupiah, and whole points. */
export type Ending = {
  /** `undecided`: it waits for a mediator who never had it. `not_opened`: these rules would not have taken it. */
  readonly outcome: "closed" | "undecided" | "not_opened";
  readonly code: CloseCode | null;
  /** Refunds, less what he paid for something dearer. */
  readonly toBuyer: number;
  /** Out of what was disputed, less what the seller paid beside it. */
  readonly toSeller: number;
  /** What the marketplace paid out of its own pocket, and what it gave back of its commission. */
  readonly fromPlatform: number;
  readonly freight: number;
  /** What the shop's reputation gained, or lost below nothing. */
  readonly points: number;
  /** When it was closed; null while it is not. */
  readonly at: Date | null;
};

export type Sums = Pick<Ending, "toBuyer" | "toSeller" | "fromPlatform" | "freight" | "points">;

export const NO_SUMS: Sums = { toBuyer: 0, toSeller: 0, fromPlatform: 0, freight: 0, points: 0 };

/** The sums after what a decision moved. What is held and given back is nobody's gain. */
export function added(
  sums: Sums,
  { postings, reputation }: { postings: readonly Posting[]; reputation: readonly ReputationEntry[] },
): Sums {
  let { toBuyer, toSeller, fromPlatform, freight, points } = sums;
  for (const { from, to, rupiah } of postings) {
    if (to === "buyer_refund") toBuyer += rupiah;
    if (from === "buyer_payment") toBuyer -= rupiah;
    if (to === "seller_balance") toSeller += rupiah;
    if (from === "seller_balance" && to !== "disputed") toSeller -= rupiah;
    if (from === "platform_comp" || from === "commission") fromPlatform += rupiah;
    if (to === "platform_comp" || to === "commission") fromPlatform -= rupiah;
    if (to === "freight") freight += rupiah;
  }
  for (const { delta } of reputation) points += delta;
  return { toBuyer, toSeller, fromPlatform, freight, points };
}

/** Whether everybody ends with the same; when it was closed is not part of that. */
export function sameEnding(a: Ending, b: Ending): boolean {
  return (
    a.outcome === b.outcome &&
    a.code === b.code &&
    a.toBuyer === b.toBuyer &&
    a.toSeller === b.toSeller &&
    a.fromPlatform === b.fromPlatform &&
    a.freight === b.freight &&
    a.points === b.points
  );
}
