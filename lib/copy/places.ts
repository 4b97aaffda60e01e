import type { Party, Role } from "@/lib/domain/access";
import type { MediatorBucket, SellerBucket } from "@/lib/domain/case/buckets";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { DESK_NAMES } from "./kinds";

/** The shop's complaint inbox under the name its marketplace gives it (S0, S1, S2). */
export const INBOX_TITLES: Record<ProfileName, string> = {
  generic: "Pengembalian & Refund",
  tokoko: "Komplain Pelanggan",
  tokopedia: "Komplain",
  "tiktok-tokopedia": "Pengembalian & Refund",
  lazada: "Pengembalian & Refund",
};

export const SELLER_BUCKET_LABELS: Record<SellerBucket, string> = {
  perlu_respons: "Perlu Respons",
  perlu_bukti: "Perlu Bukti",
  menunggu_pembeli: "Menunggu Pembeli",
  mediasi: "Mediasi",
  selesai: "Selesai",
};

export const MEDIATOR_BUCKET_LABELS: Record<MediatorBucket, string> = {
  none: "Di Luar Mediasi",
  perlu_putusan: "Perlu Putusan",
  banding: "Banding",
  menunggu_bukti: "Menunggu Bukti",
  diputuskan: "Diputuskan",
};

export const ROLE_LABELS: Record<Role, string> = {
  buyer: "Pembeli",
  owner: "Pemilik Toko",
  staff: "Staf Toko",
  warehouse: "Gudang",
  mediator: "Mediator",
  senior_mediator: "Mediator Senior",
  platform_admin: "Admin Marketplace",
  auditor: "Auditor",
  courier: "Kurir",
  system: "Sistem",
};

/** Deadlines by name, at the start of a line or of a sentence. */
export const CLOCK_NAMES: Record<ClockKind, string> = {
  seller_answers: "Batas tanggapan penjual",
  seller_concludes: "Batas keputusan penjual",
  seller_warned: "Batas tanggapan terakhir penjual",
  offer_stands: "Masa berlaku tawaran",
  info_awaited: "Batas jawaban permintaan bukti",
  buyer_reapplies: "Batas pengajuan ulang pembeli",
  help_opens: "Bantuan terbuka",
  inactivity: "Batas percakapan tanpa kabar",
  mediator_rules: "Batas putusan mediator",
  appeal_window: "Batas banding",
  execution_hold: "Putusan dijalankan",
  grace: "Batas waktu urung",
  refund_reported: "Kabar pengiriman dana",
  refund_unpayable: "Batas pengiriman ulang dana",
};

/** A side inside a sentence, as this reader says it; the shop is many people, so its own side is "toko Anda". */
export function sideName(side: Party, reader: Party, profile: ProfileName): string {
  switch (side) {
    case "buyer":
      return reader === "buyer" ? "Anda" : "pembeli";
    case "seller":
      return reader === "seller" ? "toko Anda" : "penjual";
    case "mediator":
      return DESK_NAMES[profile];
  }
}
