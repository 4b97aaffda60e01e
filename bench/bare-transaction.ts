import type { Sql } from "postgres";

/** How many rows a transaction writes. */
export type Rows = { readonly inserted: number; readonly updated: number };

const READY = 500;
/** As long as an event's body. */
const BODY = "x".repeat(600);

/**
 * What commands are compared with: a transaction that only writes, one statement a row, into one table with a
 * key and an index, over the same driver. It reads nothing, locks nothing else and decides nothing.
 *
 * @returns the transaction, to be run any number of times.
 */
export async function bareTransaction(sql: Sql, rows: Rows): Promise<() => Promise<void>> {
  const lane = crypto.randomUUID();
  await sql.unsafe(`
    create table if not exists bench.bare (
      lane uuid not null, id uuid not null default uuidv7(), body text not null, at timestamptz(3) not null default app_now(),
      primary key (lane, id));
    create index if not exists bare_at on bench.bare (lane, at)`);
  const made = await sql<{ id: string }[]>`
    insert into bench.bare (lane, body) select ${lane}, ${BODY} from generate_series(1, ${READY}) returning id`;
  let turn = 0;
  return async () => {
    await sql.begin(async (tx) => {
      for (let i = 0; i < rows.inserted; i += 1)
        await tx`insert into bench.bare (lane, body) values (${lane}, ${BODY})`;
      for (let i = 0; i < rows.updated; i += 1) {
        const id = made[turn++ % made.length]?.id ?? "";
        await tx`update bench.bare set body = ${BODY} where lane = ${lane} and id = ${id}`;
      }
    });
  };
}
