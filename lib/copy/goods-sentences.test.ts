import { expect, it } from "vitest";
import { PARTIES } from "@/lib/domain/access";
import type { Case } from "@/lib/domain/case/case";
import { CLOCK_KINDS } from "@/lib/domain/case/clock-kinds";
import type { CaseEvent } from "@/lib/domain/case/events";
import { GOODS_REMEDIES, NO_GOODS, OUTBOUND_KINDS } from "@/lib/domain/case/goods";
import { OUTBOUND_STATES, RETURN_STATES, TRACE_STATES } from "@/lib/domain/case/state";
import { rupiah } from "@/lib/domain/money";
import { PROFILE_NAMES } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { LINE_A, opened, PARCEL, sampleFacts, solutionOf, TEXT_REF } from "@/lib/domain/testing/sample-facts";
import { sentenceOf } from "./events";
import { GOODS_EVENT_ICONS } from "./events-goods";
import { TRACE_EVENT_ICONS } from "./events-trace";
import { ifNobodyActs } from "./if-nobody-acts";
import { noticeText, noticeTitle } from "./notices";
import { plain } from "./segments";
import { statusOf } from "./statuses";
import { flowOf } from "./verbs";

const FAULTY = /!|undefined|null|NaN|\$\{|Rp | {2}|\.\.|^[a-z]/;
const words = { text: TEXT_REF, evidenceIds: ["a", "b", "c"] };

const SAMPLES: readonly (readonly [CaseEvent, string])[] = [
  [
    { type: "return_agreed", payer: "seller" },
    "Pembeli mengirim barang balik dulu; ongkir retur ditanggung toko Anda",
  ],
  [
    { type: "return_shipped", method: "dropoff", parcel: PARCEL },
    "Rina mengirim barang retur lewat JNE, resi JT0012345678 (antar ke agen kurir)",
  ],
  [{ type: "return_expired" }, "Pembeli tidak mengirim barang sampai batas waktu"],
  [
    { type: "return_received", lines: [{ orderLineId: LINE_A, qty: 2 }], evidenceIds: ["a"] },
    "Rina mengonfirmasi penerimaan retur: 2 unit dengan 1 bukti",
  ],
  [{ type: "inspection_overdue" }, "Toko Anda belum selesai mengecek barang retur sampai batas waktu"],
  [
    {
      type: "return_accepted",
      by: "seller",
      disposed: [],
      deducted: [{ orderLineId: LINE_A, rupiah: rupiah(9) }],
    },
    "Rina menerima barang retur dengan potongan Rp9",
  ],
  [
    { type: "return_accepted", by: "system", disposed: [], deducted: [] },
    "Barang retur dianggap diterima karena toko Anda tidak menjawab sampai batas waktu",
  ],
  [
    { type: "return_contested", reason: "used", ...words },
    "Rina mengajukan sanggahan atas barang retur: Barang sudah dipakai",
  ],
  [{ type: "return_rejected" }, "Barang retur tidak diterima dan dikirim balik ke pembeli"],
  [
    { type: "disposition_changed", orderLineId: LINE_A, qty: 1, from: "repair", to: "sellable" },
    "Rina mengubah 1 unit retur dari Perlu perbaikan menjadi Layak jual",
  ],
  [{ type: "freight_charged", rupiah: rupiah(9), payer: "buyer" }, "Ongkir retur Rp9 ditanggung pembeli"],
  [
    { type: "goods_out_agreed", kind: "exchange", back: "before", inStock: false, checks: [] },
    "Penukaran disepakati: barang penukar dikirim ke pembeli setelah barang yang lama kembali dan dicek, stoknya belum cukup",
  ],
  [
    {
      type: "goods_out_agreed",
      kind: "exchange",
      back: "none",
      inStock: true,
      checks: [],
      articles: [{ orderLineId: LINE_A, sku: "BTK-90" }],
      differences: [{ orderLineId: LINE_A, rupiah: -15_000 }],
    },
    "Penukaran disepakati: barang penukar dikirim ke pembeli; selisih harga Rp15.000 dikembalikan ke pembeli setelah selesai",
  ],
  [
    { type: "payment_ordered", n: 1, rupiah: rupiah(15_000) },
    "Rina membayar selisih harga Rp15.000, menunggu kabar dari pembayaran",
  ],
  [
    { type: "difference_paid", n: 1, rupiah: rupiah(15_000), lines: [] },
    "Selisih harga Rp15.000 sudah dibayar pembeli",
  ],
  [
    { type: "payment_failed", n: 1, reason: "Saldo tidak cukup" },
    "Pembayaran selisih harga gagal dan bisa dicoba lagi",
  ],
  [
    { type: "payment_expired" },
    "Selisih harga tidak dibayar pembeli sampai batas waktu, jadi penukaran batal",
  ],
  [
    { type: "payment_voided", n: 2 },
    "Pembayaran selisih harga datang setelah tidak ditunggu lagi, jadi dikembalikan ke pembeli",
  ],
  [{ type: "stock_reserved" }, "Rina menyisihkan stok untuk komplain ini"],
  [{ type: "stock_freed" }, "Stok yang disisihkan kembali ke stok jual"],
  [
    { type: "goods_shipped", kind: "reship", parcel: PARCEL },
    "Rina mengirim sisa produk lewat JNE, resi JT0012345678",
  ],
  [
    { type: "replacement_confirmed", by: "system" },
    "Barang dianggap sudah sesuai karena pembeli tidak menjawab sampai batas waktu",
  ],
  [{ type: "replacement_disputed", ...words }, "Rina melaporkan barang yang datang masih bermasalah"],
  [
    { type: "shipping_overdue" },
    "Toko Anda tidak mengirim barang sampai batas waktu, jadi dana dikembalikan",
  ],
  [{ type: "parcel_delivered", of: "return" }, "Kurir mencatat barang retur sudah sampai di toko Anda"],
  [
    { type: "trace_started", of: "order", by: "system", parcel: PARCEL },
    "Kurir diminta mengecek paket pesanan JNE, resi JT0012345678",
  ],
  [
    { type: "trace_reported", of: "order", result: "lost", text: null, evidenceIds: [] },
    "Paket pesanan dinyatakan hilang oleh kurir",
  ],
  [
    { type: "trace_expired", of: "outbound" },
    "Kurir belum memberi jawaban tentang paket pengganti sampai batas waktu",
  ],
  [{ type: "delivery_confirmed", by: "buyer" }, "Rina mengonfirmasi pesanan sudah diterima"],
  [
    { type: "negligence_admitted", review: true },
    "Toko Anda menerima pengajuan kelalaian; Tim Mediasi meninjaunya",
  ],
  [{ type: "negligence_ruled", found: true, text: null }, "Rina menilai: terbukti kelalaian penjual"],
];

const ctx = { voice: "name", name: "Rina", role: "owner", reader: "seller", profile: "generic" } as const;

it.each(SAMPLES)("tells %j", (event, sentence) => {
  expect(plain(sentenceOf(event, ctx))).toBe(sentence);
});

it("leaves no event of goods, parcels and negligence without a tested sentence", () => {
  const told = new Set<string>(SAMPLES.map(([event]) => event.type));
  const all = [...Object.keys(GOODS_EVENT_ICONS), ...Object.keys(TRACE_EVENT_ICONS)];
  expect(all.filter((type) => !told.has(type))).toEqual([]);
});

it("tells them whole to every reader at every marketplace", () => {
  const seen = new Set<string>();
  for (const profile of PROFILE_NAMES)
    for (const reader of PARTIES)
      for (const [event] of SAMPLES) {
        const told = { ...ctx, reader, profile, dueAt: "Sel, 24 Nov, 16.00 WIB" };
        seen.add(plain(noticeText(event, told)));
        seen.add(noticeTitle(event, told));
      }
  expect([...seen].filter((text) => text === "" || FAULTY.test(text))).toEqual([]);
});

function carried(state: Partial<Case["state"]>, goods: Partial<Case["goods"]> = {}): Case {
  const { c } = opened(shippedPolicy("generic"));
  return {
    ...c,
    state: { ...c.state, stage: "fulfilling", ...state },
    goods: { ...NO_GOODS, ...goods },
    resolution: solutionOf(60, 40),
  };
}

it("says where goods stand and what silence means, whatever travels", () => {
  const seen = new Set<string>();
  const zone = "Asia/Jakarta";
  for (const profile of PROFILE_NAMES) {
    const policy = shippedPolicy(profile);
    for (const reader of PARTIES) {
      for (const out of [null, ...OUTBOUND_KINDS]) {
        for (const back of ["none", "with", "before"] as const) {
          for (const kind of CLOCK_KINDS) {
            const c = carried({}, { out, back });
            const clock = { ...opened(policy).clocks[0], kind };
            if (clock.hardDue === undefined) throw new Error("no clock to borrow from");
            seen.add(plain(ifNobodyActs(c, clock as never, { ...sampleFacts(policy), zone, reader })));
          }
        }
        for (const way of RETURN_STATES)
          for (const outbound of OUTBOUND_STATES)
            for (const trace of TRACE_STATES) {
              const c = carried({ return: way, outbound, trace }, { out, traceOf: "order" });
              const { label, detail } = statusOf(c, reader, profile);
              seen.add(label).add(detail ?? label);
            }
      }
    }
  }
  expect([...seen].filter((text) => text === "" || FAULTY.test(text))).toEqual([]);
});

it("shows each reader his own part first where both parcels travel", () => {
  const c = carried({ return: "awaiting_buyer_ship", outbound: "awaiting_ship" }, { out: "exchange" });
  expect(statusOf(c, "seller")).toMatchObject({ label: "Menunggu Pengiriman Barang", tone: "amber" });
  expect(statusOf(c, "buyer")).toMatchObject({ label: "Menunggu Anda Mengirim Barang", tone: "amber" });
  expect(statusOf(carried({ return: "inspecting" }), "buyer").label).toBe("Pengecekan Barang");
});

it("uses the words of what is carried out, else of what was asked for", () => {
  for (const remedy of GOODS_REMEDIES) {
    expect(flowOf({ ...carried({}), resolution: { remedy, ...solutionOf(60, 40) } })).toBe(remedy);
  }
  expect(flowOf(carried({}, { out: "reship" }))).toBe("reship");
  expect(flowOf({ ...carried({}), kind: "negligence" })).toBe("negligence");
});
