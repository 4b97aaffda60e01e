import type { Party, Role } from "@/lib/domain/access";
import type { MediatorBucket, SellerBucket } from "@/lib/domain/case/buckets";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { DESK_NAMES } from "./kinds";
import { packWord } from "./packs";

/** The shop's complaint inbox under the name its marketplace gives it. */
export const INBOX_TITLES = packWord((pack) => pack.inbox);

export const SELLER_BUCKET_LABELS: Record<SellerBucket, string> = {
  perlu_respons: "Perlu Respons",
  perlu_bukti: "Perlu Bukti",
  perlu_konfirmasi_penerimaan: "Perlu Konfirmasi Penerimaan",
  perlu_dicek: "Perlu Dicek",
  perlu_kirim_pengganti: "Perlu Kirim Pengganti",
  menunggu_pembeli: "Menunggu Pembeli",
  mediasi: "Mediasi",
  selesai: "Selesai",
};

export const MEDIATOR_BUCKET_LABELS: Record<MediatorBucket, string> = {
  none: "Di Luar Mediasi",
  perlu_putusan: "Perlu Putusan",
  banding: "Banding",
  perlu_tinjauan: "Perlu Tinjauan",
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
  buyer_ships: "Batas pengiriman retur pembeli",
  return_arrives: "Batas retur sampai",
  seller_inspects: "Batas pengecekan retur",
  seller_ships: "Batas pengiriman barang penjual",
  outbound_arrives: "Batas barang sampai ke pembeli",
  buyer_confirms: "Batas konfirmasi pembeli",
  ship_back: "Batas pengiriman balik ke pembeli",
  courier_answers: "Batas jawaban kurir",
  buyer_answers_proof: "Batas jawaban atas bukti sampai",
  buyer_pays: "Batas pembayaran selisih harga",
  payment_reported: "Kabar pembayaran selisih",
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
