import type { Db, Tx } from "@/db/client";
import {
  type DueClock,
  dueClocks,
  endClock,
  lockDueClock,
  type Moment,
  postponeClock,
  readDueClock,
  stopReminders,
} from "@/db/stores/due-clocks";
import { SYSTEM } from "@/lib/domain/access";
import { CLOCKS } from "@/lib/domain/case/clocks";
import { inTransaction, performIn, runScheduled } from "@/lib/engine/perform";
import type { Performed } from "@/lib/engine/result";
import { faultOf } from "./fault";

/** Most clocks of one sweep; the next one comes a second later. */
const BATCH = 200;

export type Sweep = {
  readonly expired: number;
  readonly reminded: number;
  /** In other hands at this moment, or dealt with by somebody since. */
  readonly skipped: number;
  readonly failed: readonly { readonly clockId: string; readonly error: string }[];
};

type Handled = "done" | "skipped" | "impossible";

/**
 * Carries out every deadline that has passed and sends every reminder that is due, each in a transaction of
 * its own, so that one that fails holds up no other: it is written down and tried again after a minute.
 * May run any number of times at once. Throws only when the database is gone.
 */
export async function enforceDeadlines(db: Db): Promise<Sweep> {
  const failed: { clockId: string; error: string }[] = [];
  const counts = { expiry: 0, reminder: 0, skipped: 0 };
  for (const moment of ["expiry", "reminder"] as const) {
    for (const clock of await dueClocks(db, moment, BATCH)) {
      try {
        const handled = await db.transaction((tx) => handle(tx, clock, moment));
        if (handled === "done") counts[moment] += 1;
        if (handled === "skipped") counts.skipped += 1;
        if (handled === "impossible") failed.push({ clockId: clock.id, error: "the rules do not allow it" });
      } catch (error) {
        const fault = faultOf(error);
        await postponeClock(db, clock, fault);
        failed.push({ clockId: clock.id, error: fault });
      }
    }
  }
  return { expired: counts.expiry, reminded: counts.reminder, skipped: counts.skipped, failed };
}

async function handle(tx: Tx, found: DueClock, moment: Moment): Promise<Handled> {
  const clock = await lockDueClock(tx, found, moment);
  if (clock === null) return "skipped";
  // Inside a savepoint: a refusal undoes the attempt and keeps the lock.
  const answer = await inTransaction(tx, (inner) =>
    moment === "expiry" ? expire(inner, clock) : remind(inner, clock),
  );
  if (!answer.ok && answer.refusal === "no_such_clock") return "skipped";
  // Nothing happened and it is still due: without an end it would come back every second, for ever.
  if (answer.ok && (await readDueClock(tx, clock, moment)) === null) return "done";
  const why = answer.ok ? "nothing_happened" : answer.refusal;
  await (moment === "expiry" ? endClock(tx, clock, why) : stopReminders(tx, clock, why));
  return "impossible";
}

function expire(tx: Tx, clock: DueClock): Promise<Performed> {
  const key = { shopId: clock.shopId, caseId: clock.caseId };
  const due = { clockId: clock.id };
  const commandId = `clock:${clock.id}:${clock.hardDue.toISOString()}`;
  const verb = CLOCKS[clock.kind].onExpiry;
  if (verb === "run_scheduled") return runScheduled(tx, key, commandId, due);
  return performIn(tx, { ...key, verb, input: {}, actor: SYSTEM, commandId }, due);
}

function remind(tx: Tx, clock: DueClock): Promise<Performed> {
  return performIn(tx, {
    shopId: clock.shopId,
    caseId: clock.caseId,
    verb: "remind",
    input: { clock: clock.kind },
    actor: SYSTEM,
    commandId: `remind:${clock.id}:${clock.reminders + 1}`,
  });
}
