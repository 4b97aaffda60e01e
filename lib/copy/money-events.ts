import type { Party } from "@/lib/domain/access";
import { totalOf } from "@/lib/domain/case/case";
import { capital, type EventContext, type EventOf, rp } from "./event-voice";
import { LABEL_PACKS } from "./packs";
import { sideName } from "./places";
import { type Segment, say } from "./segments";

export type MoneyEvent = EventOf<
  | "refund_granted"
  | "refund_sent"
  | "refund_settled"
  | "refund_failed"
  | "refund_overdue"
  | "refund_credited"
  | "seller_compensated"
  | "compensation_reversed"
  | "commission_reversed"
  | "commission_charged"
  | "funds_released"
>;

/** Money on its way, step by step. Tokoko says "uang" in its notices (S0); everywhere else it is "dana". */
export function moneySentence(event: MoneyEvent, ctx: EventContext): Segment[] {
  const profile = ctx.profile ?? "generic";
  const { money } = LABEL_PACKS[profile];
  const side = (party: Party) => sideName(party, ctx.reader, profile);
  switch (event.type) {
    case "refund_granted":
      return event.from === "seller_balance"
        ? say`Tambahan ${money} ${rp(totalOf(event.solution))} untuk ${side("buyer")} diambil dari saldo ${side("seller")}`
        : say`Pengembalian ${money} ${rp(totalOf(event.solution))} ke ${side("buyer")} disiapkan`;
    case "refund_sent":
      return say`Pengembalian ${money} sedang dikirim ke ${side("buyer")}`;
    case "refund_settled":
      return say`${capital(money)} sudah diterima ${side("buyer")}`;
    case "refund_failed":
      return say`Pengiriman ${money} ke ${side("buyer")} gagal dan akan dicoba lagi`;
    case "refund_overdue":
      return say`Belum ada kabar tentang pengiriman ${money} ke ${side("buyer")}, jadi ditanyakan lagi`;
    case "refund_credited":
      return say`${capital(money)} ${rp(event.rupiah)} tidak bisa dikirim, jadi dimasukkan ke saldo ${side("buyer")}`;
    case "seller_compensated":
      return say`Marketplace mengganti ${rp(event.rupiah)} kepada ${side("seller")}; ${money} ${side("buyer")} tidak diambil kembali`;
    case "compensation_reversed":
      return say`Penggantian ${rp(event.rupiah)} untuk ${side("seller")} dikoreksi setelah banding berikutnya`;
    case "commission_reversed":
      return say`Komisi marketplace ${rp(event.rupiah)} kembali ke saldo ${side("seller")}`;
    case "commission_charged":
      return say`Komisi marketplace ${rp(event.rupiah)} dihitung lagi dari saldo ${side("seller")}`;
    case "funds_released":
      return say`${capital(money)} ${rp(event.rupiah)} diteruskan ke ${side("seller")}`;
  }
}
