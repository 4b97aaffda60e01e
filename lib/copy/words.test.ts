import { expect, it } from "vitest";
import { confirmLabel, VERB_LABELS, verbKey, verbLabel } from "@/lib/copy/verbs";
import { REFUSAL_CODES } from "@/lib/domain/case/refusals";
import { HUMAN_VERBS } from "@/lib/domain/case/verb-names";
import { conflictText, ERROR_COPY } from "./errors";
import { fieldText } from "./fields";
import { notNowText } from "./kinds";
import { kindLabel } from "./packs";
import { refusalText } from "./refusals";
import { say, strong } from "./segments";

it.each(REFUSAL_CODES)("says why not and what now: %s", (code) => {
  for (const ctx of [{}, { at: "Sel, 24 Nov, 16.00 WIB", who: "Dewi" }]) {
    const text = refusalText(code, ctx);
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/!|undefined|\{|Rp /);
    // What happened and what can be done are two sentences at least.
    expect(text.split(/\. (?=[A-Z])/).length).toBeGreaterThan(1);
  }
});

it("names when help opens", () => {
  expect(refusalText("help_not_open", { at: "Sel, 24 Nov, 16.00 WIB" })).toBe(
    "Bantuan terbuka Sel, 24 Nov, 16.00 WIB bila pihak lain belum menjawab, atau lebih cepat bila ada penolakan. Sambil menunggu, Anda bisa mengirim pesan.",
  );
});

it.each(HUMAN_VERBS)("labels and explains the verb %s", (verb) => {
  expect(VERB_LABELS[verb].label).toMatch(/^[A-Z]/);
  expect(VERB_LABELS[verb].hint).toMatch(/^[A-Z].*\.$/);
});

it.each([
  ["file_objection", "owner", "tokopedia", "Ajukan Banding"],
  ["file_objection", "owner", "generic", "Ajukan Keberatan"],
  ["file_appeal", "buyer", "generic", "Ajukan Banding"],
  ["ask_help", "staff", "tokopedia", "Bantuan"],
  ["ask_help", "buyer", "tokopedia", "Minta Bantuan"],
  ["propose_solution", "owner", "generic", "Tawarkan Solusi Lain"],
  ["propose_solution", "buyer", "generic", "Ubah Solusi"],
  ["acknowledge", "owner", "generic", "Sedang Kami Periksa"],
] as const)("calls %s of %s at %s %s", (verb, role, profile, label) => {
  expect(verbLabel(verb, role, profile)).toBe(label);
});

it.each([
  ["accept_solution", "owner", "tokoko", "replacement", "Proses Komplain"],
  ["accept_solution", "owner", "generic", "return_refund", "Setujui Permintaan"],
  ["accept_solution", "owner", "tokopedia", "negligence", "Terima Pengajuan"],
  ["accept_solution", "buyer", "tokoko", "return_refund", "Terima Solusi"],
  ["reject_solution", "staff", "tokopedia", "negligence", "Tolak Pengajuan"],
  ["accept_return", "owner", "generic", "return_refund", "Setujui Pengembalian Dana"],
  ["accept_return", "owner", "generic", "exchange", "Setujui Barang Retur"],
  ["ship_replacement", "warehouse", "generic", "reship", "Kirim Sisa Produk"],
  ["start_trace", "owner", "tokopedia", "not_received", "Tokopedia Cek Proses Pengiriman"],
  ["start_trace", "owner", "lazada", "not_received", "Cek Proses Pengiriman"],
] as const)("calls %s of %s at %s for %s %s", (verb, role, profile, kind, label) => {
  expect(verbLabel(verb, role, profile, kind)).toBe(label);
});

