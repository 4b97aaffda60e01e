import { type Party, partyOf } from "@/lib/domain/access";
import { type Case, waitingOn } from "@/lib/domain/case/case";
import type { CloseCode } from "@/lib/domain/case/state";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { DESK_NAMES } from "./kinds";
import { LABEL_PACKS } from "./packs";
import type { Badge, Status } from "./status";
import { travelling } from "./statuses-goods";

const CLOSE_BADGES: Record<CloseCode, Badge> = {
  refunded: { label: "Dana Dikembalikan", tone: "green" },
  refunded_partial: { label: "Dana Dikembalikan Sebagian", tone: "green" },
  released: { label: "Dana Diteruskan ke Penjual", tone: "green" },
  withdrawn: { label: "Dibatalkan Pembeli", tone: "slate" },
  rejected: { label: "Ditolak", tone: "slate" },
  auto_approved: { label: "Disetujui Otomatis", tone: "red" },
  inactive_buyer: { label: "Ditutup karena Tidak Ada Tanggapan", tone: "slate" },
  replaced: { label: "Barang Diganti", tone: "green" },
  not_paid: { label: "Selisih Tidak Dibayar", tone: "slate" },
  not_sent_back: { label: "Barang Tidak Dikirim Balik", tone: "slate" },
  received: { label: "Barang Sudah Diterima", tone: "green" },
};

/** How a closed case ended, in a word or two. */
export function closeBadge(code: CloseCode): Badge {
  return CLOSE_BADGES[code];
}

const YOURS = { label: "Perlu Respons Anda", tone: "amber", icon: "Clock" } as const satisfies Status;
const ON_SELLER = {
  label: "Menunggu Respons Penjual",
  tone: "slate",
  icon: "Hourglass",
} as const satisfies Status;
const ON_BUYER = { label: "Menunggu Pembeli", tone: "slate", icon: "Hourglass" } as const satisfies Status;

/** Where a case stands, in the reader's words. What one side has only scheduled, the other does not see. */
export function statusOf(c: Case, reader: Party, profile: ProfileName = "generic"): Status {
  if (c.scheduled !== null && partyOf(c.scheduled.role) === reader) {
    return { label: "Akan dijalankan", tone: "slate", icon: "Undo2", detail: "Masih bisa diurungkan" };
  }
  switch (c.state.stage) {
    case "awaiting_seller":
      return c.acknowledged && c.info === null ? checking(reader) : talking(c, reader);
    case "negotiating":
      return c.refused && c.info === null ? refused(reader) : talking(c, reader);
    case "mediation":
    case "appeal":
      return withMediator(c, reader);
    case "decided":
      return decided(c, reader);
    case "fulfilling":
      return paying(c, reader, profile);
    case "closed":
      return {
        label: "Selesai",
        tone: "green",
        icon: "BadgeCheck",
        ...(c.closeCode === null ? {} : { badge: closeBadge(c.closeCode) }),
      };
  }
}

function checking(reader: Party): Status {
  return reader === "seller"
    ? { label: "Sedang Anda Periksa", tone: "amber", icon: "Search" }
    : { label: "Sedang Diperiksa Penjual", tone: "slate", icon: "Search" };
}

function talking(c: Case, reader: Party): Status {
  const on = waitingOn(c);
  const words: Status = on === reader ? YOURS : on === "seller" ? ON_SELLER : ON_BUYER;
  if (c.info !== null)
    return {
      ...words,
      detail: c.info.to === reader ? "Anda diminta bukti tambahan" : "Bukti tambahan diminta",
    };
  if (c.offer !== null && c.offer.by !== reader)
    return { ...words, detail: "Ada tawaran yang menunggu jawaban" };
  return words;
}

function refused(reader: Party): Status {
  return reader === "buyer"
    ? { label: "Ditolak, Anda Bisa Mengajukan Ulang", tone: "amber", icon: "CircleAlert" }
    : { label: "Ditolak, Menunggu Pembeli", tone: "slate", icon: "Hourglass" };
}

function withMediator(c: Case, reader: Party): Status {
  const appeal = c.state.stage === "appeal";
  const contested = c.state.return === "contested";
  const label = appeal ? "Banding Diproses" : contested ? "Sanggahan Diajukan" : "Dalam Mediasi";
  const icon = appeal ? "Gavel" : "Scale";
  if (c.info !== null) {
    if (c.info.to === reader) return { label, tone: "amber", icon, detail: "Anda diminta bukti tambahan" };
    return {
      label,
      tone: "violet",
      icon,
      detail: `Menunggu bukti ${c.info.to === "buyer" ? "pembeli" : "penjual"}`,
    };
  }
  const detail = c.mediatorId === null ? "Belum diambil mediator" : "Sedang ditangani mediator";
  return { label, tone: reader === "mediator" ? "amber" : "violet", icon, detail };
}

function decided(c: Case, reader: Party): Status {
  const words: Status = { label: "Putusan Keluar", tone: "violet", icon: "Gavel" };
  if (reader === "mediator" || c.decision === null) return words;
  return {
    ...words,
    detail: c.decision.acceptedBy.includes(reader) ? "Sudah Anda terima" : "Bisa diterima atau dibanding",
  };
}

function paying(c: Case, reader: Party, profile: ProfileName): Status {
  if (c.reviewDue && reader === "mediator")
    return { label: "Perlu Tinjauan Anda", tone: "amber", icon: "Gavel", detail: "Kelalaian diakui penjual" };
  if (c.reviewDue && c.state.money !== "refund_failed")
    return {
      label: "Kelalaian Ditinjau",
      tone: "violet",
      icon: "Gavel",
      detail: `Menunggu tinjauan ${DESK_NAMES[profile]}`,
    };
  // Tokoko's own word in statuses and notices (S0).
  const refund = LABEL_PACKS[profile].money === "uang" ? "Pengembalian Uang" : "Pengembalian Dana";
  const automatic = c.automatic && reader !== "buyer" ? { detail: "Disetujui otomatis" } : {};
  switch (c.state.money) {
    case "held": {
      const onTheWay = travelling(c, reader);
      if (onTheWay !== null) return onTheWay;
      return { label: `${refund} Diproses`, tone: "slate", icon: "Wallet", ...automatic };
    }
    case "awaiting_buyer_payment":
      return {
        label: reader === "buyer" ? "Selisih Harga Perlu Anda Bayar" : "Menunggu Pembayaran Selisih",
        tone: reader === "buyer" && !c.goods.paying ? "amber" : "slate",
        icon: "Wallet",
        ...(c.goods.paying && reader === "buyer" ? { label: "Pembayaran Diproses" } : {}),
      };
    case "refund_granted":
    case "refund_processing":
      return { label: `${refund} Diproses`, tone: "slate", icon: "Wallet", ...automatic, ...lost(c) };
    case "refund_failed":
      return {
        label: `${refund} Tertunda`,
        tone: "red",
        icon: "CircleAlert",
        detail: "Pengiriman dana gagal dan dicoba lagi",
      };
    case "refunded_partial":
      return { ...closeBadge("refunded_partial"), icon: "Wallet" };
    case "refunded_full":
      return { ...closeBadge("refunded"), icon: "Wallet" };
    case "released":
      return { ...closeBadge("released"), icon: "Wallet" };
  }
}

/** Why the money goes back, where a courier lost or broke the goods. */
function lost(c: Case): { readonly detail?: string } {
  if (c.state.trace === "lost") return { detail: "Paket dinyatakan hilang" };
  return c.state.trace === "damaged" ? { detail: "Paket dinyatakan rusak" } : {};
}
