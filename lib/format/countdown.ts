import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/domain/sla/zone";

/**
 * The time left, rounded down so that it never promises more than there is: `38 mnt`, `1 jam 52 mnt`,
 * `1 hari 4 jam`, from two days on `2 hari`, `kurang dari 1 mnt`; once due `lewat 3 jam` or `baru saja lewat`.
 */
export function remaining(dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime();
  if (left > 0) return left < MINUTE_MS ? "kurang dari 1 mnt" : span(left);
  const past = -left;
  return past < MINUTE_MS ? "baru saja lewat" : `lewat ${largestUnit(past)}`;
}

export type Urgency = "past" | "hour" | "day" | "later";

/** `past` from the due instant itself on, as the sweep reads it; `hour` and `day` = at most that much left. */
export function urgency(dueAt: Date, now: Date): Urgency {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return "past";
  if (left <= HOUR_MS) return "hour";
  return left <= DAY_MS ? "day" : "later";
}

function span(ms: number): string {
  const days = Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  if (days >= 2 || (days === 1 && hours === 0)) return `${days} hari`;
  if (days === 1) return `1 hari ${hours} jam`;
  if (hours === 0) return `${minutes} mnt`;
  return minutes === 0 ? `${hours} jam` : `${hours} jam ${minutes} mnt`;
}

function largestUnit(ms: number): string {
  if (ms >= DAY_MS) return `${Math.floor(ms / DAY_MS)} hari`;
  if (ms >= HOUR_MS) return `${Math.floor(ms / HOUR_MS)} jam`;
  return `${Math.floor(ms / MINUTE_MS)} mnt`;
}
