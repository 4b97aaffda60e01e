import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { problem } from "./run-tool";

const POLITE_MS = 12_000;
const groups = process.platform !== "win32";

export type Running = {
  name: string;
  /** Of the leader of its process group; undefined when it could not be started. */
  pid: number | undefined;
  /** Settles when the program has ended, with its exit code. */
  ended: Promise<number | null>;
  /** Asks it to end, waits 12 s, then ends it. Safe to call twice. */
  stop: () => Promise<void>;
  /** Ends it at once and without a word, as a power cut would; resolves when it is gone. */
  kill: () => Promise<void>;
};

type Options = {
  env?: Record<string, string>;
  /** Receives what the program writes; without it, it writes to our terminal with its name in front. */
  onOutput?: (text: string) => void;
};

/**
 * Starts a long-running program in a process group of its own, so that Ctrl-C reaches only us and we end
 * our programs in the right order. `args` are those of Node: a script, or `--import tsx file.ts`.
 */
export function startProcess(name: string, args: string[], options: Options = {}): Running {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: groups,
  });
  const write = options.onOutput ?? ((text) => process.stdout.write(prefixed(name, text)));
  child.stdout?.on("data", (chunk) => write(String(chunk)));
  child.stderr?.on("data", (chunk) => write(String(chunk)));
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code));
  });
  const cutOff = () => signal(child, "SIGKILL");
  process.once("exit", cutOff);
  void ended.then(() => process.off("exit", cutOff));
  const kill = async () => {
    cutOff();
    await ended;
  };
  const stop = async () => {
    signal(child, "SIGTERM");
    const gone = await Promise.race([ended.then(() => true), sleep(POLITE_MS, false, { ref: false })]);
    if (!gone) signal(child, "SIGKILL");
    await ended;
  };
  return { name, pid: child.pid, ended, stop, kill };
}

/** Node's arguments for a TypeScript program of ours, and for Next's command line. */
export const script = (file: string, ...args: string[]) => ["--import", "tsx", file, ...args];
/**
 * The worker. What it makes lives for one statement: with V8's usual 16 MB and more for the young, garbage of a
 * hundred megabytes waits to be collected.
 */
export const WORKER = ["--max-semi-space-size=8", ...script("lib/jobs/worker.ts")];
export const next = (...args: string[]) => ["node_modules/next/dist/bin/next", ...args];

export type Finished = { ok: boolean; output: string; seconds: number };

/** Runs a program to its end and keeps what it wrote. */
export async function runProcess(args: string[], env: Record<string, string> = {}): Promise<Finished> {
  const startedAt = Date.now();
  let output = "";
  const child = startProcess("", args, { env, onOutput: (text) => (output += text) });
  const code = await child.ended;
  return { ok: code === 0, output, seconds: (Date.now() - startedAt) / 1000 };
}

/** Waits until the address answers 200. @throws when a program ends meanwhile, or after `seconds`. */
export async function untilReady(url: string, programs: readonly Running[], seconds = 60): Promise<void> {
  let over: string | null = null;
  for (const program of programs) void program.ended.then(() => (over = program.name));
  const giveUpAt = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
    if (over) throw problem(`${over} ended while starting; its messages are above.`);
    if (Date.now() > giveUpAt) {
      throw problem(
        `${url} does not answer after ${seconds} s (${answer ? await answer.text() : "no connection"}).`,
      );
    }
    await sleep(250);
  }
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // The whole group: Next's server and tsx have children of their own.
    if (groups) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // Ended between the check and the signal.
  }
}

function prefixed(name: string, text: string): string {
  return text.replace(/^(?=.)/gm, `${name} │ `);
}
