const LENGTH = 300;

/**
 * What went wrong, without the values it went wrong with: the database layer's own message quotes the
 * statement's parameters, which are people's.
 */
export function faultOf(error: unknown): string {
  const { code, message } = causeOf(error);
  return `${code === null ? "" : `${code}: `}${message}`.slice(0, LENGTH);
}

/** Whether the database cannot be reached: what is asked now will be answered later. */
export function isOutage(error: unknown): boolean {
  const { code, message } = causeOf(error);
  if (code === null) return CUT_OFF.test(message);
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

/** The innermost of an error and its cause. The queues report errors as plain objects. */
function causeOf(error: unknown): { code: string | null; message: string } {
  const own = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code, message } = (typeof own === "object" ? (own ?? {}) : {}) as {
    code?: unknown;
    message?: unknown;
  };
  return {
    code: typeof code === "string" ? code : null,
    message: typeof message === "string" ? message : "unknown",
  };
}
