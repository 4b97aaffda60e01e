import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Running, startProcess, WORKER } from "@/tools/processes";

export type Worker = { readonly running: Running; readonly output: () => string };

/** The worker as it is started in production, over a database and, if wanted, an outside world. */
export function startWorker(settings: {
  readonly databaseUrl: string;
  readonly worldUrl?: string;
  readonly evidenceDir?: string;
  readonly env?: Record<string, string>;
}): Worker {
  let output = "";
  const running = startProcess("worker", WORKER, {
    env: {
      DATABASE_URL: settings.databaseUrl,
      WORLD_URL: settings.worldUrl ?? "",
      EVIDENCE_DIR: settings.evidenceDir ?? mkdtempSync(path.join(tmpdir(), "tuntas-evidence-")),
      LOG_LEVEL: "info",
      ...settings.env,
    },
    onOutput: (text) => {
      output += text;
    },
  });
  return { running, output: () => output };
}
