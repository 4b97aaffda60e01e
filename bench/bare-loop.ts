import { rawClient } from "@/db/raw-client";
import { bareTransaction, type Rows } from "./bare-transaction";

/** A program of its own: one client that runs the bare transaction for a fixed time; prints how many it ran. */
async function main({ url, rows, seconds }: { url: string; rows: Rows; seconds: number }): Promise<void> {
  const sql = rawClient(url);
  const run = await bareTransaction(sql, rows);
  await run();
  const startedAt = performance.now();
  let done = 0;
  while (performance.now() - startedAt < seconds * 1000) {
    await run();
    done += 1;
  }
  process.stdout.write(`${JSON.stringify({ perSecond: (done * 1000) / (performance.now() - startedAt) })}\n`);
  await sql.end({ timeout: 5 });
}

await main(JSON.parse(process.argv[2] ?? ""));
