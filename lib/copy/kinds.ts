import { type Case, type CaseKind, disputedTotal, totalOf } from "@/lib/domain/case/case";
import type { FINDING_RESULTS, RejectReason, Ruling } from "@/lib/domain/case/events";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { Fault, Reason } from "@/lib/domain/reasons";
import type { OrderStatus } from "@/lib/orders/order-progress";

type Labelled = { readonly label: string; readonly hint: string };
type FindingResult = (typeof FINDING_RESULTS)[number];

export const KIND_LABELS: Record<CaseKind, string> = { refund_only: "Hanya Pengembalian Dana" };

/** Who mediates, by the name the marketplace's people know (S1, S3a, S3h). */
export const DESK_NAMES: Record<ProfileName, string> = {
  generic: "Tim Mediasi",
  tokoko: "Tim Mediasi",
  tokopedia: "Tokopedia Care",
  "tiktok-tokopedia": "Admin Pusat Resolusi",
  lazada: "CS Lazada",
};

export const REASON_LABELS: Record<Reason, string> = {
  wrong_item: "Barang salah",
  damaged: "Barang rusak",
  incomplete: "Barang kurang",
  not_as_described: "Tidak sesuai deskripsi",
  defective: "Barang tidak berfungsi",
  counterfeit: "Barang tidak asli",
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

/** What the buyer wants, without its amount, as a list says it: short, so that a phone cuts nothing off. */
export function wantsText(c: Pick<Case, "request" | "lines" | "shippingDisputed">): string {
  return totalOf(c.request) < disputedTotal(c) ? "Pengembalian sebagian" : "Pengembalian dana";
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
