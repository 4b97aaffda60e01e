import { type JobWithMetadata, PgBoss } from "pg-boss";
import type { Db } from "@/db/client";
import { bossOver } from "@/db/stores/outbox";
import { couriersOver } from "@/lib/gateways/couriers";
import { messagesOver } from "@/lib/gateways/messages";
import { paymentsOver } from "@/lib/gateways/payments";
import { type Enqueue, OUTSIDE_KINDS, type OutsideJob, type OutsideKind } from "./drain-outbox";
import { faultOf } from "./fault";
import { sendCharge } from "./send-charge";
import { sendRefund } from "./send-refund";
import { sendWhatsApp } from "./send-whatsapp";
import { watchParcel } from "./watch-parcel";
import { log } from "./worker-log";

export type OutsideQueues = {
  readonly enqueue: Enqueue;
  /** Waits for running jobs, at most `timeoutMs`. */
  readonly stop: (timeoutMs: number) => Promise<void>;
};

/** 5 s, then about twice as long each time up to ten minutes: an hour of silence is survived. */
const QUEUE = {
  retryLimit: 12,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 60,
} as const;
/**
 * Ten calls at once, each settled by itself; while there are more, the next ones follow without a pause. All
 * of a batch must have ended before the queue takes it for lost.
 */
const WORK = {
  pollingIntervalSeconds: 0.5,
  localConcurrency: 2,
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
  includeMetadata: true,
} as const;

/**
 * Starts the queues of effects on the outside world, with two connections of their own.
 *
 * @param onError is told what goes wrong inside the queues, such as a lost database.
 * @throws when the database cannot be reached.
 */
export async function startOutsideQueues(
  db: () => Db,
  settings: { databaseUrl: string; worldUrl: string; onError: (error: unknown) => void },
): Promise<OutsideQueues> {
  const boss = new PgBoss({
    connectionString: settings.databaseUrl,
    max: 2,
    schedule: false,
    application_name: "tuntas-queues",
  });
  boss.on("error", settings.onError);
  try {
    await boss.start();
    const payments = paymentsOver(settings.worldUrl);
    const messages = messagesOver(settings.worldUrl);
    const couriers = couriersOver(settings.worldUrl);
    const handlers: Record<OutsideKind, (job: OutsideJob) => Promise<unknown>> = {
      refund: ({ payload }) =>
        sendRefund(
          db(),
          payments,
          String(payload.key),
          payload.chased === true ? "also_on_its_way" : "only_if_open",
        ),
      charge: (job) => sendCharge(db(), payments, job),
      parcel: (job) => watchParcel(db(), couriers, job),
      whatsapp: (job) => sendWhatsApp(db(), messages, job),
    };
    for (const kind of OUTSIDE_KINDS) {
      await boss.createQueue(kind, QUEUE);
      await boss.work(kind, WORK, (jobs: JobWithMetadata<OutsideJob>[]) =>
        Promise.all(jobs.map((job) => settled(kind, job, handlers[kind]))),
      );
    }
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
  return {
    enqueue: async (tx, kind, jobs) => {
      await boss.insert(
        kind,
        jobs.map((data) => ({ data })),
        { db: bossOver(tx) },
      );
    },
    stop: (timeoutMs) => boss.stop({ graceful: true, timeout: timeoutMs }),
  };
}

/** One call and how it ended; a failure is tried again by the queue, the last one is somebody's to look at. */
async function settled(
  kind: OutsideKind,
  job: JobWithMetadata<OutsideJob>,
  handle: (job: OutsideJob) => Promise<unknown>,
) {
  try {
    await handle(job.data);
    return { id: job.id, status: "completed" as const };
  } catch (error) {
    const fault = faultOf(error);
    const { key } = job.data;
    if (job.retryCount >= job.retryLimit) log.error({ kind, key, fault }, "given up after the last retry");
    return { id: job.id, status: "failed" as const, output: { message: fault } };
  }
}
