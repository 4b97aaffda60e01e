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
import { expireTogether, requestOf } from "@/lib/engine/expire-together";
import { inTransaction, performIn, runScheduled } from "@/lib/engine/perform";
import type { Performed } from "@/lib/engine/result";
import { faultOf, isOutage } from "./fault";

/** Most clocks of each kind in one sweep. */
const BATCH = 200;
/** Deadlines that share a transaction: enough to share its cost, few enough that nobody waits for its locks. */
const GROUP = 20;
/** Workers that share the load look at this many batches and each takes one at random, so that they seldom meet. */
const WINDOW = 5;

export type Sweep = {
  readonly expired: number;
  readonly reminded: number;
  /** In other hands at this moment, or dealt with by somebody since. */
  readonly skipped: number;
  readonly failed: readonly { readonly clockId: string; readonly error: string }[];
  /** There may be more that are due already. */
  readonly more: boolean;
};

type Handled = "done" | "skipped" | "impossible";

/**
 * Carries out every deadline that has passed and sends every reminder that is due. Deadlines share transactions; what
 * cannot, or whose group fails, has one of its own, so that one that fails holds up no other: it is written down and
 * tried again after a minute. May run any number of times at once. Throws only when the database is gone.
 *
 * @param lanes how many at the same time; with more than one they are taken in no order, for several workers.
 */
export async function enforceDeadlines(db: Db, { lanes = 1 }: { lanes?: number } = {}): Promise<Sweep> {
  const failed: { clockId: string; error: string }[] = [];
  const counts = { expiry: 0, reminder: 0, skipped: 0 };
  let full = false;
  const carryOut = async (clock: DueClock, moment: Moment) => {
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
  };
  for (const moment of ["expiry", "reminder"] as const) {
    const due = await dueClocks(db, moment, lanes > 1 ? WINDOW * BATCH : BATCH);
    const queue = lanes > 1 ? drawn(due, BATCH) : due;
    full ||= queue.length === BATCH;
    const lane = async () => {
      while (queue.length > 0) {
        const group = queue.splice(0, GROUP);
        const done = moment === "expiry" ? await expireGroup(db, group) : NONE;
        counts.expiry += done.size;
        for (const clock of group) if (!done.has(clock.id)) await carryOut(clock, moment);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  }
  // A full batch of which nothing could be done would be tried over and over without a pause.
  const more = full && counts.expiry + counts.reminder > 0;
  return { expired: counts.expiry, reminded: counts.reminder, skipped: counts.skipped, failed, more };
}

const NONE: ReadonlySet<string> = new Set();

/** The deadlines of a group that were carried out together; none where that failed, for whichever reason. */
async function expireGroup(db: Db, group: readonly DueClock[]): Promise<ReadonlySet<string>> {
  if (group.length < 2) return NONE;
  try {
    return await db.transaction((tx) => expireTogether(tx, group));
  } catch (error) {
    if (isOutage(error)) throw error;
    return NONE;
  }
}

/** `n` of them, drawn at random. */
function drawn<T>(all: readonly T[], n: number): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(n, left.length) }, () =>
    left.splice(Math.floor(Math.random() * left.length), 1),
  ).flat();
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
  const request = requestOf(clock);
  return request === null
    ? runScheduled(tx, key, `clock:${clock.id}:${clock.hardDue.toISOString()}`, due)
    : performIn(tx, request, due);
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
