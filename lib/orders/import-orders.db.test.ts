import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { orderLines, orders, packages, payments } from "@/db/schema";
import { type SeededWorld, seedWorld } from "@/db/seed/people";
import { ownDatabase } from "@/db/testing/test-database";
import { COLUMNS } from "./csv-columns";
import { importOrders } from "./import-orders";

const database = ownDatabase();
let world: SeededWorld;
let sample: string;

beforeAll(async () => {
  world = await seedWorld(database().db);
  sample = await readFile("docs/samples/orders.csv", "utf8");
});

const importing = (csv: string) =>
  importOrders(database().db, world.marketplaceIds.get("tiktok-tokopedia") ?? "", csv);

test("every fault is named with its row and column, and nothing is imported", async () => {
  const csv = sample
    .replace(",1,425000,0,", ",1,425.000,0,")
    .replace("2026-11-21T20:02:00+07:00", "21/11/2026")
    .replace(",shipped,", ",dikirim,")
    .replace(
      "JX9000000002,780,PAY-TT-2611-9002,BCA Virtual Account,542000,captured\nTT-2611-9003",
      "JX9000000002,780,PAY-TT-2611-9002,BCA Virtual Account,542001,captured\nTT-2611-9003",
    );
  const result = await importing(csv);
  expect(result).toEqual({
    ok: false,
    errors: [
      "Baris 4, kolom total_dibayar: berbeda dari baris 3, padahal nomor pesanannya sama",
      "Baris 5, kolom status: pilih salah satu: paid, packed, shipped, delivered, completed, cancelled",
      "Baris 5, kolom dibayar_pada: harus waktu ISO 8601 dengan zona, misalnya 2026-11-20T14:30:00+07:00",
    ],
  });
  const priced = await importing(sample.replace(",1,425000,0,", ",1,425.000,0,"));
  expect(priced).toEqual({
    ok: false,
    errors: ["Baris 3, kolom harga_satuan: harus angka bulat tanpa titik, koma, atau Rp, misalnya 125000"],
  });
  expect(await database().db.select().from(orders)).toEqual([]);
});

test("a fault that only the database knows is named by row as well, and takes everything back", async () => {
  expect(await importing(sample.replaceAll("7495206617", "999"))).toEqual({
    ok: false,
    errors: ['Baris 5, kolom kode_toko: Toko "999" tidak terdaftar di marketplace ini.'],
  });
  expect(await importing(sample.replaceAll(",542000,", ",500000,"))).toEqual({
    ok: false,
    errors: [
      "Baris 3, kolom total_dibayar: harus paling sedikit 542000, yaitu jumlah semua baris ditambah ongkir",
    ],
  });
  expect(await database().db.select().from(orders)).toEqual([]);
});

test("a file that is no such table says what it lacks", async () => {
  expect(await importing("nomor_pesanan;sku;warna\n1;2;3")).toMatchObject({
    errors: expect.arrayContaining([
      "Baris 1, kolom kode_toko: kolom ini wajib ada.",
      "Baris 1, kolom warna: kolom ini tidak dikenal.",
    ]),
  });
  for (const csv of ["", "\ufeff", "a,b\n1", `${sample}"`, "\u0000"]) {
    expect(await importing(csv)).toMatchObject({ ok: false });
  }
});

test("the sample file of the documentation is imported, once, with either separator", async () => {
  const semicolons = sample.replace(/"[^"]*"|,/g, (match) => (match === "," ? ";" : match));
  const { db } = database();
  expect(await importing(`\ufeff${semicolons.replaceAll("\n", "\r\n")}`)).toMatchObject({
    ok: true,
    orders: { created: 3 },
    payments: { created: 3 },
  });
  expect(await importing(sample)).toMatchObject({ ok: true, orders: { created: 0, unchanged: 3 } });
  expect([
    (await db.select().from(orderLines)).length,
    (await db.select().from(packages)).length,
    (await db.select().from(payments)).length,
  ]).toEqual([4, 3, 3]);
});

test("the documentation lists every column", async () => {
  const page = await readFile("docs/import.md", "utf8");
  for (const { name, required } of COLUMNS) {
    expect(page).toContain(`| \`${name}\` | ${required ? "ya" : "tidak"} |`);
  }
});
