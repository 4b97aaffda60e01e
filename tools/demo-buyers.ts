import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "@/db/client";
import { freshComplaint } from "@/db/seed/fresh-complaints";
import { env } from "@/lib/env";

const MINUTE_MS = 60_000;
const LEAST_MINUTES = 20;
const MOST_MINUTES = 40;

/**
 * The buyers of a demo that is left running: every 20 to 40 minutes one of them complains about something that came
 * lately, so that there is always something new to look at. Started by `npm run demo` alone.
 */
async function main(): Promise<never> {
  const { db } = connect(env.databaseUrl, { max: 2 });
  for (let turn = randomInt(1_000); ; turn += 1) {
    await sleep(randomInt(LEAST_MINUTES, MOST_MINUTES) * MINUTE_MS);
    try {
      const no = await freshComplaint(db, turn);
      console.log(`buyers: ${no} is new`);
    } catch (error) {
      // Postgres may be away for a moment: the next buyer tries again.
      console.error("buyers:", error);
    }
  }
}

await main();
