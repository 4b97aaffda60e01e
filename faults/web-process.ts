import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { freePort } from "@/tools/free-port";
import { next, type Running, startProcess, untilReady } from "@/tools/processes";
import { stackEnv } from "@/tools/stack";

export type Web = {
  readonly address: string;
  readonly evidenceDir: string;
  readonly running: Running;
  /** What it has logged so far. */
  readonly output: () => string;
  /** Starts it anew at the same address, after it was killed. */
  readonly again: () => Promise<Web>;
};

type Settings = {
  readonly databaseUrl: string;
  readonly port?: number;
  readonly evidenceDir?: string;
  readonly worldUrl?: string;
  readonly env?: Record<string, string>;
};

const SECRET = "a secret for the fault tests, which everybody may know";

/** Starts the web process as in production, from the build that is there, and waits until it is ready. */
export async function startWeb(settings: Settings): Promise<Web> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("There is no build: npm run build first.");
  const port = settings.port ?? (await freePort());
  const address = `http://localhost:${port}`;
  const evidenceDir = settings.evidenceDir ?? mkdtempSync(path.join(tmpdir(), "tuntas-evidence-"));
  const env = {
    ...stackEnv({
      databaseUrl: settings.databaseUrl,
      secret: SECRET,
      evidenceDir,
      port,
      worldPort: 9,
      demo: false,
    }),
    NEXTAUTH_URL: address,
    ...settings.env,
  };
  // Tests seal the cookies of their people as this web process would.
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
  vi.stubEnv("NEXTAUTH_URL", address);
  let output = "";
  const onOutput = (text: string) => {
    output += text;
  };
  const running = startProcess("web", next("start", "-p", String(port)), { env, onOutput });
  await untilReady(`${address}/api/ready`, [running]).catch((error: unknown) => {
    throw new Error(`web did not start:\n${output}`, { cause: error });
  });
  const again = () => startWeb({ ...settings, port, evidenceDir });
  return { address, evidenceDir, running, output: () => output, again };
}
