import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";
import { rawClient } from "@/db/raw-client";
import { runProcess, script, startProcess, WORKER } from "@/tools/processes";
import type { Rows } from "../bare-transaction";
import { type Figure, rounded } from "../figure";
import { openCases } from "../open-cases";

const CLOCKS = 10_000;
const WORKERS = 2;
const LEAST = 0.4;
const CONTROL_SECONDS = 8;
const PATIENCE_MS = 600_000;

/**
 * P6: ten thousand deadlines fall due in the same second under two workers as they ship, against two clients
 * that run the bare transaction of P5. Each case must be timed out exactly once.
 */
export async function deadlines(url: string, rows: Rows): Promise<Figure> {
  const sql = rawClient(url, { statementTimeoutMs: 0 });
  try {
    const control = await bareClients(url, rows);
    await sql`delete from outbox`;
    const cases = await openCases(sql, CLOCKS);
    await sql`drop table if exists bench.due`;
    await sql`create table bench.due (shop_id uuid, case_id uuid, clock_id uuid primary key)`;
    await sql`
      insert into bench.due select * from unnest(
        ${cases.map((c) => c.shopId)}::uuid[], ${cases.map((c) => c.caseId)}::uuid[], ${cases.map((c) => c.clockId)}::uuid[])`;
    await sql`analyze bench.due`;
    const perSecond = await underWorkers(url, sql);
    const once = await timedOutOnce(sql);
    const ratio = perSecond / control;
    return {
      figure: "P6",
      what: `${CLOCKS} deadlines at once, ${WORKERS} workers; ${once} cases timed out exactly once`,
      value: rounded(perSecond, 0),
      unit: "expired/s",
      control: rounded(control, 0),
      ratio: rounded(ratio, 3),
      goal: `≥ ${LEAST} ×, each once`,
      met: ratio >= LEAST && once === CLOCKS,
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function bareClients(url: string, rows: Rows): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: WORKERS }, () =>
      runProcess(script("bench/bare-loop.ts", JSON.stringify({ url, rows, seconds: CONTROL_SECONDS }))),
    ),
  );
  return clients.reduce((sum, client) => {
    if (!client.ok) throw new Error(`a bare client failed: ${client.output}`);
    return sum + Number(JSON.parse(client.output).perSecond);
  }, 0);
}

/** Without `WORLD_URL` nothing goes out: only deadlines and the live feed are at work. */
async function underWorkers(url: string, sql: Sql): Promise<number> {
  let log = "";
  const env = { DATABASE_URL: url, WORLD_URL: "", LOG_LEVEL: "warn", NODE_ENV: "production" };
  const workers = Array.from({ length: WORKERS }, (_, i) =>
    startProcess(`worker ${i + 1}`, WORKER, { env, onOutput: (text) => (log += text) }),
  );
  try {
    await workersBeat(sql);
    const [start] = await sql<{ at: Date }[]>`
      with due as (
        update case_clocks set soft_due = app_now(), hard_due = app_now()
        where (shop_id, id) in (select shop_id, clock_id from bench.due) returning hard_due)
      select min(hard_due) as at from due`;
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      await sleep(250);
      const [left] = await sql<{ n: number }[]>`
        select count(*)::int as n from case_clocks where state = 'running' and hard_due <= app_now()`;
      if (left?.n === 0) break;
      if (Date.now() > giveUpAt) throw new Error(`${left?.n} deadlines are left over\n${log.slice(-2_000)}`);
    }
    const [end] = await sql<{ at: Date }[]>`
      select max(k.ended_at) as at from bench.due d join case_clocks k on k.shop_id = d.shop_id and k.id = d.clock_id`;
    if (start === undefined || end === undefined) throw new Error("an aggregate gives one row");
    return (CLOCKS * 1000) / (end.at.getTime() - start.at.getTime());
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

/** Both have connected: their pools are there. */
async function workersBeat(sql: Sql): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const [found] = await sql<{ n: number }[]>`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and application_name = 'tuntas' and query like '%heartbeats%'`;
    if ((found?.n ?? 0) >= WORKERS) return;
    await sleep(250);
  }
  throw new Error("the workers did not start");
}

async function timedOutOnce(sql: Sql): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int as n from (
      select d.case_id from bench.due d
      join case_events e on e.shop_id = d.shop_id and e.case_id = d.case_id and e.type = 'auto_approved'
      join case_clocks k on k.shop_id = d.shop_id and k.id = d.clock_id and k.state = 'fired'
      group by 1 having count(*) = 1) once`;
  return row?.n ?? 0;
}
