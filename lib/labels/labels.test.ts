import { beforeAll, describe, expect, test, vi } from "vitest";
import { code128, fitsBarcode } from "./barcode";
import { latinText } from "./latin-text";
import { packingSlip } from "./packing-slip";
import { returnLabel } from "./return-label";
import { shelfLabels } from "./shelf-label";
import { MM, Picture, pagesOf, prepareReader, readBars } from "./testing/printed-pages";

const SHIRT = { name: "Kemeja Batik Parang", variant: "Cokelat, L", sku: "BTK-01", qty: 2 };
const SCARF = { name: "Selendang Batik", variant: null, sku: "BTK-02", qty: 1 };
const LABEL = {
  no: "K7Q2-000193",
  from: ["Rina Wulandari", "Sleman"],
  to: ["Toko Sekar Batik", "Jalan Malioboro 12", "Yogyakarta"],
  parcel: { courier: "J&T Express", resi: "JX1234567890ID" },
  lines: [SHIRT, SCARF],
};
const STICKER = {
  no: "K7Q2-000193",
  code: "K7Q2-000193-1",
  sku: "BTK-01",
  name: "Kemeja Batik Parang",
  qty: 2,
  disposition: "Perlu perbaikan",
  since: "Selasa, 24 November 2026",
};
const SLIP = {
  no: "K7Q2-000193",
  kind: "replacement" as const,
  orderNo: "TT-2611-0412",
  to: { name: "Rina Wulandari", address: "Jl. Kaliurang Km 5,6 No. 12, RT 03/RW 05, Depok, Sleman 55281" },
  lines: [SHIRT, SCARF],
};

beforeAll(async () => {
  // The reader works on pictures and rectangles, which Node has no classes for.
  vi.stubGlobal("ImageData", Picture);
  vi.stubGlobal("DOMRectReadOnly", class {});
  await prepareReader();
});

describe("the return label", () => {
  test("is A6 and says where it goes, from whom, and what is inside", async () => {
    const [page, ...others] = pagesOf(await returnLabel(LABEL));
    expect(others).toEqual([]);
    expect(page?.millimetres).toEqual([105, 148]);
    for (const words of ["RETUR", "J&T Express", ...LABEL.to, "Rina Wulandari, Sleman", LABEL.no]) {
      expect(page?.text).toContain(words);
    }
    expect(page?.text).toContain("2 x Kemeja Batik Parang (BTK-01)");
  });

  test("carries both numbers as bars that a reader reads", async () => {
    const [page] = pagesOf(await returnLabel(LABEL));
    expect(await readBars(page)).toEqual(["JX1234567890ID", "K7Q2-000193"]);
  });

  test("has only the case's number until the courier gave one, and says so", async () => {
    const [page] = pagesOf(await returnLabel({ ...LABEL, parcel: null }));
    expect(await readBars(page)).toEqual(["K7Q2-000193"]);
    expect(page?.text).toContain("Nomor resi diberikan kurir");
  });

  test("keeps long numbers readable, and prints as text what bars cannot say there", async () => {
    const withResi = async (resi: string) =>
      pagesOf(await returnLabel({ ...LABEL, parcel: { courier: "JNE", resi } }))[0];
    const long = "JNE-2026/11/24-A1B2C3";
    const page = await withResi(long);
    expect(await readBars(page)).toContain(long);
    const edges = page?.bars.flatMap((bar) => [bar.x, bar.x + bar.width]) ?? [];
    expect(Math.min(...edges)).toBeGreaterThan(6 * MM);
    expect(Math.max(...edges)).toBeLessThan(99 * MM);
    for (const text of ["RÉSI 12345", "A1B2C3D4E5".repeat(4)]) {
      const other = await withResi(text);
      expect(other?.text.replaceAll("\n", "")).toContain(text);
      expect(await readBars(other)).toEqual(["K7Q2-000193"]);
    }
  });

  test("names the first articles of many and counts the rest", async () => {
    const lines = Array.from({ length: 50 }, (_, n) => ({ ...SCARF, sku: `SKU-${n}` }));
    const pages = pagesOf(await returnLabel({ ...LABEL, lines }));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain("dan 47 barang lain");
  });
});

