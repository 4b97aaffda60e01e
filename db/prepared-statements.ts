import type { Sql, TransactionSql } from "postgres";

type Sender = Pick<Sql, "unsafe">;

/**
 * Has the client prepare every statement with parameters once a connection and then only execute it. Drizzle
 * sends its statements unprepared: each costs two round trips and is parsed and planned anew, which is most
 * of what a command of twenty small statements spends.
 *
 * @returns the same client.
 */
export function prepareStatements(sql: Sql): Sql {
  const { begin } = sql;
  prepares(sql);
  const inTransaction = (work: (tx: TransactionSql) => unknown) => (tx: TransactionSql) =>
    work(ofTransaction(tx));
  sql.begin = ((...args: unknown[]) => {
    const work = args.pop() as (tx: TransactionSql) => unknown;
    return (begin as (...args: unknown[]) => unknown)(...args, inTransaction(work));
  }) as Sql["begin"];
  return sql;
}

function ofTransaction(tx: TransactionSql): TransactionSql {
  const { savepoint } = tx;
  prepares(tx);
  tx.savepoint = ((...args: unknown[]) => {
    const work = args.pop() as (inner: TransactionSql) => unknown;
    return (savepoint as (...args: unknown[]) => unknown)(...args, (inner: TransactionSql) =>
      work(ofTransaction(inner)),
    );
  }) as TransactionSql["savepoint"];
  return tx;
}

function prepares(sender: Sender): void {
  const { unsafe } = sender;
  sender.unsafe = ((text: string, values?: never[], options?: object) =>
    // Without values it is a simple query, which cannot be prepared and may hold several statements.
    values === undefined || values.length === 0
      ? unsafe(text, values, options)
      : unsafe(text, values, { ...options, prepare: true })) as Sender["unsafe"];
}
