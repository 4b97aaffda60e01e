import { type Case, disputedTotal, remedyOf, totalOf } from "@/lib/domain/case/case";
import type { FINDING_RESULTS, RejectReason, Ruling } from "@/lib/domain/case/events";
import type { Disposition, GoodsRemedy } from "@/lib/domain/case/goods";
import type { CaseKind, ReturnCondition } from "@/lib/domain/kinds";
import type { Fault, Reason } from "@/lib/domain/reasons";
import type { OrderStatus } from "@/lib/orders/order-progress";
import { kindLabel, packWord } from "./packs";

type Labelled = { readonly label: string; readonly hint: string };
type FindingResult = (typeof FINDING_RESULTS)[number];

/** Each kind in the words that no marketplace has changed; `kindLabel` knows those of each marketplace. */
export const KIND_LABELS: Record<CaseKind, string> = {
  refund_only: kindLabel("refund_only"),
  return_refund: kindLabel("return_refund"),
  replacement: kindLabel("replacement"),
  exchange: kindLabel("exchange"),
  reship: kindLabel("reship"),
  not_received: kindLabel("not_received"),
  negligence: kindLabel("negligence"),
};

/** One line for the buyer who chooses what he wants. */
export const KIND_HINTS: Record<CaseKind, string> = {
  refund_only: "Dana kembali, barang tetap di Anda.",
  return_refund: "Barang dikirim balik, lalu dana kembali.",
  replacement: "Penjual mengirim produk baru yang sesuai pesanan.",
  exchange: "Tukar dengan ukuran atau model lain.",
  reship: "Penjual mengirim barang yang kurang.",
  not_received: "Pengiriman dicek ke kurir; dana kembali bila paket hilang.",
  negligence: "Ongkos kirim awal dikembalikan karena penjual lalai.",
};

/** Who mediates, by marketplace. */
export const DESK_NAMES = packWord((pack) => pack.desk);

export const REASON_LABELS: Record<Reason, string> = {
  wrong_item: "Barang salah",
  damaged: "Barang rusak",
  incomplete: "Barang kurang",
  not_as_described: "Tidak sesuai deskripsi",
  defective: "Barang tidak berfungsi",
  counterfeit: "Barang tidak asli",
  size_unfit: "Ukuran atau model tidak cocok",
  change_of_mind: "Berubah Pikiran",
  not_arrived: "Produk belum diterima",
  late: "Pengiriman terlambat",
};

/** With one line that tells reasons apart that sound alike. */
export const REASON_WORDS: Record<Reason, Labelled> = {
  wrong_item: {
    label: REASON_LABELS.wrong_item,
    hint: "Yang datang bukan barang, warna, atau ukuran yang dipesan.",
  },
  damaged: { label: REASON_LABELS.damaged, hint: "Barang pecah, sobek, atau penyok saat tiba." },
  incomplete: { label: REASON_LABELS.incomplete, hint: "Jumlah atau kelengkapannya tidak sesuai pesanan." },
  not_as_described: {
    label: REASON_LABELS.not_as_described,
    hint: "Bahan, model, atau kondisinya berbeda dari halaman produk.",
  },
  defective: {
    label: REASON_LABELS.defective,
    hint: "Barang utuh tetapi tidak bekerja sebagaimana mestinya.",
  },
  counterfeit: {
    label: REASON_LABELS.counterfeit,
    hint: "Ada tanda barang tiruan, padahal dijual sebagai asli.",
  },
  size_unfit: {
    label: REASON_LABELS.size_unfit,
    hint: "Barang sesuai pesanan, tetapi Anda perlu ukuran atau model lain.",
  },
  change_of_mind: {
    label: REASON_LABELS.change_of_mind,
    hint: "Barang sesuai pesanan, tetapi tidak jadi Anda butuhkan.",
  },
  not_arrived: {
    label: REASON_LABELS.not_arrived,
    hint: "Sudah lewat perkiraan tiba, atau tercatat sampai padahal tidak ada.",
  },
  late: { label: REASON_LABELS.late, hint: "Penjual terlambat menyerahkan paket ke kurir." },
};

