import type { GoodsBack, OutboundKind, Payer, ReturnMethod, TraceSubject } from "@/lib/domain/case/goods";
import type { ContestReason, StockCheck, TraceResult } from "@/lib/domain/case/goods-events";

type Labelled = { readonly label: string; readonly hint: string };

/** How the buyer hands the return over (T5). */
export const RETURN_METHOD_WORDS: Record<ReturnMethod, Labelled> = {
  dropoff: { label: "Antar ke agen kurir", hint: "Serahkan paket di gerai kurir terdekat." },
  pickup: { label: "Dijemput kurir", hint: "Kurir mengambil paket di alamat Anda." },
  self: { label: "Kirim sendiri", hint: "Pilih kurir sendiri; ongkirnya Anda bayar sendiri." },
};

/** What a shop holds against a return (S3g). */
export const CONTEST_REASON_LABELS: Record<ContestReason, string> = {
  used: "Barang sudah dipakai",
  damaged_by_buyer: "Barang rusak di tangan pembeli",
  incomplete: "Barang atau kelengkapannya kurang",
  wrong_item_returned: "Barang yang kembali bukan yang dikirim",
  other: "Alasan lain",
};

/** Short explanations under the reasons a shop can contest a return for. */
export const CONTEST_REASON_HINTS: Record<ContestReason, string> = {
  used: "Ada noda, bau, kotoran, atau bekas pakai.",
  damaged_by_buyer: "Kerusakannya tidak ada saat barang dikirim.",
  incomplete: "Aksesori, suku cadang, atau hadiah gratisnya tidak ikut.",
  wrong_item_returned: "Barang, nomor seri, atau modelnya berbeda.",
  other: "Jelaskan dengan kata Anda sendiri di bawah.",
};

/** What a courier can say about a parcel that is looked for (S3j). */
export const TRACE_RESULT_WORDS: Record<TraceResult, Labelled> = {
  found: { label: "Ditemukan", hint: "Paket ditemukan dan melanjutkan perjalanan." },
  delivered_proven: {
    label: "Terbukti sampai",
    hint: "Ada bukti serah terima. Pembeli melihatnya dulu sebelum dana diteruskan.",
  },
  lost: { label: "Dinyatakan hilang", hint: "Dana dikembalikan ke pembeli; kurir yang bertanggung jawab." },
  damaged: { label: "Dinyatakan rusak", hint: "Dana dikembalikan ke pembeli; kurir yang bertanggung jawab." },
};

/** What a shop looks at before it sends goods once more (S2). */
export const STOCK_CHECK_LABELS: Record<StockCheck, string> = {
  packing_slip: "Packing slip sudah dicek",
  warehouse_log: "Log gudang sudah dicek",
};

/** Who pays for the way back, at the end of a sentence. */
export const PAYER_NAMES: Record<Payer, string> = {
  seller: "penjual",
  buyer: "pembeli",
  platform: "marketplace",
};

/** A parcel of the case inside a sentence. */
export const TRACE_SUBJECT_NAMES: Record<TraceSubject, string> = {
  order: "paket pesanan",
  return: "paket retur",
  outbound: "paket pengganti",
};

/** What travels to the buyer, inside a sentence. */
export const OUTBOUND_NAMES: Record<OutboundKind, string> = {
  replacement: "barang pengganti",
  exchange: "barang penukar",
  reship: "sisa produk",
  ship_back: "barang retur",
};

/** When the goods come back for what is sent out instead. */
export const GOODS_BACK_TEXTS: Record<GoodsBack, string> = {
  none: "Barang yang lama tidak perlu dikirim balik.",
  with: "Barang yang lama dikirim balik pada waktu yang sama.",
  before: "Barang yang lama dikirim balik dan dicek lebih dulu.",
};
