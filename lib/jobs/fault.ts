const LENGTH = 300;

/**
 * What went wrong, without the values it went wrong with: the database layer's own message quotes the
 * statement's parameters, which are people's.
 */
export function faultOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return "unknown";
  const code = codeOf(cause);
  return `${code === null ? "" : `${code}: `}${cause.message}`.slice(0, LENGTH);
}

/** Whether the database cannot be reached: what is asked now will be answered later. */
export function isOutage(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error ? codeOf(cause) : null;
  return code !== null && (OUTAGES.has(code) || code.startsWith("08") || code.startsWith("57P"));
}

const OUTAGES: ReadonlySet<string> = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

function codeOf(error: Error): string | null {
  return "code" in error && typeof error.code === "string" ? error.code : null;
}
