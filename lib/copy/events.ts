import { type Party, partyOf } from "@/lib/domain/access";
import { remedyOf, totalOf } from "@/lib/domain/case/case";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { CloseCode } from "@/lib/domain/case/state";
import { capital, type EventContext, type EventOf, rp, subject } from "./event-voice";
import { goodsSentence, isGoodsEvent } from "./events-goods";
import { isTraceEvent, traceSentence } from "./events-trace";
import { REQUIREMENT_WORDS } from "./evidence";
import { DESK_NAMES, REJECT_REASON_LABELS } from "./kinds";
import { moneySentence } from "./money-events";
import { CLOCK_NAMES, sideName } from "./places";
import { refusalText } from "./refusals";
import { type Segment, say, strong } from "./segments";
import { solutionText } from "./solution-text";
import { verbLabel } from "./verbs";

/** What happened, as a sentence without its final stop, so that the time can follow it. */
export function sentenceOf(event: CaseEvent, ctx: EventContext): Segment[] {
  if (isGoodsEvent(event)) return goodsSentence(event, ctx);
  if (isTraceEvent(event)) return traceSentence(event, ctx);
  const who = subject(ctx);
  const profile = ctx.profile ?? "generic";
  const side = (party: Party) => sideName(party, ctx.reader, profile);
  const desk = DESK_NAMES[profile];
  const label = (verb: EventOf<"act_undone">["verb"]) => strong(verbLabel(verb, ctx.role, profile, ctx.kind));
  switch (event.type) {
    case "case_opened":
      return say`${who} mengajukan komplain dan meminta ${strong(solutionText(event.request, profile))}`;
    case "message_posted":
      return event.evidenceIds.length === 0
        ? say`${who} mengirim pesan`
        : say`${who} mengirim pesan dengan ${strong(`${event.evidenceIds.length} bukti`)}`;
    case "note_posted":
      return say`${who} menulis catatan toko`;
    case "evidence_attached":
      return say`${who} melampirkan ${strong(`${event.evidenceIds.length} bukti`)}`;
    case "info_requested": {
      const items = event.items.map((item) => REQUIREMENT_WORDS[item].label).join(", ");
      const asked = say`${who} meminta bukti tambahan dari ${side(event.to)}`;
      return items === "" ? asked : [...asked, ...say`: ${strong(items)}`];
    }
    case "info_answered":
      return event.evidenceIds.length === 0
        ? say`${who} menjawab permintaan bukti`
        : say`${who} menjawab permintaan bukti dengan ${strong(`${event.evidenceIds.length} bukti`)}`;
    case "info_lapsed":
      return say`Permintaan bukti tidak dijawab ${side(event.by)} sampai batas waktu`;
    case "request_revised":
      return say`${who} mengajukan ulang dan meminta ${strong(solutionText(event.request, profile))}`;
    case "case_withdrawn":
      return say`${who} membatalkan komplain`;
    case "seller_acknowledged":
      return say`${who} mengabari bahwa komplain sedang diperiksa`;
    case "solution_accepted":
      return accepted(event, ctx, who);
    case "auto_approved":
      return say`Sistem menyetujui permintaan karena ${ctx.reader === "seller" ? "toko" : "penjual"} tidak menanggapi sampai batas waktu`;
    case "solution_proposed":
      if (remedyOf(event.solution) !== null) {
        const verb = event.by === "seller" ? "menawarkan" : "mengubah permintaan menjadi";
        return say`${who} ${verb} ${strong(solutionText(event.solution, profile))}`;
      }
      return event.by === "seller"
        ? say`${who} menawarkan pengembalian dana ${rp(totalOf(event.solution))}`
        : say`${who} mengubah permintaan menjadi pengembalian dana ${rp(totalOf(event.solution))}`;
    case "offer_declined":
      return say`${who} menolak tawaran`;
    case "offer_lapsed":
      return say`Tawaran ${side(event.by)} tidak dijawab sampai batas waktu, jadi tidak berlaku lagi`;
    case "solution_rejected":
      return say`${who} menolak pengajuan: ${strong(REJECT_REASON_LABELS[event.reason])}`;
    case "objection_filed":
      return say`${who} mengajukan ${verbLabel("file_objection", ctx.role, profile) === "Ajukan Banding" ? "banding" : "keberatan"} atas solusi pembeli`;
    case "help_opened":
      return say`Bantuan ${desk} terbuka untuk ${side("seller")} karena ${side("buyer")} belum menjawab`;
    case "help_asked":
      return event.by === "system"
        ? say`Komplain diteruskan ke ${strong(desk)} untuk dimediasi`
        : say`${who} meminta bantuan ${strong(desk)}`;
    case "seller_timed_out":
      return timedOut(event, ctx);
    case "case_taken":
      return say`${who} mengambil komplain ini untuk dimediasi`;
    case "case_decided": {
      const named = event.final ? "putusan final" : "putusan";
      if (remedyOf(event.solution) !== null)
        return say`${who} memberi ${named}: ${strong(solutionText(event.solution, profile))}`;
      return totalOf(event.solution) === 0
        ? say`${who} memberi ${named}: ${strong("dana diteruskan ke penjual")}`
        : say`${who} memberi ${named}: ${rp(totalOf(event.solution))} dikembalikan ke ${side("buyer")}`;
    }
    case "decision_accepted":
      return say`${who} menerima putusan`;
    case "appeal_filed":
      return event.finding === null
        ? say`${who} mengajukan banding dengan bukti baru`
        : say`${who} mengajukan banding atas ${strong(`temuan ke-${event.finding + 1}`)}`;
    case "decision_executed":
      return say`Putusan dijalankan`;
    case "appeal_window_ended":
      return say`Masa banding berakhir, hasil ini final`;
    case "deadline_extended":
      return say`${who} memperpanjang ${CLOCK_NAMES[event.clock].toLowerCase()} ${strong(`${event.hours} jam`)}`;
    case "deadline_moved":
      return event.because === "reminders_missing"
        ? say`${CLOCK_NAMES[event.clock]} diundur karena pengingat belum cukup terkirim`
        : say`${CLOCK_NAMES[event.clock]} diundur karena kalender hari kerja berubah`;
    case "reminder_sent":
      return say`Pengingat ke-${String(event.n)} terkirim ke ${event.to === "buyer" ? side("buyer") : "toko"}`;
    case "mediation_overdue":
      return say`Putusan melewati batas waktu, ${desk} diingatkan`;
    case "case_assigned":
      return assigned(event, ctx, who);
    case "act_scheduled":
      return say`${who} menekan ${label(event.verb)}, belum dijalankan`;
    case "act_undone":
      return say`${who} mengurungkan ${label(event.verb)}`;
    case "act_cancelled":
      return say`${strong(verbLabel(event.verb, event.role, profile, ctx.kind))} batal dijalankan karena keadaan komplain sudah berubah`;
    case "act_failed": {
      const why = refusalText(event.refusal).replace(/\.$/, "");
      return say`${strong(verbLabel(event.verb, event.role, profile, ctx.kind))} tidak jadi dijalankan. ${why}`;
    }
    case "refund_granted":
    case "refund_sent":
    case "refund_settled":
    case "refund_failed":
    case "refund_overdue":
    case "refund_credited":
    case "seller_compensated":
    case "compensation_reversed":
    case "commission_reversed":
    case "commission_charged":
    case "funds_released":
      return moneySentence(event, ctx);
    case "case_closed":
      return say`Komplain selesai: ${strong(CLOSINGS[event.code])}`;
  }
}