/** What a buyer who changed his mind vouches for before he sends the goods back (S3g). */
export const RETURN_CONDITION_LABELS: Record<ReturnCondition, string> = {
  as_received: "Kondisinya sama seperti saat diterima: tanpa noda, bau, atau kotoran",
  complete: "Aksesori, suku cadang, dan hadiah gratisnya lengkap",
  undamaged: "Tidak ada kerusakan yang disengaja",
};

/** What became of a unit that came back, or did not. */
export const DISPOSITION_LABELS: Record<Disposition, string> = {
  sellable: "Layak jual",
  repair: "Perlu perbaikan",
  damaged: "Rusak",
  destroyed: "Dimusnahkan",
  missing: "Tidak ada dalam paket",
  send_back: "Dikirim balik ke pembeli",
};

export const FAULT_LABELS: Record<Fault, string> = {
  seller: "Penjual",
  courier: "Kurir",
  buyer: "Pembeli",
  platform: "Marketplace",
  none: "Tidak ada yang bersalah",
};

export const REJECT_REASON_LABELS: Record<RejectReason, string> = {
  item_matches: "Barang sesuai pesanan",
  damage_after_delivery: "Kerusakan terjadi setelah barang diterima",
  evidence_unclear: "Bukti pembeli belum jelas",
  wrong_claim: "Pengajuan tidak sesuai masalahnya",
  other: "Alasan lain",
};

/** Each rule as the parties read it in a decision. */
export const RULING_TEXTS: Record<Ruling, string> = {
  item_must_match_listing: "Barang yang dikirim harus sesuai dengan halaman produk dan pesanan.",
  item_must_arrive_whole: "Barang harus tiba utuh dan lengkap di tangan pembeli.",
  claim_must_be_shown: "Pembeli perlu menunjukkan masalahnya dengan foto atau video yang jelas.",
  seller_must_show_packing: "Penjual perlu menunjukkan apa yang dikemas dan dikirim.",
  courier_liable_in_transit: "Kerusakan atau kehilangan selama pengiriman menjadi tanggung jawab kurir.",
  both_share: "Kedua pihak ikut menyebabkan masalah ini, jadi kerugiannya dibagi.",
};

export const FINDING_LABELS: Record<FindingResult, string> = {
  proven: "Terbukti",
  not_proven: "Tidak terbukti",
};

const WANTED_GOODS: Record<GoodsRemedy, string> = {
  return_refund: "Retur & pengembalian dana",
  replacement: "Penggantian produk",
  exchange: "Penukaran produk",
  reship: "Pengiriman barang yang kurang",
};

/** What the buyer wants, without its amount, as a list says it: short, so that a phone cuts nothing off. */
export function wantsText(c: Pick<Case, "kind" | "request" | "lines" | "shippingDisputed">): string {
  const remedy = remedyOf(c.request);
  const partial = totalOf(c.request) < disputedTotal(c) ? " sebagian" : "";
  if (remedy === "return_refund") return `${WANTED_GOODS.return_refund}${partial}`;
  if (remedy !== null) return WANTED_GOODS[remedy];
  if (c.kind === "negligence") return "Ongkir kembali";
  return partial === "" ? "Pengembalian dana" : "Pengembalian sebagian";
}

export const ORDER_STATUS_LABELS: Record<OrderStatus, string> = {
  paid: "Sudah Dibayar",
  packed: "Sedang Dikemas",
  shipped: "Dalam Perjalanan",
  delivered: "Sampai",
  completed: "Selesai",
  cancelled: "Dibatalkan",
};

/** Why an order cannot be complained about now; `closedAt`: when its time ran out, formatted. Null: it can. */
export function notNowText(order: {
  readonly delivered: boolean;
  readonly closedAt: string | null;
  readonly nothingLeft: boolean;
}): string | null {
  if (!order.delivered) return "Bisa dikomplain setelah pesanan tercatat sampai.";
  if (order.nothingLeft) return "Semua barang di pesanan ini sudah masuk komplain.";
  return order.closedAt === null ? null : `Masa komplain berakhir ${order.closedAt}.`;
}
