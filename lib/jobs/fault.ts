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
  if (!(cause instanceof Error)) return false;
  const code = codeOf(cause);
  if (code === null) return CUT_OFF.test(cause.message);
  return OUTAGES.has(code) || code.startsWith("08") || code.startsWith("57P");
}

/** The queues' driver gives these no code. */
const CUT_OFF =
  /^connection terminated|timeout (expired|exceeded) when trying to connect|connection error and is not queryable/i;

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
