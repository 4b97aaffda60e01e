import type { Db } from "@/db/client";
import {
  type ChangedCalendar,
  calendarApplied,
  casesOnWorkingTime,
  changedCalendars,
} from "@/db/stores/calendar-store";
import { SYSTEM } from "@/lib/domain/access";
import { perform } from "@/lib/engine/perform";
import { faultOf } from "./fault";

const BATCH = 200;
const FIRST = "00000000-0000-0000-0000-000000000000";

export type Moved = {
  /** Cases looked at; one whose deadlines do not meet the new days is left as it was. */
  readonly moved: number;
  readonly failed: readonly { readonly caseId: string; readonly error: string }[];
};

/**
 * Follows edits of the holiday tables: every case whose working-time deadlines still run is asked through the
 * one door to count them again. Safe to run twice: the command id names case and calendar version. A version
 * counts as applied once every case was asked, so that a worker that dies in between begins again.
 */
export async function moveDeadlines(db: Db): Promise<Moved> {
  let moved = 0;
  const failed: { caseId: string; error: string }[] = [];
  for (const calendar of await changedCalendars(db)) {
    if (calendar.closedOn.length > 0) {
      for (let after = FIRST; ; ) {
        const batch = await casesOnWorkingTime(db, calendar.marketplaceId, after, BATCH);
        for (const key of batch) {
          const error = await moveOne(db, key, calendar);
          if (error === null) moved += 1;
          else failed.push({ caseId: key.caseId, error });
        }
        const last = batch.at(-1);
        if (last === undefined || batch.length < BATCH) break;
        after = last.caseId;
      }
    }
    await calendarApplied(db, calendar.marketplaceId, calendar.version);
  }
  return { moved, failed };
}

async function moveOne(
  db: Db,
  key: { shopId: string; caseId: string },
  { version, closedOn }: ChangedCalendar,
): Promise<string | null> {
  try {
    const commandId = `calendar:${key.caseId}:${version}`;
    const answer = await perform(db, {
      ...key,
      verb: "move_for_calendar",
      input: { closedOn },
      actor: SYSTEM,
      commandId,
    });
    return answer.ok ? null : answer.refusal;
  } catch (error) {
    return faultOf(error);
  }
}