const CLOSINGS: Record<CloseCode, string> = {
  refunded: "dana dikembalikan",
  refunded_partial: "dana dikembalikan sebagian",
  released: "dana diteruskan ke penjual",
  withdrawn: "dibatalkan pembeli",
  rejected: "pengajuan ditolak dan tidak diajukan ulang",
  auto_approved: "disetujui otomatis",
  inactive_buyer: "tidak ada tanggapan dari pembeli",
  not_paid: "selisih harga tidak dibayar",
  replaced: "barang yang dijanjikan sudah diterima",
  not_sent_back: "barang tidak dikirim balik dan dana diteruskan ke penjual",
  received: "pesanan sudah diterima pembeli",
};

/** An offer that gives the other side all it asked for is agreed at once, although nobody pressed `Terima`. */
function accepted(event: EventOf<"solution_accepted">, ctx: EventContext, who: Segment): Segment[] {
  const profile = ctx.profile ?? "generic";
  const amount = totalOf(event.solution);
  if (partyOf(ctx.role) !== event.by) {
    return say`Tawaran ini memenuhi permintaan ${sideName(event.by, ctx.reader, profile)}, jadi langsung disepakati: ${rp(amount)}`;
  }
  if (remedyOf(event.solution) !== null)
    return say`${who} menerima solusi: ${strong(solutionText(event.solution, profile))}`;
  return amount === 0
    ? say`${who} menerima solusi: ${strong("dana diteruskan ke penjual")}`
    : say`${who} menerima solusi: ${rp(amount)} dikembalikan ke ${sideName("buyer", ctx.reader, profile)}`;
}

function timedOut(event: EventOf<"seller_timed_out">, ctx: EventContext): Segment[] {
  const seller = capital(sideName("seller", ctx.reader, ctx.profile ?? "generic"));
  return event.effect === "warn"
    ? say`${seller} belum menanggapi sampai batas waktu dan mendapat ${strong("peringatan terakhir")}`
    : say`${seller} tidak menanggapi sampai batas waktu`;
}

function assigned(event: EventOf<"case_assigned">, ctx: EventContext, who: Segment): Segment[] {
  if (event.to === null) return say`${who} melepas komplain ini dari penanggung jawabnya`;
  return say`${who} menugaskan komplain ini ke ${strong(ctx.personOf?.(event.to) ?? "seorang anggota")}`;
}
