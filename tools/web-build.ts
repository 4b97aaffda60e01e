import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Finished, next, runProcess } from "./processes";

/** Everything `next build` reads. */
const SOURCES = [
  ...["app", "components", "lib", "db", "public"],
  ...["proxy.ts", "next.config.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];

const STAMP = ".next/SOURCES";

/** Builds the web program, and notes from which sources. */
export async function build(): Promise<Finished> {
  const sources = hashOfSources();
  const finished = await runProcess(next("build"), { NEXT_TELEMETRY_DISABLED: "1" });
  if (finished.ok) writeFileSync(STAMP, sources);
  return finished;
}

/** Whether `.next` holds a finished build of the sources as they are now. */
export function isBuilt(): boolean {
  if (!existsSync(STAMP) || !existsSync(".next/BUILD_ID")) return false;
  return readFileSync(STAMP, "utf8") === hashOfSources();
}

function hashOfSources(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES)
    for (const file of filesIn(source)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  const entries = readdirSync(place, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
