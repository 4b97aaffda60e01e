/**
 * Writes of one transaction that may travel together. All of them have come to an end when this does, also when one
 * fails: a transaction is never rolled back while a statement of it is still to be sent, which would then stand alone.
 *
 * @throws what failed first; what fails after it only says that the transaction is lost.
 */
export async function together(writes: readonly (Promise<unknown> | null)[]): Promise<void> {
  const failures: unknown[] = [];
  await Promise.all(writes.map((write) => write?.catch((error: unknown) => failures.push(error))));
  if (failures.length > 0) throw failures[0];
}
