import type { Window, WindowUnit } from "@/lib/domain/sla/calendar";

const UNIT_WORDS: Record<WindowUnit, string> = {
  minute: "menit",
  hour: "jam",
  working_hour: "jam kerja",
  calendar_day: "hari",
  working_day: "hari kerja",
};

/** How long a policy gives: `2 hari kerja`, `48 jam`, `10 hari`. */
export function windowText(window: Window): string {
  return `${window.n} ${unitText(window.unit)}`;
}

/** The unit alone, behind a number: `hari kerja`. */
export function unitText(unit: WindowUnit): string {
  return UNIT_WORDS[unit];
}
