import type { RefusalCode } from "@/lib/domain/case/refusals";
import type { CloseCode } from "@/lib/domain/case/state";
import type { WhyNot } from "@/lib/domain/lab/compare";
import type { Ending } from "@/lib/domain/lab/ending";
import type { LeftOut, Overtaking } from "@/lib/domain/lab/story";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { grouped, rupiah, rupiahChange } from "@/lib/format/rupiah";
import { closeBadge } from "./statuses";
import { verbLabel } from "./verbs";

/** Words of the policy lab: closed complaints played once more under a draft. */
export const LAB = {
  title: "Lab kebijakan",
  lead: "Komplain yang sudah selesai diputar ulang dengan draf yang tersimpan.",
  /** The one sentence about what a replay takes for granted. */
  assumes:
    "Anggapannya: pembeli, penjual, mediator, kurir, dan pembayaran bertindak sama seperti dulu, secepat dulu setelah hal yang mereka tanggapi; yang berbeda hanya aturannya.",
  period: "Komplain yang selesai dalam",
  days: (days: number) => `${days} hari terakhir`,
  run: "Putar ulang",
  again: "Putar ulang lagi",
  running: "Memutar ulang komplain",
  failed: "Lab belum bisa memutar ulang. Coba lagi sebentar lagi.",
  outdated: "Draf berubah sejak hasil ini dihitung. Putar ulang untuk hasil yang baru.",
  none: "Tidak ada komplain yang selesai dalam masa ini",
  noneText: "Pilih masa yang lebih panjang, atau tunggu sampai ada komplain yang selesai.",
  counted: (replayed: number, found: number, most: boolean) =>
    `${grouped(replayed)} dari ${most ? "lebih dari " : ""}${grouped(found)} komplain diputar ulang`,
  newest: "Yang paling baru didahulukan; sisanya tidak ikut dihitung.",
  flipped: "Berakhir lain",
  flippedHint: (share: number) => `${share}% dari yang diputar ulang`,
  same: "Berakhir sama",
  undecided: "Menunggu putusan",
  undecidedHint: "Akan sampai ke mediator; putusannya tidak bisa ditebak, jadi rupiahnya tidak dihitung.",
  unreplayed: "Tidak bisa diputar ulang",
  unreplayedHint: "Tidak ikut dihitung.",
  buyers: "Untuk pembeli",
  sellers: "Untuk penjual",
  platform: "Dari kas marketplace",
  platformHint: "Kompensasi, ongkir retur, dan komisi yang dikembalikan",
  flippedOf: (flipped: string, replayed: string) => `${flipped} dari ${replayed} komplain`,
  points: "Poin reputasi toko",
  pointsText: (points: number) => `${points > 0 ? "+" : points < 0 ? "−" : ""}${Math.abs(points)} poin`,
  duration: "Rata-rata lama komplain",
  durationText: (before: string, after: string) => `${before} hari → ${after} hari`,
  table: "Komplain yang berakhir lain",
  tableMore: (count: number) => `dan ${grouped(count)} lagi`,
  noFlips: "Tidak ada komplain yang berakhir lain",
  noFlipsText: "Dengan draf ini, semua yang diputar ulang berakhir sama seperti dulu.",
  complaint: "Komplain",
  before: "Dulu",
  after: "Dengan draf",
  effect: "Selisih pembeli",
  notOpenable: "Tidak pernah sampai ke meja mediasi, jadi isinya tidak dibuka di sini.",
  leftOut: "Yang tidak terjadi",
  why: "Sebabnya",
  measured: (ms: number) => `Dihitung dalam ${grouped(ms)} milidetik`,
} as const;

/** How a complaint ended, or would have ended, in one line. */
export function endingText(ending: Ending): string {
  switch (ending.outcome) {
    case "undecided":
      return "Menunggu putusan mediator";
    case "not_opened":
      return "Tidak bisa diajukan";
    case "closed":
      return `${ending.code === null ? "Selesai" : closeBadge(ending.code as CloseCode).label}, ${rupiah(ending.toBuyer)} untuk pembeli`;
  }
}

