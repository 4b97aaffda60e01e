import type { Account } from "@/lib/domain/case/consequences/postings";
import type { ReputationEntry } from "@/lib/domain/case/consequences/reputation";
import type { Bin } from "@/lib/domain/case/consequences/stock";

/** Where money stands, inside a sentence of the shop. */
const ACCOUNT_NAMES: Record<Account, string> = {
  escrow: "dana pesanan",
  disputed: "dana yang ditahan",
  seller_balance: "saldo toko",
  buyer_refund: "pengembalian ke pembeli",
  buyer_balance: "saldo pembeli",
  platform_comp: "marketplace",
  buyer_payment: "pembayaran pembeli",
  freight: "ongkir retur",
  commission: "komisi marketplace",
};

/** A transfer in the shop's ledger: "Dari dana yang ditahan ke saldo toko". */
export function transferText(from: Account, to: Account): string {
  return `Dari ${ACCOUNT_NAMES[from]} ke ${ACCOUNT_NAMES[to]}`;
}

/** Where units can be; the labelled shelf keeps what came back apart from what is sold (S2). */
export const BIN_LABELS: Record<Bin, string> = {
  customer: "Di pembeli",
  sellable: "Stok jual",
  reserved: "Disisihkan",
  sent: "Dikirim ke pembeli",
  quarantine: "Rak khusus",
  repair: "Perbaikan",
  damaged: "Rusak",
  destroyed: "Dimusnahkan",
  missing: "Tidak ada dalam paket",
  sent_back: "Dikirim balik",
  lost: "Hilang di jalan",
};

/** What the shop's reputation gained, lost or had noted, and why (S3h, S2). */
export function reputationText({ code, delta }: ReputationEntry): string {
  const points = Math.abs(delta);
  switch (code) {
    case "negligence":
      return `Kelalaian terbukti dan dana dikembalikan: −${points} poin`;
    case "negligence_reversed":
      return `Hasil sebelumnya dikoreksi: +${points} poin`;
    case "no_response":
      return "Tidak menanggapi sampai batas waktu: dicatat, tanpa poin";
    case "inspection_late":
      return "Retur terlambat dicek: dicatat, tanpa poin";
  }
}
