import type { Party } from "@/lib/domain/access";
import type { Payer } from "@/lib/domain/case/goods";
import type { GoodsEvent } from "@/lib/domain/case/goods-events";
import { rupiah, sum } from "@/lib/domain/money";
import { capital, type EventContext, type EventOf, rp, subject } from "./event-voice";
import { CONTEST_REASON_LABELS, OUTBOUND_NAMES, PAYER_NAMES, RETURN_METHOD_WORDS } from "./goods";
import { DISPOSITION_LABELS, KIND_LABELS } from "./kinds";
import { LABEL_PACKS } from "./packs";
import { sideName } from "./places";
import { type Segment, say, strong } from "./segments";

export const GOODS_EVENT_ICONS = {
  return_agreed: "PackageOpen",
  return_shipped: "Truck",
  return_expired: "TimerOff",
  return_received: "PackageCheck",
  inspection_overdue: "AlarmClock",
  return_accepted: "PackageCheck",
  return_contested: "ShieldAlert",
  return_rejected: "PackageX",
  disposition_changed: "Tags",
  freight_charged: "Coins",
  goods_out_agreed: "PackagePlus",
  payment_ordered: "Wallet",
  difference_paid: "BadgeCheck",
  payment_failed: "CircleAlert",
  payment_expired: "TimerOff",
  payment_voided: "Undo2",
  stock_reserved: "Archive",
  stock_freed: "ArchiveRestore",
  goods_shipped: "Truck",
  replacement_confirmed: "BadgeCheck",
  replacement_disputed: "ShieldAlert",
  shipping_overdue: "TimerOff",
  parcel_delivered: "MapPinCheck",
} as const satisfies Record<GoodsEvent["type"], string>;

export const GOODS_EVENT_TITLES: Record<GoodsEvent["type"], string> = {
  return_agreed: "Retur disepakati",
  return_shipped: "Barang retur dikirim",
  return_expired: "Barang retur tidak dikirim",
  return_received: "Penerimaan retur dikonfirmasi",
  inspection_overdue: "Pengecekan retur terlambat",
  return_accepted: "Barang retur diterima",
  return_contested: "Sanggahan diajukan",
  return_rejected: "Barang retur tidak diterima",
  disposition_changed: "Disposisi diubah",
  freight_charged: "Ongkir retur dihitung",
  goods_out_agreed: "Pengiriman barang disepakati",
  payment_ordered: "Selisih harga ditagih",
  difference_paid: "Selisih harga dibayar",
  payment_failed: "Pembayaran selisih gagal",
  payment_expired: "Selisih harga tidak dibayar",
  payment_voided: "Pembayaran dikembalikan",
  stock_reserved: "Stok disisihkan",
  stock_freed: "Stok dikembalikan",
  goods_shipped: "Barang dikirim",
  replacement_confirmed: "Barang sudah sesuai",
  replacement_disputed: "Masalah belum selesai",
  shipping_overdue: "Barang tidak dikirim",
  parcel_delivered: "Paket sudah sampai",
};

/** Goods that come back and goods that go out, step by step. */
export function goodsSentence(event: GoodsEvent, ctx: EventContext): Segment[] {
  const who = subject(ctx);
  const profile = ctx.profile ?? "generic";
  const side = (party: Party) => sideName(party, ctx.reader, profile);
  const seller = capital(side("seller"));
  switch (event.type) {
    case "return_agreed":
      return say`${capital(side("buyer"))} mengirim barang balik dulu; ongkir retur ditanggung ${strong(payerName(event.payer, ctx))}`;
    case "return_shipped":
      return say`${who} mengirim barang retur lewat ${strong(event.parcel.courier)}, resi ${strong(event.parcel.resi)} (${RETURN_METHOD_WORDS[event.method].label.toLowerCase()})`;
    case "return_expired":
      return say`${capital(side("buyer"))} tidak mengirim barang sampai batas waktu`;
    case "return_received":
      return received(event, who);
    case "inspection_overdue":
      return say`${seller} belum selesai mengecek barang retur sampai batas waktu`;
    case "return_accepted":
      return accepted(event, ctx, who);
    case "return_contested":
      return say`${who} mengajukan sanggahan atas barang retur: ${strong(CONTEST_REASON_LABELS[event.reason])}`;
    case "return_rejected":
      return say`Barang retur tidak diterima dan dikirim balik ke ${side("buyer")}`;
    case "disposition_changed":
      return event.from === null
        ? say`${who} menetapkan ${strong(`${event.qty} unit`)} retur sebagai ${strong(DISPOSITION_LABELS[event.to])}`
        : say`${who} mengubah ${strong(`${event.qty} unit`)} retur dari ${DISPOSITION_LABELS[event.from]} menjadi ${strong(DISPOSITION_LABELS[event.to])}`;
    case "freight_charged":
      return say`Ongkir retur ${rp(event.rupiah)} ditanggung ${payerName(event.payer, ctx)}`;
    case "goods_out_agreed":
      return agreed(event, ctx);
    case "payment_ordered":
      return say`${who} membayar selisih harga ${rp(event.rupiah)}, menunggu kabar dari pembayaran`;
    case "difference_paid":
      return say`Selisih harga ${rp(event.rupiah)} sudah dibayar ${side("buyer")}`;
    case "payment_failed":
      return say`Pembayaran selisih harga gagal dan bisa dicoba lagi`;
    case "payment_expired":
      return say`Selisih harga tidak dibayar ${side("buyer")} sampai batas waktu, jadi penukaran batal`;
    case "payment_voided":
      return say`Pembayaran selisih harga datang setelah tidak ditunggu lagi, jadi dikembalikan ke ${side("buyer")}`;
    case "stock_reserved":
      return say`${who} menyisihkan stok untuk komplain ini`;
    case "stock_freed":
      return say`Stok yang disisihkan kembali ke stok jual`;
    case "goods_shipped":
      return event.kind === "ship_back"
        ? say`${who} mengirim barang balik ke ${side("buyer")} lewat ${strong(event.parcel.courier)}, resi ${strong(event.parcel.resi)}`
        : say`${who} mengirim ${OUTBOUND_NAMES[event.kind]} lewat ${strong(event.parcel.courier)}, resi ${strong(event.parcel.resi)}`;
    case "replacement_confirmed":
      return event.by === "buyer"
        ? say`${who} mengonfirmasi barang yang datang sudah sesuai`
        : say`Barang dianggap sudah sesuai karena ${side("buyer")} tidak menjawab sampai batas waktu`;
    case "replacement_disputed":
      return say`${who} melaporkan barang yang datang masih bermasalah`;
    case "shipping_overdue":
      return say`${seller} tidak mengirim barang sampai batas waktu, jadi ${LABEL_PACKS[profile].money} dikembalikan`;
    case "parcel_delivered":
      return delivered(event, ctx);
  }
}

