import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runProcess } from "./processes";
import { problem, runTool } from "./run-tool";
import { build, isBuilt } from "./web-build";

/**
 * `npm run faults`: the fault tests at full size, for the background. Twenty rounds with a seed each make 300
 * kills, 20 of the web process, 20 restarts of Postgres, 10,000 interleavings and 100,000 bodies.
 * `--from 7` goes on with the seventh round, `--rounds 1` runs one; a round that fails names its seed.
 */
const ROUNDS = 20;
/** What one round does; see fault-plan.ts for the short form. */
const SIZES = {
  FAULT_KILLS: "15",
  FAULT_WEB_KILLS: "1",
  FAULT_DEADLINES: "1000",
  FAULT_RESTARTS: "1",
  ROUNDS: "500",
  FAULT_BODIES: "5000",
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: "string" }, rounds: { type: "string" } } });
  const from = Number(values.from ?? 1);
  const last = Math.min(ROUNDS, from + Number(values.rounds ?? ROUNDS) - 1);
  if (!(from >= 1 && last >= from)) throw problem(`--from is a round between 1 and ${ROUNDS}.`);
  if (!isBuilt()) {
    const built = await build();
    if (!built.ok) throw problem(`The build failed:\n${built.output}`);
  }
  const startedAt = Date.now();
  const failed: number[] = [];
  for (let seed = from; seed <= last; seed += 1) {
    const { passed, failures, seconds, output } = await round(seed);
    console.log(
      `${failures === 0 ? "✔" : "✖"} round ${seed}: ${passed} passed, ${failures} failed, ${seconds.toFixed(0)} s`,
    );
    if (failures === 0) continue;
    failed.push(seed);
    console.log(output.trim());
  }
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(0);
  console.log(`${last - from + 1 - failed.length} rounds passed, ${failed.length} failed, ${minutes} min`);
  if (failed.length > 0) throw problem(`Again: npm run faults -- --from ${failed[0]} --rounds 1`);
}

async function round(seed: number) {
  const report = path.resolve(".data/reports", `faults-${seed}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  const args = ["run", "--project", "faults", "--reporter=default", "--reporter=json"];
  const { output, seconds, ok } = await runProcess(
    ["node_modules/vitest/vitest.mjs", ...args, `--outputFile.json=${report}`],
    { ...SIZES, FAULT_SEED: String(seed), CI: "1", NO_COLOR: "1" },
  );
  const found = ok || output.includes("Test Files") ? JSON.parse(readFileSync(report, "utf8")) : {};
  const passed = Number(found.numPassedTests ?? 0);
  const failures = Math.max(ok ? 0 : 1, Number(found.numTotalTests ?? 1) - passed);
  return { passed, failures, seconds, output };
}

runTool(main);
