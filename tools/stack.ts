import { next, type Running, script, startProcess, untilReady, WORKER } from "./processes";

export type StackSettings = {
  databaseUrl: string;
  secret: string;
  evidenceDir: string;
  port: number;
  worldPort: number;
  demo: boolean;
  onOutput?: (text: string) => void;
};

export type Stack = { address: string; programs: readonly Running[]; stop: () => Promise<void> };

/** The environment web, worker, world and the seed share. */
export function stackEnv(settings: StackSettings): Record<string, string> {
  return {
    DATABASE_URL: settings.databaseUrl,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${settings.port}`,
    NEXTAUTH_SECRET: settings.secret,
    EVIDENCE_DIR: settings.evidenceDir,
    WORLD_URL: `http://127.0.0.1:${settings.worldPort}`,
    WORLD_PORT: String(settings.worldPort),
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
    ...(settings.demo ? { TUNTAS_DEMO: "1" } : {}),
  };
}

/**
 * Starts web, worker and the stand-in for the outside world over a migrated database, and waits for them; for a demo
 * its buyers as well.
 */
export async function startStack(settings: StackSettings): Promise<Stack> {
  const { onOutput } = settings;
  const options = { env: stackEnv(settings), ...(onOutput ? { onOutput } : {}) };
  const address = `http://localhost:${settings.port}`;
  // The world reports back on this machine, whatever the public address is.
  const world = { ...options, env: { ...options.env, NEXTAUTH_URL: address } };
  const programs = [
    startProcess("web", next("start", "-p", String(settings.port)), options),
    startProcess("worker", WORKER, options),
    startProcess("world", script("tools/world.ts"), world),
    ...(settings.demo ? [startProcess("buyers", script("tools/demo-buyers.ts"), options)] : []),
  ];
  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
  };
  try {
    await untilReady(`${address}/api/ready`, programs);
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, programs, stop };
}