function payerName(payer: Payer, ctx: EventContext): string {
  return payer === "platform" ? PAYER_NAMES.platform : sideName(payer, ctx.reader, ctx.profile ?? "generic");
}

function received(event: EventOf<"return_received">, who: Segment): Segment[] {
  const units = strong(`${event.lines.reduce((n, line) => n + line.qty, 0)} unit`);
  const counted = say`${who} mengonfirmasi penerimaan retur: ${units}`;
  return event.evidenceIds.length === 0
    ? counted
    : [...counted, ...say` dengan ${strong(`${event.evidenceIds.length} bukti`)}`];
}

function accepted(event: EventOf<"return_accepted">, ctx: EventContext, who: Segment): Segment[] {
  const seller = sideName("seller", ctx.reader, ctx.profile ?? "generic");
  switch (event.by) {
    case "system":
      return say`Barang retur dianggap diterima karena ${seller} tidak menjawab sampai batas waktu`;
    case "mediator":
      return say`Barang retur menjadi milik ${seller} menurut putusan`;
    case "buyer":
    case "seller": {
      const kept = sum(event.deducted.map((line) => line.rupiah));
      return kept === 0
        ? say`${who} menerima barang retur`
        : say`${who} menerima barang retur dengan potongan ${rp(kept)}`;
    }
  }
}

function agreed(event: EventOf<"goods_out_agreed">, ctx: EventContext): Segment[] {
  const profile = ctx.profile ?? "generic";
  const buyer = sideName("buyer", ctx.reader, profile);
  const promised = say`${strong(KIND_LABELS[event.kind])} disepakati: ${OUTBOUND_NAMES[event.kind]} dikirim ke ${buyer}`;
  const back = {
    none: "",
    with: " dan barang yang lama dikirim balik",
    before: " setelah barang yang lama kembali dan dicek",
  }[event.back];
  // How much is on the shelf is the shop's own business.
  const short = !event.inStock && ctx.reader === "seller" ? ", stoknya belum cukup" : "";
  return [...promised, ...say`${back}${short}`, ...priced(event, buyer)];
}

/** What another article costs more or less than the one that was bought. */
function priced(event: EventOf<"goods_out_agreed">, buyer: string): Segment[] {
  const more = (event.differences ?? []).reduce((total, own) => total + own.rupiah, 0);
  if (more === 0) return [];
  return more > 0
    ? say`; ${buyer} membayar selisih harga ${rp(rupiah(more))}`
    : say`; selisih harga ${rp(rupiah(-more))} dikembalikan ke ${buyer} setelah selesai`;
}

function delivered(event: EventOf<"parcel_delivered">, ctx: EventContext): Segment[] {
  const side = (party: Party) => sideName(party, ctx.reader, ctx.profile ?? "generic");
  switch (event.of) {
    case "order":
      return say`Kurir mencatat paket pesanan sudah sampai di ${side("buyer")}`;
    case "return":
      return say`Kurir mencatat barang retur sudah sampai di ${side("seller")}`;
    case "outbound":
      return say`Kurir mencatat barang sudah sampai di ${side("buyer")}`;
  }
}

/** Is it an event of goods that travel? */
export function isGoodsEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, GoodsEvent> {
  return event.type in GOODS_EVENT_ICONS;
}
