import { writeSync } from "node:fs";
import { connect } from "@/db/client";
import { aMarketplace, type FixtureCase } from "@/db/testing/fixtures";
import { PROFILE_NAMES } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { type Attempt, anOpening, aPress, send, type Told } from "./attempt";
import { seeded } from "./random";

/**
 * A process that works until it is killed: opens complaints and presses verbs, several people at once. What
 * it is about to do and what it was told go to its output at once, a line of JSON each, so that nothing it
 * said is lost with it. `tsx faults/kill-target.ts <database> <seed>`
 */
export type Line =
  | { readonly ready: string }
  | { readonly trying: Attempt }
  | { readonly told: Told }
  | { readonly refused: string; readonly code: string };

const PEOPLE_AT_ONCE = 3;
const MOST_CASES = 6;

const [, , url = "", seed = "1"] = process.argv;

async function main(): Promise<void> {
  const random = seeded(Number(seed));
  const { db } = connect(url, { max: PEOPLE_AT_ONCE });
  // Every other child lets its irreversible acts wait out their grace period.
  const policy = { messageOnReject: true, ...(random.below(2) === 0 ? { graceSeconds: 0 } : {}) };
  const profile = random.pick(PROFILE_NAMES);
  const shipping = shippedPolicy(profile).refundShipping === "by_fault";
  const f = await aMarketplace(db, profile, policy);
  const open: { key: FixtureCase; lineId: string }[] = [];
  say({ ready: f.marketplaceId });

  const attempt = async (what: Attempt) => {
    say({ trying: what });
    const { actor, commandId } = what.request;
    const answer = await send(db, what);
    if (!answer.ok) {
      say({ refused: commandId, code: answer.refusal });
      if (what.door === "open")
        throw new Error(`a complaint about a new order was refused: ${answer.refusal}`);
      return null;
    }
    say({ told: { actorId: actor.id ?? actor.role, commandId, caseId: answer.caseId, seq: answer.seq } });
    return answer;
  };
  const person = async () => {
    for (;;) {
      const own = open.length < MOST_CASES || random.below(12) === 0 ? null : random.pick(open);
      if (own !== null) {
        await attempt(await aPress(f, own.key, own.lineId, random));
        continue;
      }
      const opening = await anOpening(f, random, { shipping });
      const opened = await attempt(opening);
      if (opened === null) continue;
      if (open.length >= MOST_CASES) open.shift();
      open.push({ key: opened, lineId: lineOf(opening) });
    }
  };
  await Promise.all(Array.from({ length: PEOPLE_AT_ONCE }, person));
}

function lineOf(opening: Attempt): string {
  const { lines } = opening.request.input as { lines: readonly { orderLineId: string }[] };
  return lines[0]?.orderLineId ?? "";
}

/** Written before the next step is taken: a line that is not out when the process dies was never said. */
function say(line: Line): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

await main();
