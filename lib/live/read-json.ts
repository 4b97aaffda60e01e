/** An answer that was no 2xx, with HTTP's status. */
export type ReadError = Error & { readonly status: number };

/**
 * Reads JSON as the signed-in person.
 *
 * @throws ReadError for an answer that is not OK, so that a query keeps the last good one; TypeError without a
 *   connection, as `fetch` does.
 */
export async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { headers: { accept: "application/json" } });
  if (!response.ok) throw readError(response.status, url);
  return (await response.json()) as T;
}

function readError(status: number, url: string): ReadError {
  return Object.assign(new Error(`${status} from ${url}`), { status });
}

/** The status of a `ReadError`; null for every other failure, such as a lost connection. */
export function statusOf(error: unknown): number | null {
  const status = error instanceof Error && "status" in error ? error.status : null;
  return typeof status === "number" ? status : null;
}

/** Not there or not theirs any more: nothing that was shown before may stay. */
export function isRefused(error: unknown): boolean {
  const status = statusOf(error);
  return status === 403 || status === 404;
}
