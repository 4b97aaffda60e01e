/**
 * Writes of one transaction that may travel together. All of them have come to an end when this does, also when one
 * fails: a transaction is never rolled back while a statement of it is still to be sent, which would then stand alone.
 *
 * @throws what the first failing write threw.
 */
export async function together(writes: readonly (Promise<unknown> | null)[]): Promise<void> {
  const settled = await Promise.allSettled(writes);
  const failed = settled.find((one) => one.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}
