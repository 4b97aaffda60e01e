import { pino } from "pino";
import { env } from "@/lib/env";

/** One JSON line per thing worth knowing: ids and counts, never names, words or numbers of people. */
export const log = pino({ name: "worker", level: env.logLevel });
