import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "@playwright/test";
import { problem } from "./run-tool";

const MINUTE = 60_000;

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const PLACES = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Chromium's arguments for tests: no network of its own, no graphics, and no sandbox (root has none). */
export const BROWSER_ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Finds a Chromium that starts, installing one as the last resort. Each attempt has a time limit.
 * @throws with the sentence that says what to install.
 */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (starts(given)) return given;
    throw problem(`CHROMIUM_PATH is ${given}, but no browser starts there.`);
  }
  const there = [...onPath(), ...PLACES, chromium.executablePath()].find(starts);
  if (there) return there;

  if (process.getuid?.() === 0 && run("apt-get", ["--version"], MINUTE)) {
    console.log("  No Chromium here: installing Debian's package …");
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], 2 * MINUTE, quiet);
    run("apt-get", ["install", "-y", "-qq", "chromium"], 4 * MINUTE, quiet);
    const installed = onPath().find(starts);
    if (installed) return installed;
  }
  console.log("  No Chromium here: downloading Playwright's …");
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  run(process.execPath, [cli, "install", "chromium"], 5 * MINUTE);
  if (starts(chromium.executablePath())) return chromium.executablePath();
  throw problem("The browser tests need Chromium: install it or Google Chrome, or set CHROMIUM_PATH.");
}

/** Full paths, because Playwright does not search. */
function onPath(): string[] {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(path.isAbsolute);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter(existsSync);
}

/** A browser that is there but lacks libraries is no browser. Chrome on Windows opens a window at --version. */
function starts(file: string): boolean {
  if (process.platform === "win32") return existsSync(file);
  return run(file, ["--version"], MINUTE / 2);
}

function run(command: string, args: string[], timeout: number, env: Record<string, string> = {}): boolean {
  return spawnSync(command, args, { timeout, stdio: "ignore", env: { ...process.env, ...env } }).status === 0;
}