/** What else changed where the buyer's rupiah alone do not tell. */
export function differenceText(before: Ending, after: Ending): string {
  if (after.outcome === "undecided") return "Belum diketahui";
  const points = after.points - before.points;
  const parts = [rupiahChange(after.toBuyer - before.toBuyer)];
  if (points !== 0) parts.push(`${points > 0 ? "+" : "−"}${Math.abs(points)} poin`);
  return parts.join(", ");
}

const SHORT_REASONS: { readonly [C in RefusalCode]?: string } = {
  window_closed: "waktunya sudah habis",
  wrong_status: "komplain sudah berada di tahap lain",
  already_closed: "komplain sudah selesai",
  complaint_window_closed: "masa komplain sudah lewat",
  kind_unknown: "jenis komplain ini tidak ditawarkan",
  kind_unfit: "jenis komplain ini tidak ditawarkan",
  category_kept: "kategori barang ini tidak bisa dikembalikan",
  nothing_claimed: "tidak ada yang bisa diminta",
  offers_used_up: "jatah tawaran sudah habis",
  info_limit: "jatah permintaan bukti sudah habis",
  objections_used_up: "keberatan tidak bisa diajukan",
  appeals_used_up: "banding tidak diizinkan lagi",
  appeal_window_closed: "masa banding sudah lewat",
  help_not_open: "Bantuan belum terbuka",
  evidence_required: "bukti yang wajib tidak ada",
  remedy_unknown: "solusi ini tidak ditawarkan",
  refund_exceeds_paid: "nilainya melebihi yang disengketakan",
  deduction_over_cap: "potongannya melebihi batas",
  no_offer: "tawarannya sudah tidak berlaku",
  no_info_request: "permintaan buktinya sudah tidak berlaku",
  already_revised: "sudah pernah mengajukan lagi",
  not_taken: "komplain tidak ada di tangannya",
  desk_first: "meja mediasi masih punya waktu",
  needs_senior: "banding hanya untuk mediator senior",
  same_mediator: "ia sudah memutus komplain ini",
  act_pending: "tindakan lain sedang menunggu",
};

const OVERTAKEN: Record<Overtaking, string> = {
  seller_timed_out: "waktu menanggapi sudah habis",
  offer_lapsed: "tawarannya sudah berakhir",
  info_lapsed: "waktu menjawab permintaan bukti sudah habis",
  help_asked: "komplain sudah di meja mediasi",
  return_expired: "waktu mengirim retur sudah habis",
  inspection_overdue: "waktu mengecek retur sudah habis",
  shipping_overdue: "waktu mengirim pengganti sudah habis",
  payment_expired: "waktu membayar selisih sudah habis",
  trace_expired: "waktu kurir menjawab sudah habis",
  case_closed: "komplain sudah selesai",
};

type Left = Pick<LeftOut, "verb" | "role" | "refusal" | "overtakenBy">;

const nameOf = ({ verb, role }: Left, profile: ProfileName) =>
  verb === "open_case" ? "Ajukan Komplain" : verbLabel(verb, role, profile);

/** `Tolak pada Sel, 3 Nov, 10.00 WIB tidak lagi mungkin: waktu menanggapi sudah habis.` */
export function leftOutText(
  act: Left & { readonly refusal: RefusalCode },
  at: string,
  profile: ProfileName,
): string {
  const why =
    act.overtakenBy === null
      ? (SHORT_REASONS[act.refusal] ?? "aturannya tidak mengizinkan")
      : OVERTAKEN[act.overtakenBy];
  return `${nameOf(act, profile)} pada ${at} tidak lagi mungkin: ${why}.`;
}

/** What nobody came to, because what it answered never happened: each kind of act once. */
export function neverCameText(acts: readonly Left[], profile: ProfileName): string {
  const names = [...new Set(acts.map((act) => nameOf(act, profile)))];
  return `Tidak sampai terjadi: ${names.join(", ")}.`;
}

/** Why a complaint cannot be played again. */
export const WHY_NOT: Record<WhyNot, string> = {
  differs:
    "Dengan aturannya sendiri pun hasilnya tidak sama seperti dulu, misalnya karena kalender berubah atau sistem sempat terlambat.",
  taken_back: "Ada tindakan yang diurungkan dan isinya tidak dicatat; di sini tindakan itu akan dijalankan.",
  endless: "Putar ulangnya tidak sampai ke akhir.",
  no_record: "Catatannya berasal dari aturan yang sudah tidak dikenal.",
};
