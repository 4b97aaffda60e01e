import { defineConfig, devices } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./tools/browser";

const AS_PLAYED = ["every-page.spec.ts", "demo-plays-again.spec.ts"];

// `tools/verify.ts e2e` starts the database, web, worker and world, and says where they are.
export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  // The walk over every page reads the situations as they were played, two pages at once; stories then change them, one
  // after the other: they share people, shops and marketplaces.
  projects: [
    { name: "pages", testMatch: AS_PLAYED, fullyParallel: true },
    { name: "stories", testIgnore: AS_PLAYED, dependencies: ["pages"], workers: 1 },
  ],
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/report.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGS, chromiumSandbox: false },
  },
});
