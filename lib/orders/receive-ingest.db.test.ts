import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { POST } from "@/app/api/ingest/orders/route";
import { closeDatabase } from "@/db/client";
import { marketplaces, orders } from "@/db/schema";
import { demoOrders } from "@/db/seed/demo-orders";
import { seedWorld } from "@/db/seed/people";
import { ownDatabase } from "@/db/testing/test-database";
import { signIngest } from "./ingest-signature";
import { receiveRefund } from "./receive-ingest";

const database = ownDatabase();
let key = "";

beforeAll(async () => {
  await seedWorld(database().db);
  const [row] = await database().db.select().from(marketplaces).where(eq(marketplaces.code, "lazada"));
  key = row?.ingestKey ?? "";
  vi.stubEnv("DATABASE_URL", database().url);
});

afterAll(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

const body = () =>
  JSON.stringify({ orders: demoOrders(new Date()).find((sent) => sent.marketplace === "lazada")?.orders });

const seconds = (offset = 0) => String(Math.floor(Date.now() / 1000) + offset);

function post(
  content: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const timestamp = headers["x-tuntas-timestamp"] ?? seconds();
  return POST(
    new Request("http://localhost/api/ingest/orders", {
      method: "POST",
      body: content,
      headers: {
        "x-tuntas-marketplace": "lazada",
        "x-tuntas-timestamp": timestamp,
        "x-tuntas-signature": signIngest(key, timestamp, content),
        ...headers,
      },
    }),
  );
}

test("an unsigned, wrongly signed or foreign message is turned away and leaves nothing", async () => {
  const timestamp = seconds();
  const wrong = [
    { "x-tuntas-signature": signIngest("another key", timestamp, body()) },
    { "x-tuntas-signature": "v1=00" },
    { "x-tuntas-signature": signIngest(key, timestamp, `${body()} `), "x-tuntas-timestamp": timestamp },
    { "x-tuntas-marketplace": "tokoko" },
    { "x-tuntas-marketplace": "nowhere" },
    { "x-tuntas-signature": "" },
  ];
  for (const headers of wrong) {
    const answer = await post(body(), headers);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({
      code: "unsigned",
      message: expect.stringContaining("tidak"),
    });
  }
  expect(await database().db.select().from(orders)).toEqual([]);
});

test("a message signed more than five minutes ago cannot be sent again", async () => {
  for (const offset of [-301, 302]) {
    const answer = await post(body(), { "x-tuntas-timestamp": seconds(offset) });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "stale" });
  }
});

test("a body over 1 MB is not read to its end", async () => {
  expect((await post(" ".repeat(1024 * 1024 + 1))).status).toBe(413);
});

test("whatever is signed and malformed is answered with 422 and its path in Indonesian", async () => {
  const order = JSON.parse(body()).orders[0];
  const bad: [unknown, string, string][] = [
    [null, "", "wajib diisi"],
    [[], "", "tidak sah"],
    [{ orders: [] }, "orders", "paling sedikit 1 isi"],
    [{ orders: [{ ...order, surprise: 1 }] }, "orders.0", "isian tidak dikenal: surprise"],
    [
      { orders: [{ ...order, orderNo: "a\u0000b" }] },
      "orders.0.orderNo",
      "mengandung karakter yang tidak dapat disimpan",
    ],
    [
      { orders: [{ ...order, orderNo: "\ud800" }] },
      "orders.0.orderNo",
      "mengandung karakter yang tidak dapat disimpan",
    ],
    [{ orders: [{ ...order, shippingFee: 1.5 }] }, "orders.0.shippingFee", "harus angka bulat"],
    [{ orders: [{ ...order, shippingFee: -1 }] }, "orders.0.shippingFee", "paling kecil 0"],
    [{ orders: [{ ...order, paidAt: "kemarin" }] }, "orders.0.paidAt", "harus waktu ISO 8601"],
    [{ orders: [{ ...order, paidAt: "9999-01-01T00:00:00Z" }] }, "orders.0.paidAt", "harus waktu ISO 8601"],
    [{ orders: [{ ...order, status: "delivered" }] }, "orders.0.deliveredAt", "wajib diisi"],
    [{ orders: [{ ...order, status: "lost" }] }, "orders.0.status", "pilih salah satu: paid"],
    [{ orders: [order, order] }, "orders.1.orderNo", "muncul lebih dari satu kali"],
    [{ orders: [{ ...order, shop: "x" }] }, "orders.0.shop", "tidak terdaftar"],
  ];
  for (const [content, path, message] of bad) {
    const answer = await post(JSON.stringify(content));
    expect(answer.status, JSON.stringify(content)?.slice(0, 80)).toBe(422);
    const { errors } = await answer.json();
    expect(errors).toContainEqual({ path, message: expect.stringContaining(message) });
  }
  for (const content of ["", "{", "[".repeat(200_000)]) expect((await post(content)).status).toBe(422);
  expect((await post(new Uint8Array([0x7b, 0xff, 0x7d]))).status).toBe(422);
  expect(await database().db.select().from(orders)).toEqual([]);
});

test("a signed message is taken in once", async () => {
  const content = body();
  const count = JSON.parse(content).orders.length;
  expect(await (await post(content)).json()).toEqual({ created: count, updated: 0, unchanged: 0 });
  const again = await post(content);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual({ created: 0, updated: 0, unchanged: count });
});

test("the result of a refund reaches whoever keeps refunds, and an unknown key is refused", async () => {
  const reported: unknown[] = [];
  const send = (content: string, marketplace = "lazada") => {
    const timestamp = seconds();
    const headers = {
      "x-tuntas-marketplace": marketplace,
      "x-tuntas-timestamp": timestamp,
      "x-tuntas-signature": signIngest(key, timestamp, content),
    };
    const request = new Request("http://localhost/", { method: "POST", body: content, headers });
    return receiveRefund(
      database().db,
      request,
      async (_, refund) => reported.push(refund) > 0 && refund.key === "r1",
    );
  };
  expect((await send('{"key":"r1","state":"settled"}', "tokoko")).status).toBe(401);
  expect((await send('{"key":"r1","state":"paid"}')).status).toBe(422);
  expect(reported).toEqual([]);
  expect((await send('{"key":"r1","state":"failed","reason":"Rekening tidak aktif"}')).status).toBe(200);
  expect(reported).toMatchObject([{ key: "r1", state: "failed", reason: "Rekening tidak aktif" }]);
  expect((await send('{"key":"r2","state":"settled"}')).status).toBe(422);
});
