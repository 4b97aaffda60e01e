import { expect, test } from "vitest";
import { isSoundBody } from "./sound-body";

const PLAIN = "text/plain;charset=UTF-8";

const sent = (body: BodyInit, type: string | null = PLAIN) =>
  isSoundBody(
    new Request("http://local/", {
      method: "POST",
      body,
      ...(type === null ? {} : { headers: { "content-type": type } }),
    }),
  );

function form(fields: Record<string, string | Blob>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

test.each([
  ["a command", '[{"no":"K7Q2-000123","input":{"text":"Halo, Kak."},"seenTerms":"$undefined"}]'],
  ["what the query library adds", '[{"no":"K7Q2-000123"},{"client":"$T","meta":"$undefined"}]'],
  ["a text that begins with a dollar sign", '[{"input":{"text":"$$50 dari luar negeri"}}]'],
  ["nothing", "[]"],
  ["the same object twice", '[{"a":{"b":1},"c":"$0:0:a"}]'],
])("%s can be read", async (_what, body) => {
  expect(await sent(body)).toBe(true);
});

test.each([
  ["half of a command", '[{"no":"K7Q2'],
  ["two commands in one", "[][]"],
  ["no list", '{"no":"K7Q2-000123"}'],
  ["a piece that was never sent", '["$1"]'],
  ["a server's own function", '["$F2"]'],
])("%s cannot be read", async (_what, body) => {
  expect(await sent(body)).toBe(false);
});

test("a form is read when its root is a list and its numbered parts are JSON", async () => {
  const root = '[{"email":"","refusal":null},"$K1"]';
  expect(await sent(form({ "1_email": "$sari@toko.test", "0": root }), null)).toBe(true);
  expect(await sent(form({ "1_email": "a" }), null)).toBe(false);
  expect(await sent(form({ "0": root, "1": "{" }), null)).toBe(false);
  expect(await sent(form({ "0": new Blob([root]) }), null)).toBe(false);
  expect(await sent(root, "multipart/form-data; boundary=x")).toBe(false);
  expect(await sent(root, "application/json")).toBe(false);
});
