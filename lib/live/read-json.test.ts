import { afterEach, expect, it, vi } from "vitest";
import { queryClient } from "./query-client";
import { isRefused, readJson, statusOf } from "./read-json";

afterEach(() => vi.unstubAllGlobals());

async function failureOf(answer: () => Promise<Response>): Promise<unknown> {
  vi.stubGlobal("fetch", answer);
  return readJson("/api/cases").then(
    () => null,
    (error: unknown) => error,
  );
}

/** Whether the product's queries would ask again after this many failures. */
function asksAgain(failures: number, error: unknown): unknown {
  const retry = queryClient().getDefaultOptions().queries?.retry;
  return typeof retry === "function" ? retry(failures, error as Error) : retry;
}

it.each([
  [401, false, false],
  [403, true, false],
  [404, true, false],
  [429, false, true],
  [500, false, true],
])("%i: refused %s, asked again %s", async (status, refused, again) => {
  const error = await failureOf(async () => new Response(null, { status }));
  expect(statusOf(error)).toBe(status);
  expect(isRefused(error)).toBe(refused);
  expect(asksAgain(0, error)).toBe(again);
});

it("a lost connection has no status and is tried again, twice", async () => {
  const error = await failureOf(() => Promise.reject(new TypeError("fetch failed")));
  expect(statusOf(error)).toBeNull();
  expect([0, 1, 2].map((failures) => asksAgain(failures, error))).toEqual([true, true, false]);
});
