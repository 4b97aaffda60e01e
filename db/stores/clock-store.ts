import { orderedId } from "@/db/ordered-id";
import { caseClocks } from "@/db/schema";
import { change, insertion, type Write } from "@/db/writes";
import { CLOCKS } from "@/lib/domain/case/clocks";
import type { ClockChange } from "@/lib/domain/case/consequences/clock-changes";
import type { RunningClock } from "@/lib/domain/case/facts";
import { nextReminder } from "@/lib/domain/case/reminders";
import type { Writing } from "./case-store";

type KeptClock = RunningClock & { readonly id: string };
type ClockColumns = Partial<typeof caseClocks.$inferInsert>;

/** What becomes of a case's deadlines: the ones that are on afterwards, and the writes that make it so. */
export type AppliedClocks = {
  readonly on: readonly RunningClock[];
  /** Carried out before `rows`: a deadline that begins again takes the place of the one that ends. */
  readonly changes: readonly Write[];
  readonly rows: readonly Write[];
};

/**
 * Starts, pauses, moves and ends deadlines. The one that ran out and made the system act ends as fired, also when its
 * case did not leave it behind by itself.
 */
export function applyClocks(
  w: Writing,
  changes: readonly ClockChange[],
  rows: readonly KeptClock[],
  firedId: string | null,
): AppliedClocks {
  const on = new Map<string, KeptClock>(rows.map((row) => [row.kind, row]));
  const started = new Map<string, typeof caseClocks.$inferInsert>();
  const altered = new Map<string, ClockColumns>();
  const set = (id: string, columns: ClockColumns) => {
    const row = started.get(id);
    if (row === undefined) altered.set(id, { ...altered.get(id), ...columns });
    else started.set(id, { ...row, ...columns });
  };
  for (const step of changes) {
    if (step.op === "start") {
      const clock = startedClock(w, step);
      on.set(step.kind, clock);
      started.set(clock.id, startedRow(w, clock));
      continue;
    }
    const row = on.get(step.kind);
    if (row === undefined) continue;
    const after = changed(row, step, w.now);
    if (after === null) on.delete(step.kind);
    else on.set(step.kind, after);
    const ended = row.id === firedId ? "fired" : step.op === "end" ? step.how : null;
    set(row.id, after === null ? endedColumns(ended ?? "met", w.now) : columnsOfClock(after, w.now));
  }
  if (firedId !== null && !altered.has(firedId)) set(firedId, endedColumns("fired", w.now));
  return {
    on: [...on.values()],
    changes: [...altered].map(([id, columns]) => change(caseClocks, { shopId: w.shopId, id }, columns)),
    rows: [...started.values()].map((row) => insertion(caseClocks, [row])),
  };
}

function startedClock(w: Writing, change: Extract<ClockChange, { op: "start" }>): KeptClock {
  const { kind, waitsFor, window, softDue, hardDue } = change;
  return {
    id: orderedId(),
    kind,
    window,
    softDue,
    hardDue,
    state: "running",
    waitsFor,
    startsAt: w.now,
    remainingMs: null,
    reminders: 0,
    lastReminderAt: null,
    moved: false,
  };
}

function startedRow(w: Writing, clock: KeptClock): typeof caseClocks.$inferInsert {
  return {
    shopId: w.shopId,
    id: clock.id,
    caseId: w.caseId,
    kind: clock.kind,
    waitsFor: clock.waitsFor,
    length: clock.window,
    startsAt: clock.startsAt,
    ...columnsOfClock(clock, w.now),
  };
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

function columnsOfClock(clock: RunningClock, now: Date) {
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
