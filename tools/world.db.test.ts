import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { messagesOver } from "@/lib/gateways/messages";
import { paymentsOver } from "@/lib/gateways/payments";
import { faultOfSignature } from "@/lib/orders/ingest-signature";
import { startWorld } from "./world";

const reports: { key: string; state: string; reason: string | null; signed: boolean }[] = [];
const tuntas = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const header = (name: string) => String(request.headers[name]);
  const message = { timestamp: header("x-tuntas-timestamp"), signature: header("x-tuntas-signature"), body };
  reports.push({
    ...JSON.parse(body.toString()),
    signed: faultOfSignature("key", message, new Date()) === null,
  });
  response.writeHead(200).end("{}");
});
let world: Awaited<ReturnType<typeof startWorld>>;
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => tuntas.listen(0, "127.0.0.1", resolve));
  world = await startWorld({
    port: 0,
    tuntasUrl: addressOf(tuntas.address()),
    ingestKeyOf: async () => "key",
    delayMs: () => 30,
  });
  url = addressOf(world.server.address());
});

afterAll(async () => {
  await world.stop();
  tuntas.closeAllConnections();
  await new Promise((resolve) => tuntas.close(resolve));
});

const refund = (key: string, rupiah: number) => ({
  key,
  rupiah,
  marketplace: "tokopedia",
  orderNo: `o-${rupiah}`,
});

test("a refund is accepted at once, and its result comes back signed, once per key", async () => {
  const { sendRefund } = paymentsOver(url);
  expect(await sendRefund(refund("r1", 50_000))).toEqual({ state: "accepted" });
  expect(await sendRefund(refund("r1", 50_000))).toEqual({ state: "accepted" });
  await expect.poll(() => reports).toEqual([{ key: "r1", state: "settled", reason: null, signed: true }]);
  expect(await sendRefund(refund("r2", 0))).toMatchObject({ state: "refused" });
});

test("a refund that ends in 13 fails twice before it is paid, with the same key or a new one", async () => {
  reports.length = 0;
  const { sendRefund } = paymentsOver(url);
  const keys = ["a", "a", "b"];
  for (const [turn, key] of keys.entries()) {
    await sendRefund(refund(key, 343_013));
    await expect.poll(() => reports.length).toBe(turn + 1);
  }
  expect(reports.map((report) => report.state)).toEqual(["failed", "failed", "settled"]);
  expect(reports[0]?.reason).toBe("Rekening tujuan tidak aktif");
});

test("a WhatsApp message sent twice under one key is one message", async () => {
  const { sendWhatsApp } = messagesOver(url);
  const message = {
    key: "m1",
    to: "0812-0000-4101",
    template: "pengajuan_ditolak",
    params: ["TT-2611-0412"],
  };
  expect(await sendWhatsApp(message)).toBe(true);
  expect(await sendWhatsApp(message)).toBe(true);
  const log = (await (await fetch(new URL("/log", url))).json()) as { messages: unknown[] };
  expect(log.messages).toEqual([message]);
});

test("a world that is away, broken or unclear is worth another try", async () => {
  const broken = createServer((request, response) => {
    response.writeHead(request.url === "/refunds" ? 200 : 503).end("<html>");
  });
  await new Promise<void>((resolve) => broken.listen(0, "127.0.0.1", resolve));
  const address = addressOf(broken.address());
  await expect(paymentsOver(address).sendRefund(refund("x", 1_000))).rejects.toThrow("without a state");
  const message = { key: "m2", to: "1", template: "t", params: [] };
  await expect(messagesOver(address).sendWhatsApp(message)).rejects.toThrow("503");
  broken.closeAllConnections();
  await new Promise((resolve) => broken.close(resolve));
  await expect(paymentsOver(address).sendRefund(refund("x", 1_000))).rejects.toThrow();
});

function addressOf(address: string | AddressInfo | null): string {
  return `http://127.0.0.1:${(address as AddressInfo).port}`;
}
