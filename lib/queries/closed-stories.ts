import type { Db } from "@/db/client";
import { calendarOf, policyAt } from "@/db/stores/marketplace-rules";
import { recoverStory } from "@/lib/domain/lab/recover";
import type { Story } from "@/lib/domain/lab/story";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Zone } from "@/lib/domain/sla/zone";
import { type ClosedKey, readClosed, readRecords } from "./closed-rows";
import { orderThen } from "./order-then";

/** A closed complaint with its story; null where its record cannot be read as one. */
export type ClosedStory = {
  readonly no: string;
  readonly title: string;
  readonly zone: Zone;
  /** The desk has or had it, so that the marketplace's people may open it. */
  readonly mediated: boolean;
  readonly policy: Policy;
  readonly story: Story | null;
};

/** Closed complaints of a marketplace with all that a replay asks of their record, in a few statements for all. */
export async function closedStories(
  db: Db,
  marketplaceId: string,
  keys: readonly ClosedKey[],
): Promise<ClosedStory[]> {
  if (keys.length === 0) return [];
  const rows = await readClosed(db, keys);
  const { records, files, lines, articles } = await readRecords(db, rows);
  const stories: ClosedStory[] = [];
  for (const row of rows) {
    const policy = await policyAt(db, marketplaceId, row.policy_version);
    const calendar = await calendarOf(db, marketplaceId, row.calendar_version, row.zone);
    const own = records.get(row.id) ?? [];
    const order = orderThen(row, lines.get(row.order_id) ?? [], articles.get(row.shop_id) ?? [], own);
    const story = soundOrNull(() =>
      recoverStory({ records: own, files: files.get(row.id) ?? new Map(), policy, order, calendar }),
    );
    const { no, title, zone, mediated } = row;
    stories.push({ no, title, zone, mediated, policy, story });
  }
  return stories;
}

/** Records of an older version of the rules may not add up any more: such a complaint is named, not guessed. */
export function soundOrNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
