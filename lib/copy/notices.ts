import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import type { CaseEvent, EventType } from "@/lib/domain/case/events";
import type { EventContext } from "./event-voice";
import { sentenceOf } from "./events";
import { GOODS_EVENT_TITLES, isGoodsEvent } from "./events-goods";
import { TRACE_EVENT_TITLES } from "./events-trace";
import { DESK_NAMES } from "./kinds";
import { LABEL_PACKS } from "./packs";
import { type Segment, say, strong } from "./segments";

export type NoticeContext = EventContext & {
  /** The reader's next deadline in the case, already formatted. */
  readonly dueAt?: string;
};

const TITLES: Record<EventType, string> = {
  case_opened: "Komplain baru",
  message_posted: "Pesan baru",
  note_posted: "Catatan toko baru",
  evidence_attached: "Bukti baru",
  info_requested: "Anda diminta bukti tambahan",
  info_answered: "Permintaan bukti dijawab",
  info_lapsed: "Permintaan bukti tidak dijawab",
  request_revised: "Komplain diajukan ulang",
  case_withdrawn: "Komplain dibatalkan",
  seller_acknowledged: "Komplain sedang diperiksa",
  solution_accepted: "Solusi diterima",
  auto_approved: "Disetujui otomatis",
  solution_proposed: "Tawaran baru",
  offer_declined: "Tawaran ditolak",
  offer_lapsed: "Tawaran berakhir",
  solution_rejected: "Pengajuan ditolak",
  objection_filed: "Keberatan diajukan",
  help_opened: "Bantuan terbuka",
  help_asked: "Komplain masuk mediasi",
  seller_timed_out: "Batas tanggapan terlewat",
  case_taken: "Mediator menangani komplain",
  case_decided: "Putusan keluar",
  decision_accepted: "Putusan diterima",
  appeal_filed: "Banding diajukan",
  decision_executed: "Putusan dijalankan",
  appeal_window_ended: "Masa banding berakhir",
  deadline_extended: "Batas waktu diperpanjang",
  deadline_moved: "Batas waktu diundur",
  reminder_sent: "Komplain menunggu tanggapan Anda",
  mediation_overdue: "Putusan melewati batas waktu",
  case_assigned: "Komplain ditugaskan",
  act_scheduled: "Tindakan akan dijalankan",
  act_undone: "Tindakan diurungkan",
  act_cancelled: "Tindakan batal dijalankan",
  act_failed: "Tindakan tidak jadi dijalankan",
  refund_granted: "Pengembalian dana disiapkan",
  refund_sent: "Dana sedang dikirim",
  refund_settled: "Dana sudah diterima",
  refund_failed: "Pengiriman dana tertunda",
  refund_credited: "Dana masuk ke saldo",
  refund_overdue: "Pengiriman dana belum ada kabarnya",
  seller_compensated: "Penggantian dari marketplace",
  compensation_reversed: "Penggantian dari marketplace dikoreksi",
  commission_reversed: "Komisi dikembalikan",
  commission_charged: "Komisi dihitung lagi",
  funds_released: "Dana diteruskan ke penjual",
  case_closed: "Komplain selesai",
  ...GOODS_EVENT_TITLES,
  ...TRACE_EVENT_TITLES,
};

/** What a reminder is about, where it asks for more than an answer. */
const REMINDER_TITLES: Partial<Record<ClockKind, string>> = {
  buyer_ships: "Barang retur perlu dikirim",
  buyer_pays: "Selisih harga perlu dibayar",
  seller_inspects: "Barang retur perlu dicek",
  seller_ships: "Barang perlu dikirim ke pembeli",
  ship_back: "Barang perlu dikirim balik",
};

/** What happened, for the bell and, where the reader's own clock runs, by when an answer is due. */
export function noticeText(event: CaseEvent, ctx: NoticeContext): Segment[] {
  const sentence = sentenceOf(event, ctx);
  if (ctx.dueAt === undefined) return say`${sentence}.`;
  // Goods are sent, counted and looked at; an answer is only one of the things that can be due.
  const travels = isGoodsEvent(event) || (event.type === "reminder_sent" && event.clock in REMINDER_TITLES);
  return travels
    ? say`${sentence}. Batas Anda berikutnya: ${strong(ctx.dueAt)}.`
    : say`${sentence}. Tanggapi sampai ${strong(ctx.dueAt)}.`;
}

/** Two to five words that name it: the title of a message outside the application. */
export function noticeTitle(event: CaseEvent, ctx: Pick<EventContext, "reader" | "profile">): string {
  const profile = ctx.profile ?? "generic";
  if (event.type === "objection_filed" && profile === "tokopedia") return "Penjual mengajukan banding";
  if (event.type === "help_asked" && ctx.reader === "mediator")
    return `Komplain baru untuk ${DESK_NAMES[profile]}`;
  if (event.type === "case_decided" && event.final) return "Putusan final keluar";
  if (event.type === "reminder_sent" && event.clock in REMINDER_TITLES)
    return REMINDER_TITLES[event.clock] ?? TITLES.reminder_sent;
  if (event.type === "goods_shipped" && event.kind === "ship_back") return "Barang dikirim balik";
  // Tokoko says "uang" in its notices (S0).
  return LABEL_PACKS[profile].money === "uang"
    ? TITLES[event.type].replace("dana", "uang").replace("Dana", "Uang")
    : TITLES[event.type];
}
