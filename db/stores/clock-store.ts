import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { caseClocks } from "@/db/schema";
import { CLOCKS } from "@/lib/domain/case/clocks";
import type { ClockChange } from "@/lib/domain/case/consequences/clock-changes";
import type { RunningClock } from "@/lib/domain/case/facts";
import { nextReminder } from "@/lib/domain/case/reminders";
import type { Writing } from "./case-store";

type KeptClock = RunningClock & { readonly id: string };
type ClockColumns = Partial<typeof caseClocks.$inferInsert>;

/** Starts, pauses, moves and ends deadlines, and gives back the ones that are on afterwards. */
export async function applyClocks(
  tx: Tx,
  w: Writing,
  changes: readonly ClockChange[],
  rows: readonly KeptClock[],
  firedId: string | null,
): Promise<RunningClock[]> {
  const on = new Map<string, KeptClock>(rows.map((row) => [row.kind, row]));
  for (const change of changes) {
    if (change.op === "start") {
      on.set(change.kind, await startClock(tx, w, change));
      continue;
    }
    const row = on.get(change.kind);
    if (row === undefined) continue;
    const after = changed(row, change, w.now);
    if (after === null) on.delete(change.kind);
    else on.set(change.kind, after);
    const ended = row.id === firedId ? "fired" : change.op === "end" ? change.how : null;
    await setClock(
      tx,
      w,
      row.id,
      after === null ? endedColumns(ended ?? "met", w.now) : columnsOfClock(after, w.now),
    );
  }
  return [...on.values()];
}

/** Ends a deadline that ran out without its case leaving it behind by itself. */
export async function fireClock(tx: Tx, w: Writing, clockId: string): Promise<void> {
  await setClock(tx, w, clockId, endedColumns("fired", w.now));
}

async function startClock(
  tx: Tx,
  w: Writing,
  change: Extract<ClockChange, { op: "start" }>,
): Promise<KeptClock> {
  const { kind, window, softDue, hardDue } = change;
  const started = {
    kind,
    window,
    softDue,
    hardDue,
    state: "running",
    waitsFor: change.waitsFor,
    startsAt: w.now,
    remainingMs: null,
    reminders: 0,
    lastReminderAt: null,
    moved: false,
  } as const;
  const [row] = await tx
    .insert(caseClocks)
    .values({
      shopId: w.shopId,
      caseId: w.caseId,
      kind,
      state: "running",
      waitsFor: change.waitsFor,
      length: window,
      startsAt: w.now,
      softDue,
      hardDue,
      nextReminderAt: reminderOf(started, w.now),
    })
    .returning({ id: caseClocks.id });
  if (row === undefined) throw new Error(`clock ${kind} was not started`);
  return { ...started, id: row.id };
}

/** The deadline after a change; null when it is over. */
function changed(row: KeptClock, change: Exclude<ClockChange, { op: "start" }>, now: Date): KeptClock | null {
  switch (change.op) {
    case "pause":
      return { ...row, state: "paused", remainingMs: change.remainingMs };
    case "resume":
      return {
        ...row,
        state: "running",
        softDue: change.softDue,
        hardDue: change.hardDue,
        remainingMs: null,
      };
    case "move":
      return { ...row, hardDue: change.hardDue, moved: row.moved || change.counts };
    case "remind":
      return { ...row, reminders: row.reminders + 1, lastReminderAt: now };
    case "end":
      return null;
  }
}

function columnsOfClock(clock: RunningClock, now: Date): ClockColumns {
  const { state, softDue, hardDue, remainingMs, reminders, lastReminderAt, moved } = clock;
  return {
    state,
    softDue,
    hardDue,
    remainingMs,
    reminders,
    lastReminderAt,
    moved,
    nextReminderAt: reminderOf(clock, now),
  };
}

function endedColumns(state: "met" | "fired" | "cancelled", now: Date): ClockColumns {
  return { state, endedAt: now, nextReminderAt: null };
}

function reminderOf(clock: RunningClock, now: Date): Date | null {
  return clock.state === "running" && CLOCKS[clock.kind].reminds
    ? nextReminder(clock.startsAt, clock.hardDue, now)
    : null;
}

async function setClock(tx: Tx, w: Writing, id: string, columns: ClockColumns): Promise<void> {
  await tx
    .update(caseClocks)
    .set(columns)
    .where(and(eq(caseClocks.shopId, w.shopId), eq(caseClocks.id, id)));
}
