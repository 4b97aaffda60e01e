import type { Verdict } from "@/lib/domain/lab/compare";
import { DAY_MS } from "@/lib/domain/sla/zone";
import { decimal } from "@/lib/format/count";

/** What a draft would have meant for everybody together. Rupiah are differences: more than nothing is more for them. */
export type LabSums = {
  readonly same: number;
  readonly flippedCount: number;
  /** Of the flipped: those that would now wait for a mediator. Their rupiah are in no sum. */
  readonly undecided: number;
  readonly buyers: number;
  readonly sellers: number;
  /** Below nothing: the marketplace pays more. */
  readonly platform: number;
  readonly points: number;
  /** How long complaints took on average, in days, of those that are closed both times; null without any. */
  readonly duration: { readonly before: string; readonly after: string } | null;
};

type Tried = { readonly openedAt: Date | undefined; readonly verdict: Verdict };

/** Adds up what each complaint would have meant; those that cannot be played again are in none of it. */
export function labSums(tried: readonly Tried[]): LabSums {
  const sums = { same: 0, flippedCount: 0, undecided: 0, buyers: 0, sellers: 0, platform: 0, points: 0 };
  const lasted = { cases: 0, before: 0, after: 0 };
  for (const { openedAt, verdict } of tried) {
    if (verdict.kind === "unreplayable") continue;
    const { before, after } = verdict;
    if (verdict.kind === "same") sums.same += 1;
    else sums.flippedCount += 1;
    if (before.at !== null && after.at !== null && openedAt !== undefined) {
      lasted.cases += 1;
      lasted.before += before.at.getTime() - openedAt.getTime();
      lasted.after += after.at.getTime() - openedAt.getTime();
    }
    if (after.outcome === "undecided") {
      sums.undecided += 1;
      continue;
    }
    sums.buyers += after.toBuyer - before.toBuyer;
    sums.sellers += after.toSeller - before.toSeller;
    sums.platform += before.fromPlatform - after.fromPlatform;
    sums.points += after.points - before.points;
  }
  const days = (ms: number) => decimal(ms / lasted.cases / DAY_MS);
  const duration = lasted.cases === 0 ? null : { before: days(lasted.before), after: days(lasted.after) };
  return { ...sums, duration };
}
