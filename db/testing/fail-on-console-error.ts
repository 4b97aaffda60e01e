import { format } from "node:util";
import { afterEach, beforeEach, expect, vi } from "vitest";

// Code that complains on the console while its test is green has an error nobody reads.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  const complaints = vi.mocked(console.error).mock.calls.map((call) => format(...call));
  vi.restoreAllMocks();
  expect(complaints, "console.error was called").toEqual([]);
});