it("names no money where goods are agreed on", () => {
  expect(confirmLabel("accept_solution", "owner", "generic", 0, "replacement")).toBe("Setujui Permintaan");
  expect(confirmLabel("accept_return", "owner", "generic", 50_000, "return_refund")).toBe(
    "Setujui Pengembalian Dana · kembalikan Rp50.000",
  );
  expect(confirmLabel("start_trace", "owner", "tokopedia", 0, "not_received")).toBe("Terima Solusi");
  expect(confirmLabel("reject_solution", "owner", "tokopedia", 0, "negligence")).toBe("Ya, Tolak Pengajuan");
});

it("calls kinds as each marketplace does", () => {
  expect(kindLabel("refund_only", "tokoko")).toBe("Pengembalian Dana");
  expect(kindLabel("refund_only", "tokopedia")).toBe("Hanya Pengembalian Dana");
});

it("repeats the amount where it is given away", () => {
  expect(confirmLabel("accept_solution", "owner", "generic", 189_000)).toBe(
    "Terima Solusi · kembalikan Rp189.000",
  );
  expect(confirmLabel("accept_solution", "buyer", "generic", 40_000)).toBe("Terima Solusi · terima Rp40.000");
  expect(confirmLabel("decide_case", "mediator", "generic", 0)).toBe("Beri Putusan · dana untuk penjual");
  expect(confirmLabel("reject_solution", "owner", "generic", 189_000)).toBe("Ya, Tolak Pengajuan");
});

it("gives no key twice", () => {
  const keys = HUMAN_VERBS.map(verbKey).filter((key) => key !== null);
  expect(new Set(keys).size).toBe(keys.length);
  expect(verbKey("withdraw")).toBeNull();
});

it.each([
  [{ path: "text", code: "too_small", limit: 10 }, "Tulis penjelasan sedikitnya 10 huruf."],
  [{ path: "text", code: "too_small", limit: 1 }, "Tulis pesannya dulu."],
  [{ path: "text", code: "too_big", limit: 2000 }, "Tulisan ini terlalu panjang, paling banyak 2.000 huruf."],
  [{ path: "solution.lines.0.rupiah", code: "too_big", limit: 189_000 }, "Nilainya paling besar Rp189.000."],
  [{ path: "lines.0.qty", code: "too_small", limit: 1 }, "Jumlah barang sedikitnya 1."],
  [{ path: "evidenceIds.3", code: "invalid_format" }, "Lampirkan sedikitnya satu bukti."],
  [{ path: "hours", code: "too_big", limit: 168 }, "Perpanjangan paling lama 168 jam."],
  [{ path: "", code: "unrecognized_keys" }, "Isian ini belum tepat. Periksa lagi."],
] as const)("explains %j", (issue, sentence) => {
  expect(fieldText(issue)).toBe(sentence);
});

it("says what stands in the way of a complaint, the most telling first", () => {
  const order = { delivered: true, closedAt: null, nothingLeft: false };
  expect(notNowText(order)).toBeNull();
  expect(notNowText({ ...order, delivered: false })).toBe("Bisa dikomplain setelah pesanan tercatat sampai.");
  expect(notNowText({ ...order, closedAt: "Sel, 24 Nov, 16.00 WIB" })).toBe(
    "Masa komplain berakhir Sel, 24 Nov, 16.00 WIB.",
  );
});

it("keeps what somebody wrote in a conflict", () => {
  expect(conflictText("Dewi", "menawarkan pengembalian dana sebagian")).toBe(
    "Dewi baru saja menawarkan pengembalian dana sebagian. Tulisan Anda tetap tersimpan. Cek perubahan ini dulu sebelum melanjutkan.",
  );
  expect(Object.values(ERROR_COPY).join(" ")).not.toMatch(/!|undefined/);
});

it("joins plain runs and keeps strong ones apart", () => {
  expect(say`${"Dana "}${strong("Rp1")} dan ${say`ini ${strong("itu")}`}.`).toEqual([
    { text: "Dana " },
    { text: "Rp1", strong: true },
    { text: " dan ini " },
    { text: "itu", strong: true },
    { text: "." },
  ]);
});
