import type { Db } from "@/db/client";
import { isLostSocket } from "@/db/lost-socket";
import { beat } from "@/db/stores/heartbeat";
import { env } from "@/lib/env";
import { paymentsOver } from "@/lib/gateways/payments";
import { evidenceStorage } from "@/lib/storage/evidence-storage";
import { drainOutbox, OUTBOX_BATCH } from "./drain-outbox";
import { enforceDeadlines } from "./enforce-deadlines";
import { faultOf, isOutage } from "./fault";
import { moveDeadlines } from "./move-deadlines";
import { outageWatch } from "./outage";
import { type OutsideQueues, startOutsideQueues } from "./outside-queues";
import { renewablePool } from "./renewable-pool";
import { repeat } from "./repeat";
import { reportDeliveries } from "./report-deliveries";
import { retryRefunds } from "./retry-refunds";
import { sweepStagedEvidence } from "./sweep-staged-evidence";
import { log } from "./worker-log";

/** With the two of the queues: six connections in all. */
const CONNECTIONS = 4;
/** Deadlines carried out at the same time; the fourth connection is for everything else. */
const LANES = 3;
const HOUR_MS = 3_600_000;
/** What is still running after this long is cut off: everything is done again by the next worker. */
const PATIENCE_MS = 10_000;

/**
 * The worker: carries out deadlines, tells the web what changed, sends refunds and messages, tidies up.
 * Several may run; one is enough. Lives through restarts of Postgres and ends politely on SIGTERM.
 */
function startWorker(): void {
  const { databaseUrl, worldUrl } = env;
  const pool = renewablePool(databaseUrl, CONNECTIONS);
  const outage = outageWatch();
  let queues: OutsideQueues | null = null;

  const loop = <T>(name: string, work: () => Promise<T>, pauseMs: (result: T | null) => number) =>
    repeat(
      async () => {
        const result = await work();
        outage.worked();
        return result;
      },
      pauseMs,
      (error) => outage.failed(name, error),
    );

  const loops = [
    loop(
      "heartbeat",
      () => beat(pool.db()),
      () => 2_000,
    ),
    loop(
      "deadlines",
      () => sweep(pool.db()),
      (more) => (more === true ? 0 : 1_000),
    ),
    loop("outbox", () => drainOutbox(pool.db(), queues?.enqueue ?? null), pauseAfterDrain()),
    loop(
      "deliveries",
      () => tellDeliveries(pool.db()),
      () => 2_000,
    ),
    loop(
      "calendar",
      () => followCalendar(pool.db()),
      () => 5_000,
    ),
    loop(
      "evidence",
      () => tidy(pool.db()),
      (done) => (done === null ? 60_000 : HOUR_MS),
    ),
  ];
  if (worldUrl === undefined) {
    log.warn("WORLD_URL is not set: refunds stay granted and no messages are sent");
  } else {
    const payments = paymentsOver(worldUrl);
    loops.push(
      loop(
        "retries",
        () => retry(pool.db(), payments),
        () => 60_000,
      ),
      loop(
        "queues",
        async () => {
          const onError = (error: unknown) => outage.failed("queues", error);
          queues ??= await startOutsideQueues(pool.db, { databaseUrl, worldUrl, onError });
        },
        (started) => (started === null ? 2_000 : HOUR_MS),
      ),
    );
  }
  log.info({ connections: CONNECTIONS + (worldUrl === undefined ? 0 : 2) }, "started");

  // Unhandled rejections arrive here too.
  process.on("uncaughtException", (error) => {
    if (isOutage(error) || isLostSocket(error)) {
      outage.lost("driver", error);
      return pool.renew();
    }
    log.fatal({ fault: faultOf(error) }, "ending after an error nobody caught");
    process.exit(1);
  });

  let ending = false;
  const end = async (signal: string) => {
    if (ending) return;
    ending = true;
    log.info({ signal }, "ending");
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    await Promise.all(loops.map((own) => own.stop()));
    await queues?.stop(PATIENCE_MS / 2);
    await pool.close();
    log.info("ended");
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      end(signal).catch((error: unknown) => {
        outage.failed("end", error);
        process.exit(1);
      });
    });
  }
}

/** @returns whether there may be more that are due already. */
async function sweep(db: Db): Promise<boolean> {
  const { expired, reminded, failed, more } = await enforceDeadlines(db, { lanes: LANES });
  if (expired + reminded > 0) log.info({ expired, reminded }, "deadlines");
  for (const { clockId, error } of failed) log.error({ clockId, error }, "a deadline cannot be carried out");
  return more;
}

async function followCalendar(db: Db): Promise<void> {
  const { moved, failed } = await moveDeadlines(db);
  if (moved > 0) log.info({ moved }, "deadlines moved with the calendar");
  for (const { caseId, error } of failed) log.error({ caseId, error }, "deadlines cannot be moved");
}

async function tellDeliveries(db: Db): Promise<void> {
  const { reported, failed } = await reportDeliveries(db);
  if (reported > 0) log.info({ reported }, "parcels delivered");
  for (const { caseId, error } of failed) log.error({ caseId, error }, "a delivery cannot be told");
}

async function tidy(db: Db): Promise<true> {
  const removed = await sweepStagedEvidence(db, evidenceStorage(), new Date());
  if (removed.staged + removed.uploads > 0) log.info(removed, "evidence nobody sent");
  return true;
}

async function retry(db: Db, payments: ReturnType<typeof paymentsOver>): Promise<void> {
  const retried = await retryRefunds(db, payments);
  if (retried.sent + retried.unanswered > 0) log.info(retried, "refunds sent again");
}

/** Full batches follow at once; an empty outbox is looked at four times a second, a busy one ten times. */
function pauseAfterDrain(): (rows: number | null) => number {
  let empty = 0;
  return (rows) => {
    if (rows === null) return 1_000;
    if (rows === OUTBOX_BATCH) return 0;
    empty = rows === 0 ? empty + 1 : 0;
    return Math.min(100 + empty * 25, 250);
  };
}

startWorker();
