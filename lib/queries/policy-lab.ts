import type { Db } from "@/db/client";
import { policyAt } from "@/db/stores/marketplace-rules";
import { lastVersion, readDraft } from "@/db/stores/policy-store";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { differenceText, endingText, leftOutText, neverCameText, WHY_NOT } from "@/lib/copy/policy-lab";
import { type Verdict, verdictOf } from "@/lib/domain/lab/compare";
import type { LeftOut } from "@/lib/domain/lab/story";
import { realChanges, withChanges } from "@/lib/domain/policy/draft";
import type { Policy } from "@/lib/domain/policy/policy";
import { DAY_MS } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import { serverNow } from "./case-rows";
import { countClosed, newestClosed } from "./closed-rows";
import { type ClosedStory, closedStories, soundOrNull } from "./closed-stories";
import { keptBy } from "./kept-marketplaces";
import { type LabSums, labSums } from "./lab-sums";

export const LAB_PERIODS = [30, 90] as const;
export type LabPeriod = (typeof LAB_PERIODS)[number];

/** As many are played again at most, and no longer than this: a person waits for it. */
const MOST_CASES = 500;
const MOST_MS = 3_000;
const BATCH = 50;
/** Complaints are counted no further. */
const MOST_FOUND = 10_000;
const LISTED = 50;

export type LabRow = {
  readonly no: string;
  /** Null where the desk never had it: its title is not for this reader. */
  readonly title: string | null;
  readonly before: string;
  readonly after: string;
  readonly effect: string;
  readonly leftOut: readonly string[];
};

export type LabView = LabSums & {
  readonly days: LabPeriod;
  /** The revision of the draft that was tried out. */
  readonly revision: number;
  readonly found: number;
  readonly foundMore: boolean;
  readonly replayed: number;
  readonly flipped: readonly LabRow[];
  readonly unreplayed: readonly { readonly no: string; readonly why: string }[];
  readonly unreplayedCount: number;
  readonly ms: number;
};

/**
 * Closed complaints of a marketplace played once more under its saved draft, newest first, within bounds of number
 * and time; the answer says how many of how many. Null for everybody but its platform admin, and without a draft.
 */
export async function policyLab(
  db: Db,
  viewer: Viewer,
  asked: { readonly marketplaceId: string; readonly days: LabPeriod },
): Promise<LabView | null> {
  const kept = keptBy(viewer, asked.marketplaceId);
  const draft = kept === null ? null : await readDraft(db, kept.id);
  if (kept === null || draft === null) return null;
  const started = performance.now();
  const last = await lastVersion(db, kept.id);
  const base = await policyAt(db, kept.id, last.version);
  const policy = withChanges(base, realChanges(base, draft.changes));
  const since = new Date((await serverNow(db)).getTime() - asked.days * DAY_MS);
  const found = await countClosed(db, kept.id, since, MOST_FOUND + 1);
  const tried = await tryOut(db, kept.id, since, policy, started + MOST_MS);
  const unreplayed = tried.filter(({ verdict }) => verdict.kind === "unreplayable");
  const flipped = tried.filter(({ verdict }) => verdict.kind === "flipped");
  return {
    ...labSums(tried.map(({ closed, verdict }) => ({ openedAt: closed.story?.opening.at, verdict }))),
    days: asked.days,
    revision: draft.revision,
    found: Math.min(found, MOST_FOUND),
    foundMore: found > MOST_FOUND,
    replayed: tried.length - unreplayed.length,
    flipped: flipped.slice(0, LISTED).flatMap(rowOf),
    unreplayed: unreplayed
      .slice(0, LISTED)
      .flatMap(({ closed, verdict }) =>
        verdict.kind === "unreplayable" ? [{ no: closed.no, why: WHY_NOT[verdict.why] }] : [],
      ),
    unreplayedCount: unreplayed.length,
    ms: Math.round(performance.now() - started),
  };
}

type Tried = { readonly closed: ClosedStory; readonly verdict: Verdict };

/** Batch by batch, so that other requests are answered in between and the time is looked at. */
async function tryOut(
  db: Db,
  marketplaceId: string,
  since: Date,
  policy: Policy,
  until: number,
): Promise<Tried[]> {
  const keys = await newestClosed(db, marketplaceId, since, MOST_CASES);
  const tried: Tried[] = [];
  while (tried.length < keys.length && performance.now() < until) {
    const batch = await closedStories(db, marketplaceId, keys.slice(tried.length, tried.length + BATCH));
    for (const closed of batch) {
      const verdict = soundOrNull(() => verdictOf(closed.story, closed.policy, policy));
      tried.push({ closed, verdict: verdict ?? { kind: "unreplayable", why: "no_record", act: null } });
    }
  }
  return tried;
}

function rowOf({ closed, verdict }: Tried): LabRow[] {
  if (verdict.kind === "unreplayable") return [];
  const { before, after } = verdict;
  return [
    {
      no: closed.no,
      title: closed.mediated ? closed.title : null,
      before: endingText(before),
      after: endingText(after),
      effect: differenceText(before, after),
      leftOut: leftOutOf(verdict.leftOut, closed),
    },
  ];
}

function leftOutOf(acts: readonly LeftOut[], { zone, policy: { profile } }: ClosedStory): string[] {
  const never = acts.filter(({ refusal }) => refusal === null);
  return [
    ...acts.flatMap(({ refusal, at, ...act }) =>
      refusal === null ? [] : [leftOutText({ ...act, refusal }, dayTime(at, zone), profile)],
    ),
    ...(never.length === 0 ? [] : [neverCameText(never, profile)]),
  ];
}
