/** Longer than any healthy answer takes; a worker that waits holds a job. */
const TIMEOUT_MS = 10_000;

export type WorldAnswer = { status: number; body: unknown };

/**
 * Posts JSON to the outside world. `key` makes the receiver treat a repeated call as the same one.
 * @throws when the world is unreachable, late, busy (429) or broken (5xx): the caller's job tries again.
 */
export async function postToWorld(
  worldUrl: string,
  path: string,
  key: string,
  body: Record<string, unknown>,
): Promise<WorldAnswer> {
  const response = await fetch(new URL(path, worldUrl), {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status === 429 || response.status >= 500) {
    await response.body?.cancel();
    throw new Error(`${path} answered ${response.status}`);
  }
  return { status: response.status, body: await response.json().catch(() => null) };
}
