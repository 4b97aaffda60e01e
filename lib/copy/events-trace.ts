import type { Party } from "@/lib/domain/access";
import type { NegligenceEvent, TraceEvent } from "@/lib/domain/case/goods-events";
import { capital, type EventContext, type EventOf, subject } from "./event-voice";
import { TRACE_SUBJECT_NAMES } from "./goods";
import { DESK_NAMES } from "./kinds";
import { sideName } from "./places";
import { type Segment, say, strong } from "./segments";

type Told = TraceEvent | NegligenceEvent;

export const TRACE_EVENT_ICONS = {
  trace_started: "PackageSearch",
  trace_reported: "ClipboardCheck",
  trace_expired: "TimerOff",
  delivery_confirmed: "BadgeCheck",
  negligence_admitted: "Handshake",
  negligence_ruled: "Gavel",
} as const satisfies Record<Told["type"], string>;

export const TRACE_EVENT_TITLES: Record<Told["type"], string> = {
  trace_started: "Pengiriman sedang dicek",
  trace_reported: "Hasil pengecekan pengiriman",
  trace_expired: "Kurir belum menjawab",
  delivery_confirmed: "Pesanan sudah diterima",
  negligence_admitted: "Pengajuan kelalaian diterima",
  negligence_ruled: "Hasil penilaian kelalaian",
};

/** A parcel that is looked for, and whether the shop was careless. */
export function traceSentence(event: Told, ctx: EventContext): Segment[] {
  const who = subject(ctx);
  const profile = ctx.profile ?? "generic";
  const side = (party: Party) => sideName(party, ctx.reader, profile);
  switch (event.type) {
    case "trace_started": {
      const parcel = say`${TRACE_SUBJECT_NAMES[event.of]} ${strong(event.parcel.courier)}, resi ${strong(event.parcel.resi)}`;
      return event.by === "system"
        ? say`Kurir diminta mengecek ${parcel}`
        : say`${who} meminta kurir mengecek ${parcel}`;
    }
    case "trace_reported":
      return reported(event, ctx);
    case "trace_expired":
      return say`Kurir belum memberi jawaban tentang ${TRACE_SUBJECT_NAMES[event.of]} sampai batas waktu`;
    case "delivery_confirmed":
      return event.by === "buyer"
        ? say`${who} mengonfirmasi pesanan sudah diterima`
        : say`Pesanan dianggap sudah diterima karena ${side("buyer")} tidak menjawab bukti sampai dari kurir`;
    case "negligence_admitted":
      return event.review
        ? say`${capital(side("seller"))} menerima pengajuan kelalaian; ${DESK_NAMES[profile]} meninjaunya`
        : say`${capital(side("seller"))} menerima pengajuan kelalaian`;
    case "negligence_ruled":
      return event.found
        ? say`${who} menilai: ${strong("terbukti kelalaian penjual")}`
        : say`${who} menilai: ${strong("tidak terbukti kelalaian penjual")}`;
  }
}

function reported(event: EventOf<"trace_reported">, ctx: EventContext): Segment[] {
  const parcel = capital(TRACE_SUBJECT_NAMES[event.of]);
  const goal = event.of === "return" ? "seller" : "buyer";
  switch (event.result) {
    case "found":
      return say`${parcel} ${strong("ditemukan")} dan melanjutkan perjalanan`;
    case "delivered_proven":
      return say`${parcel} ${strong("terbukti sampai")} di ${sideName(goal, ctx.reader, ctx.profile ?? "generic")}`;
    case "lost":
      return say`${parcel} ${strong("dinyatakan hilang")} oleh kurir`;
    case "damaged":
      return say`${parcel} ${strong("dinyatakan rusak")} oleh kurir`;
  }
}

/** Is it an event of a parcel that is looked for, or of negligence? */
export function isTraceEvent<Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, Told> {
  return event.type in TRACE_EVENT_ICONS;
}
