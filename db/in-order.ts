import type { SQL } from "drizzle-orm";
import type { Db } from "@/db/client";

type Row = Record<string, unknown>;

/**
 * Sends statements of one transaction without waiting for each: one round trip. Postgres carries them out one after
 * the other, each seeing what was committed until the one before it was done (so that what follows a lock sees what
 * its last holder wrote). All have come to an end when this does, also when one fails: a transaction is never rolled
 * back while a statement of it is still to be sent, which would then stand alone.
 *
 * @returns the rows of each.
 * @throws what failed first; what fails after it only says that the transaction is lost.
 */
export async function inOrder(tx: Db, statements: readonly SQL[]): Promise<Row[][]> {
  // All take the same way through Drizzle and the driver, which keep their order.
  const answers = await Promise.allSettled(statements.map((statement) => tx.execute(statement)));
  return answers.map((answer) => {
    if (answer.status === "rejected") throw answer.reason;
    return answer.value;
  });
}
