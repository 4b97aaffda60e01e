import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** A worker says that it is alive. */
export async function beat(db: Db): Promise<void> {
  await db.execute(sql`
    insert into heartbeats (name, at) values ('worker', app_now())
    on conflict (name) do update set at = greatest(heartbeats.at, excluded.at)`);
}

/** Whether a worker has said so in the last five seconds; pages that learn otherwise are not live. */
export async function workerIsAlive(db: Db): Promise<boolean> {
  const rows = await db.execute(sql`
    select 1 from heartbeats where name = 'worker' and at > app_now() - interval '5 seconds'`);
  return rows.length > 0;
}
