/**
 * Whether an error nobody caught comes from the driver losing its connection. postgres.js writes the rollback
 * of an interrupted transaction to a socket that is gone, outside of any promise; the connection it did that
 * on never works again, so the pool has to be renewed.
 */
export function isLostSocket(error: unknown): boolean {
  return (
    error instanceof Error && /node_modules\/postgres\/|node_modules\\postgres\\/.test(error.stack ?? "")
  );
}
