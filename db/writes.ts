import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/**
 * Rows to be written, and the statement that writes them with all others of the same kind. However many they are,
 * they travel as one parameter of JSON: building a placeholder for each value costs more than writing the row.
 */
export type Write = {
  /** Writes of one kind have the same statement. */
  readonly kind: string;
  readonly rows: readonly object[];
  /** `rows` is a value of type json. */
  readonly statement: (rows: SQL) => SQL;
};

type RowOf<T extends PgTable> = T["$inferInsert"];

/** Adds rows, all with the columns of the first; columns left out take their defaults. */
export function insertion<T extends PgTable>(
  table: T,
  rows: readonly RowOf<T>[],
  { unlessThere = false }: { unlessThere?: boolean } = {},
): Write {
  const { name, columns } = shapeOf(table, rows[0] ?? {});
  const list = columns.join(", ");
  const head = sql.raw(
    `insert into ${name} (${list}) select ${list} from json_populate_recordset(null::${name}, `,
  );
  const tail = sql.raw(unlessThere ? ") on conflict do nothing" : ")");
  return {
    kind: `insert ${name} ${list} ${unlessThere}`,
    rows: namedRows(table, rows),
    statement: (json) => sql`${head}${json}${tail}`,
  };
}

/** Sets columns of a row of a shop, found by its id. */
export function change<T extends PgTable>(
  table: T,
  at: { shopId: string; id: string },
  values: Partial<RowOf<T>>,
): Write {
  const { name, columns } = shapeOf(table, values);
  const own = columns.map((column) => `${column} = d.${column}`).join(", ");
  const head = sql.raw(`update ${name} t set ${own} from json_populate_recordset(null::${name}, `);
  return {
    kind: `update ${name} ${own}`,
    rows: namedRows(table, [{ ...values, ...at }]),
    statement: (json) => sql`${head}${json}) d where t.shop_id = d.shop_id and t.id = d.id`,
  };
}

/**
 * Several writes as one statement. They see nothing of each other, so none may touch a row of another's; references
 * between their rows are checked when all are written.
 */
export function asOne(writes: readonly Write[]): SQL[] {
  const kinds = [...Map.groupBy(writes, (write) => write.kind).values()];
  const statements = kinds.map(([first, ...others]) => {
    const rows = [first, ...others].flatMap((write) => write?.rows ?? []);
    return first?.statement(sql`${JSON.stringify(rows)}::json`) ?? sql``;
  });
  if (statements.length < 2) return statements;
  const named = statements.map((statement, i) => sql`${sql.raw(`w${i}`)} as (${statement})`);
  return [sql`with ${sql.join(named, sql`, `)} select 1`];
}

function shapeOf(table: PgTable, row: object): { name: string; columns: string[] } {
  const names = namesOf(table);
  const columns = Object.keys(row).map((key) => `"${names.get(key) ?? key}"`);
  return { name: `"${getTableName(table)}"`, columns };
}

/** Postgres reads columns by their own names. */
function namedRows(table: PgTable, rows: readonly object[]): object[] {
  const names = namesOf(table);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [names.get(key) ?? key, value])),
  );
}

const known = new WeakMap<PgTable, ReadonlyMap<string, string>>();

function namesOf(table: PgTable): ReadonlyMap<string, string> {
  const kept = known.get(table);
  if (kept !== undefined) return kept;
  const names = new Map(Object.entries(getTableColumns(table)).map(([key, column]) => [key, column.name]));
  known.set(table, names);
  return names;
}