describe("the shelf label", () => {
  test("is a sticker of 62 × 40 mm with number, article, day, disposition and quantity", async () => {
    const [page] = pagesOf(await shelfLabels([STICKER]));
    expect(page?.millimetres).toEqual([62, 40]);
    for (const words of ["K7Q2-000193-1", "BTK-01", "Perlu perbaikan", "2 unit", STICKER.since]) {
      expect(page?.text).toContain(words);
    }
    expect(await readBars(page)).toEqual(["K7Q2-000193-1"]);
  });

  test("comes once for each kind of unit", async () => {
    expect(pagesOf(await shelfLabels([STICKER, { ...STICKER, disposition: "Rusak" }]))).toHaveLength(2);
  });
});

describe("the packing slip", () => {
  test("says what to send for which case, and what to check", async () => {
    const [page, ...others] = pagesOf(await packingSlip(SLIP));
    expect(others).toEqual([]);
    expect(page?.millimetres).toEqual([105, 148]);
    for (const words of ["Barang pengganti", "Pesanan TT-2611-0412", "Kemeja Batik Parang", "2 x"]) {
      expect(page?.text).toContain(words);
    }
    expect(page?.text).toContain("Cokelat, L · BTK-01");
    expect(page?.text).toContain("Barang utuh, lengkap, dan berfungsi");
    expect(await readBars(page)).toEqual(["K7Q2-000193"]);
  });

  test("says who gets it and where, and where the order says only the city, that the rest is there", async () => {
    const [page] = pagesOf(await packingSlip(SLIP));
    const text = page?.text.replaceAll("\n", " ");
    expect(text).toContain("Untuk: Rina Wulandari");
    expect(text).toContain("Jl. Kaliurang Km 5,6 No. 12, RT 03/RW 05, Depok, Sleman 55281");
    expect(text).not.toContain("Alamat lengkap ada di pesanan");
    const to = { name: "Rina Wulandari", address: null, city: "Sleman" };
    const [bare] = pagesOf(await packingSlip({ ...SLIP, to }));
    expect(bare?.text).toContain("Untuk: Rina Wulandari, Sleman");
    expect(bare?.text).toContain("Alamat lengkap ada di pesanan");
  });

  test("goes on for as many pages as its lines need, with the checks on the last", async () => {
    const lines = Array.from({ length: 9 }, (_, n) => ({ ...SHIRT, sku: `SKU-${n}` }));
    const pages = pagesOf(await packingSlip({ ...SLIP, lines }));
    expect(pages.map((page) => /Halaman \d dari \d/.exec(page.text)?.[0])).toEqual([
      "Halaman 1 dari 3",
      "Halaman 2 dari 3",
      "Halaman 3 dari 3",
    ]);
    for (const line of lines) {
      expect(
        pages.filter((page) => page.text.includes(line.sku)),
        line.sku,
      ).toHaveLength(1);
    }
    expect(pages.map((page) => page.text.includes("Periksa sebelum"))).toEqual([false, false, true]);
  });
});

test("what goes home is checked as a return, not as new goods", async () => {
  const [page] = pagesOf(await packingSlip({ ...SLIP, kind: "ship_back" }));
  expect(page?.text).toContain("Kirim balik ke pembeli");
  expect(page?.text).toContain("Semua unit yang diterima ikut dikirim");
});

test("text keeps what the fonts have, and never breaks a label over what they lack", async () => {
  expect(latinText("Siti Nurhaliza é “ok” – €5")).toBe("Siti Nurhaliza é “ok” – €5");
  expect(latinText("Ștefan\n Łukasz 王芳 😀")).toBe("Stefan ?ukasz ??");
  const [page] = pagesOf(await returnLabel({ ...LABEL, from: ["Rina 😀", "Sleman"] }));
  expect(page?.text).toContain("Rina, Sleman");
});

test("bars say printable ASCII and nothing else, and need their width", () => {
  expect(fitsBarcode("K7Q2-000193", 58 * MM)).toBe(true);
  expect(fitsBarcode("K7Q2-000193", 30 * MM)).toBe(false);
  for (const text of ["", "dengan spasi", "é"]) expect(fitsBarcode(text, 500)).toBe(false);
  expect(() => code128("é")).toThrow(RangeError);
  // Odd in number: bar, gap, …, bar; a Code 128 symbol is 11 modules a sign and 13 for the stop.
  const widths = code128("K7Q2-000193");
  expect(widths.length % 2).toBe(1);
  expect((widths.reduce((sum, width) => sum + width, 0) - 13) % 11).toBe(0);
});
