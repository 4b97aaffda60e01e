import type { ClosedDay, RestDay, Window } from "@/lib/domain/sla/calendar";
import { localDayOn } from "@/lib/domain/sla/zone";
import { dayMonthOn } from "@/lib/format/dates";
import { windowText } from "@/lib/format/window";

type Skipped = ClosedDay | RestDay;

const KIND_WORDS: Record<Skipped["kind"], string> = {
  libur_nasional: "libur nasional",
  cuti_bersama: "cuti bersama",
  akhir_pekan: "akhir pekan",
};

/** More weekend days than this are summed up: nobody checks four Saturdays one by one. */
const MAX_REST_DAYS_NAMED = 2;

/**
 * Why a deadline is when it is, from `skippedDays` of the same span: "2 hari kerja. Kam, 24 Des (cuti
 * bersama) dan Jum, 25 Des (libur nasional) tidak dihitung. Sab, 26 Des dan Min, 27 Des (akhir pekan) juga
 * tidak dihitung." Windows that run on every day are just named.
 */
export function explainDeadline(window: Window, skipped: readonly Skipped[]): string {
  const opening = `${windowText(window)}.`;
  if (window.unit !== "working_day" && window.unit !== "working_hour") return opening;

  const holidays = skipped.filter((day) => day.kind !== "akhir_pekan");
  const restDays = skipped.filter((day) => day.kind === "akhir_pekan");
  const sentences = [opening];
  if (holidays.length > 0) sentences.push(`${named(holidays)} tidak dihitung.`);
  if (restDays.length > 0) {
    const also = holidays.length > 0 ? "juga tidak dihitung." : "tidak dihitung.";
    sentences.push(`${restDays.length > MAX_REST_DAYS_NAMED ? "Akhir pekan" : named(restDays)} ${also}`);
  }
  return sentences.join(" ");
}

/** Neighbouring days of one kind share its word: "Rab, 10 Mar dan Kam, 11 Mar (libur nasional)". */
function named(days: readonly Skipped[]): string {
  const runs: [Skipped, ...Skipped[]][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before?.kind === day.kind && localDayOn(day.on) - localDayOn(before.on) === 1) run.push(day);
    else runs.push([day]);
  }
  return listed(runs.map(runText));
}

function runText(run: readonly [Skipped, ...Skipped[]]): string {
  const first = dayMonthOn(run[0].on);
  const last = dayMonthOn((run.at(-1) ?? run[0]).on);
  const days = run.length === 1 ? first : `${first} ${run.length === 2 ? "dan" : "sampai"} ${last}`;
  return `${days} (${KIND_WORDS[run[0].kind]})`;
}

function listed(parts: readonly string[]): string {
  if (parts.length <= 2) return parts.join(" dan ");
  return `${parts.slice(0, -1).join(", ")}, dan ${parts.at(-1)}`;
}
