import type { Sql } from "postgres";

/**
 * Puts an adjustable clock under the database: `app_now()` then adds the offset of a one-row table.
 * For tests and the seeding of demo cases only; the product's migrations know nothing of it, so a real
 * database cannot be told a wrong time.
 */
export async function installTestClock(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`
      create table test_clock (
        one boolean primary key default true check (one),
        offset_ms bigint not null default 0,
        product_definition text not null
      )`;
    await tx`insert into test_clock (product_definition) select pg_get_functiondef('app_now()'::regprocedure)`;
    await tx`
      create or replace function app_now() returns timestamptz language sql stable as $$
        select date_trunc('milliseconds', statement_timestamp()) + offset_ms * interval '1 millisecond'
        from test_clock
      $$`;
  });
}

/** Lets the database's time run on by `ms` (or back, when negative), for every connection to it. */
export async function advanceTestClock(sql: Sql, ms: number): Promise<void> {
  await sql`update test_clock set offset_ms = offset_ms + ${Math.round(ms)}::bigint`;
}

/** Gives the database its product clock back, word for word. */
export async function removeTestClock(sql: Sql): Promise<void> {
  await sql.begin(async (tx) => {
    const [row] = await tx<{ product_definition: string }[]>`select product_definition from test_clock`;
    if (!row) throw new Error("This database has no test clock.");
    await tx.unsafe(row.product_definition);
    await tx`drop table test_clock`;
  });
}
