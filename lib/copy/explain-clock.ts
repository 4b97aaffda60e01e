import type { RunningClock } from "@/lib/domain/case/facts";
import { skippedDays, type WorkCalendar } from "@/lib/domain/sla/calendar";
import { dayTime } from "@/lib/format/dates";
import { explainDeadline } from "@/lib/format/explain-deadline";
import { CLOCK_NAMES } from "./places";

type Explained = Pick<
  RunningClock,
  "kind" | "state" | "startsAt" | "softDue" | "hardDue" | "window" | "moved"
>;

/**
 * Why a deadline is when it is, in the shop's zone; with both dates where plain days and working days differ:
 * alarms go by the earlier, the system acts at the later.
 */
export function explainClock(clock: Explained, calendar: WorkCalendar, now?: Date): string {
  const name = CLOCK_NAMES[clock.kind];
  if (clock.state === "paused") return `${name} sedang berhenti dan berlanjut dengan sisa waktu yang sama.`;
  const sentences = [
    `${name}: ${explainDeadline(clock.window, skippedDays(clock.startsAt, clock.hardDue, calendar))}`,
  ];
  const hard = dayTime(clock.hardDue, calendar.zone, now);
  const soft = dayTime(clock.softDue, calendar.zone, now);
  if (clock.softDue.getTime() < clock.hardDue.getTime()) {
    sentences.push(`Kalau semua hari dihitung, batasnya ${soft}; dengan hari kerja, ${hard}.`);
    sentences.push("Pengingat memakai yang lebih awal, sistem baru bertindak pada yang kedua.");
  } else {
    sentences.push(`Berakhir ${hard}.`);
  }
  if (clock.moved) sentences.push("Batas ini pernah diundur; alasannya ada di riwayat.");
  return sentences.join(" ");
}
