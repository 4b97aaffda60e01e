import path from "node:path";
import { defineConfig } from "vitest/config";

// A zone with a half-hour offset and summer time: code that leans on the machine's zone fails here.
// Set here as well, because the workers inherit it before any module asks for the time.
process.env.TZ = "America/St_Johns";

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // The package throws outside React's server condition; in tests everything is the server.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    env: { TZ: "America/St_Johns" },
    setupFiles: ["db/testing/fail-on-console-error.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["lib/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "node_modules/**"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["{lib,db,app,tools,bench}/**/*.db.test.ts"],
          globalSetup: ["db/testing/global-setup.ts"],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          // The races are the database tests' own, run more often.
          include: ["faults/**/*.fault.test.ts", "lib/engine/races.db.test.ts"],
          env: { ROUNDS: process.env.ROUNDS ?? "300" },
          globalSetup: ["db/testing/global-setup.ts"],
          // Each starts processes of its own and waits for them half of its time.
          maxWorkers: 2,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
