import { readFileSync, writeFileSync } from "node:fs";
import { PROFILE_NAMES } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { walk } from "@/lib/domain/testing/walk";
import {
  clockTable,
  closeTable,
  evidenceTable,
  lengthTable,
  moneyMoves,
  moneyTable,
  profileTable,
  refusalTable,
  stageTable,
} from "./rulebook-tables";
import { verbSections } from "./rulebook-verbs";
import { problem, runTool } from "./run-tool";

const FILE = "docs/rulebook.md";

/**
 * Writes the rule book as a product person reads it; with `--check` it only compares, and fails when the
 * rules have changed and the page has not. Where the page says when something runs or what happens then, it
 * says what a walk through every reachable complaint under every profile has seen.
 */
runTool(async () => {
  const page = print();
  if (!process.argv.includes("--check")) {
    writeFileSync(FILE, page);
    console.log(`${FILE} is written.`);
    return;
  }
  if (current() !== page) throw problem(`${FILE} is older than the rules. Run: npm run docs:rulebook`);
  console.log(`${FILE} says what the rules say.`);
});

function current(): string {
  try {
    return readFileSync(FILE, "utf8");
  } catch {
    return "";
  }
}

function print(): string {
  const walks = PROFILE_NAMES.map((name) =>
    walk({ ...shippedPolicy(name), offersPerSide: 1, infoRequests: 1 }),
  );
  const places = walks.reduce((sum, { places: found }) => sum + found.size, 0);
  return `# The rule book

Generated from \`lib/domain\` by \`npm run docs:rulebook\`; the check fails when it is stale. Words in the glossary: [glossary.md](glossary.md).

What it says about "runs", "stands still" and "what happens" was seen by a machine that walked through all ${places} kinds of
place a complaint can be in under the ${PROFILE_NAMES.length} profiles. From each of them the case comes to its end by clocks, the payments gateway
or the mediator who owns it, whatever the two sides fail to do.

## Where a case stands

${stageTable(walks)}

### Its money

${moneyTable(walks)}

### How it ended

${closeTable()}

## What people and the clock can do

${verbSections(walks)}
## Deadlines

Working days are Monday to Friday less holidays and cuti bersama, in the shop's zone. A deadline that stands still keeps what
was left of it. Nobody's silence counts before two reminders reached him; a deadline that falls due without them moves once.

${clockTable(walks)}

### How long

${lengthTable()}

## What differs between marketplaces

The small print names the source of each answer; "ours" where no source names one.

${profileTable()}

## Evidence

${evidenceTable()}

## Money

Disputed rupiah are held once and leave hold once. What a later decision changes is a transfer of its own, never a taking back
from the buyer.

${moneyMoves(walks)}

## Why the door says no

${refusalTable()}
`;
}
