import { sql } from "drizzle-orm";
import { bigint, timestamp, uuid } from "drizzle-orm/pg-core";

/** An instant: UTC, to the millisecond, because that is what `app_now()` gives (decision: one deciding clock). */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });

/** Whole rupiah. Safe in a JavaScript number up to 9 quadrillion. */
export const rupiah = (name: string) => bigint(name, { mode: "number" });

/** uuid v7: ordered by time, so that indexes grow at their right edge. */
export const id = (name = "id") => uuid(name).notNull().default(sql`uuidv7()`);

/** The database's own clock, the only one that decides anything. */
export const appNow = sql`app_now()`;

/** `column in ('a','b')` for a CHECK, built from the same constant the types come from. */
export const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`);
