import { closeDatabase, database } from "@/db/client";
import { chainsAfter, type StoredChain } from "@/db/stores/chains";
import { firstBrokenLink } from "@/lib/engine/verify-chain";
import { runTool } from "./run-tool";

const PAGE = 200;

/** `npm run verify:chain`: is every event of every case still as it was written? Exit code 1 if not. */
async function main(): Promise<void> {
  let checked = 0;
  let broken = 0;
  let last: StoredChain | null = null;
  for (;;) {
    const page: StoredChain[] = await chainsAfter(database(), last, PAGE);
    for (const chain of page) {
      const fault = firstBrokenLink(chain.events, chain.head);
      if (fault === null) continue;
      broken += 1;
      console.error(`✖ ${chain.no}: event ${fault.seq} is ${WORDS[fault.fault]}`);
    }
    checked += page.length;
    last = page.at(-1) ?? null;
    if (last === null) break;
  }
  await closeDatabase();
  if (broken === 0) console.log(`✔ ${checked} cases, every chain is whole`);
  else console.error(`✖ ${broken} of ${checked} cases have a broken chain`);
  process.exitCode = broken === 0 ? 0 : 1;
}

const WORDS = {
  altered: "not what was written",
  missing: "missing",
  head: "not the end its case remembers",
} as const;

runTool(main);
