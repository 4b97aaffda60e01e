import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { couriersOver } from "@/lib/gateways/couriers";
import { messagesOver } from "@/lib/gateways/messages";
import { paymentsOver } from "@/lib/gateways/payments";
import { faultOfSignature } from "@/lib/orders/ingest-signature";
import { startWorld } from "./world";

const reports: { key: string; state: string; reason: string | null; signed: boolean }[] = [];
const scans: { externalId: string; resi: string; code: string; signed: boolean }[] = [];
let closed = false;
const tuntas = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const header = (name: string) => String(request.headers[name]);
  const message = { timestamp: header("x-tuntas-timestamp"), signature: header("x-tuntas-signature"), body };
  if (closed) return void response.writeHead(503).end();
  const signed = faultOfSignature("key", message, new Date()) === null;
  const said = JSON.parse(body.toString());
  if (request.url === "/api/ingest/refunds") reports.push({ ...said, signed });
  else
    for (const { externalId, resi, code } of said.shipments) scans.push({ externalId, resi, code, signed });
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

const parcel = (resi: string) => ({
  key: `parcel:${resi}`,
  marketplace: "tokopedia",
  shop: "10482277",
  courier: "JNE",
  resi,
});

test("a parcel is scanned on its way, signed and in order, once however often it is asked for", async () => {
  const { watch } = couriersOver(url);
  await Promise.all([watch(parcel("JX0001")), watch(parcel("JX0001"))]);
  await expect.poll(() => scans.length).toBe(3);
  await watch(parcel("JX0001"));
  await setTimeout(150);
  expect(scans).toEqual(
    ["picked_up", "in_transit", "delivered"].map((code) => ({
      externalId: `JX0001-${code}`,
      resi: "JX0001",
      code,
      signed: true,
    })),
  );
});

test("a receipt number that ends in 13 never arrives, one that ends in 26 is never scanned", async () => {
  scans.length = 0;
  const { watch } = couriersOver(url);
  await watch(parcel("JX0013"));
  await watch(parcel("JX0026"));
  await expect.poll(() => scans.length).toBe(2);
  await setTimeout(150);
  expect(scans.map(({ resi, code }) => [resi, code])).toEqual([
    ["JX0013", "picked_up"],
    ["JX0013", "in_transit"],
  ]);
  const log = (await (await fetch(new URL("/log", url))).json()) as {
    parcels: { resi: string; scanned: string[] }[];
  };
  expect(log.parcels.map(({ resi, scanned }) => [resi, scanned.length])).toEqual([
    ["JX0001", 3],
    ["JX0013", 2],
    ["JX0026", 0],
  ]);
});

test("a scan that is not taken in is brought again, before the next one", { timeout: 20_000 }, async () => {
  scans.length = 0;
  closed = true;
  await couriersOver(url).watch(parcel("JX0002"));
  await setTimeout(100);
  closed = false;
  await expect
    .poll(() => scans.map(({ code }) => code), { timeout: 10_000 })
    .toEqual(["picked_up", "in_transit", "delivered"]);
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
