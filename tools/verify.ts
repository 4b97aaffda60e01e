import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { migrateDatabase } from "@/db/migrate";
import { findBrowser } from "./browser";
import { freePort } from "./free-port";
import { withPostgres } from "./postgres";
import { type Finished, next, runProcess, script } from "./processes";
import { problem, runTool } from "./run-tool";
import { stackEnv, startStack } from "./stack";
import { build, isBuilt } from "./web-build";

/**
 * Everything CI runs. `verify` = check, build, faults, e2e; `verify check` and `verify e2e` are its parts, and
 * `verify e2e goods calendar` plays the stories whose file names say so. A step that fails does not keep the later
 * ones from running. The last line sums up: N passed, N failed.
 */

const REPORTS = path.resolve(".data/reports");
const bin = (name: string, file: string) => path.join("node_modules", name, file);

type Count = { passed: number; failed: number };
const total: Count = { passed: 0, failed: 0 };

async function check(): Promise<void> {
  await step("biome", [bin("@biomejs/biome", "bin/biome"), "ci", "--error-on-warnings"]);
  await step("eslint", [bin("eslint", "bin/eslint.js"), "lib", "db", "app", ...eslintCache]);
  // Next writes the types of routes and pages that the compiler then checks us against.
  await step("route types", next("typegen"));
  await step("tsc", [bin("typescript", "bin/tsc"), "--noEmit", "-p", "."]);
  await step("imports", [bin("dependency-cruiser", "bin/dependency-cruiser.mjs"), ...cruised]);
  await step("knip", [bin("knip", "bin/knip.js")]);
  await step("rule book", script("tools/print-rulebook.ts", "--check"));
  await vitest("rules");
  await vitest("db");
}

const eslintCache = ["--max-warnings=0", "--cache", "--cache-location", ".data/eslint/"];
const cruised = [
  "--config",
  ".dependency-cruiser.cjs",
  "app",
  "components",
  "lib",
  "db",
  "tools",
  "faults",
  "proxy.ts",
];

async function vitest(project: string): Promise<void> {
  const report = path.join(REPORTS, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  await step(
    `tests: ${project}`,
    [bin("vitest", "vitest.mjs"), ...args, `--outputFile.json=${report}`],
    { CI: "1", NO_COLOR: "1" },
    () => {
      const found = JSON.parse(readFileSync(report, "utf8"));
      // A skipped test has not passed.
      const passed = Number(found.numPassedTests);
      return { passed, failed: Number(found.numTotalTests) - passed };
    },
  );
}

async function e2e(): Promise<void> {
  const port = await freePort();
  const name = `tuntas_e2e_${process.pid}`;
  await withPostgres({ dataDir: ".data/test-postgres", disposable: true }, async (server) => {
    const settings = {
      databaseUrl: server.url(name),
      secret: "a secret for the browser tests, which everybody may know",
      evidenceDir: path.resolve(".data/e2e-evidence"),
      port,
      worldPort: await freePort(),
      demo: false,
    };
    rmSync(settings.evidenceDir, { recursive: true, force: true });
    await server.ensureDatabase(name);
    try {
      await migrateDatabase(settings.databaseUrl);
      const env = stackEnv(settings);
      if (!(await step("seed", script("tools/seed.ts"), env))) throw problem("There is nothing to test on.");
      let log = "";
      const stack = await startStack({ ...settings, onOutput: (text) => (log += text) }).catch(
        (error: unknown) => {
          console.log(log);
          throw error;
        },
      );
      try {
        const passed = await stories({ ...env, E2E_BASE_URL: stack.address });
        if (!passed) console.log(`\nWhat web, worker and world wrote:\n${log.slice(-6_000)}`);
      } finally {
        await stack.stop();
      }
    } finally {
      await server.dropDatabase(name);
    }
  });
}

function stories(env: Record<string, string>): Promise<boolean> {
  const report = path.join(REPORTS, "e2e.json");
  const cli = bin("@playwright/test", "cli.js");
  const settings = { ...env, CHROMIUM_PATH: findBrowser(), E2E_REPORT: report, NODE_ENV: "test" };
  return step("stories", [cli, "test", ...process.argv.slice(3)], settings, () => {
    const { stats } = JSON.parse(readFileSync(report, "utf8"));
    const passed = Number(stats.expected);
    return { passed, failed: Number(stats.unexpected) + Number(stats.flaky) + Number(stats.skipped) };
  });
}

/** Runs one step and counts it: as the tests its report lists, otherwise as one. */
async function step(name: string, args: string[], env: Record<string, string> = {}, count?: () => Count) {
  return record(name, await runProcess(args, env), count);
}

function record(name: string, finished: Finished, count?: () => Count): boolean {
  const found = counted(finished, count);
  total.passed += found.passed;
  total.failed += found.failed;
  const ok = found.failed === 0;
  const tests = count ? ` (${found.passed} passed, ${found.failed} failed)` : "";
  console.log(`${ok ? "✔" : "✖"} ${name.padEnd(14)} ${finished.seconds.toFixed(1).padStart(6)} s${tests}`);
  if (!ok) console.log(finished.output.trim());
  return ok;
}

function counted(finished: Finished, count: (() => Count) | undefined): Count {
  if (!count) return finished.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const found = count();
    // A file that cannot even be loaded fails the run without a failed test.
    if (!finished.ok && found.failed === 0) return { ...found, failed: 1 };
    return found;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A part that cannot run at all counts as one failure. */
async function part(name: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    total.failed += 1;
    const known = error instanceof Error && error.name === "Problem";
    console.log(`✖ ${name}:`, known ? error.message : error);
  }
}

function finish(): never {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

runTool(async () => {
  const wanted = process.argv[2];
  if (wanted !== undefined && wanted !== "check" && wanted !== "e2e") {
    throw problem(`There is no part "${wanted}": check, e2e, or nothing for all.`);
  }
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => process.exit(130));
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  if (wanted !== "e2e") await part("check", check);
  if (wanted !== "check") {
    const built = wanted === "e2e" && isBuilt() ? true : record("build", await build());
    const unbuilt = () => Promise.reject(problem("not run, because the build failed."));
    if (wanted === undefined) await part("faults", built ? () => vitest("faults") : unbuilt);
    await part("e2e", built ? e2e : unbuilt);
  }
  finish();
});
