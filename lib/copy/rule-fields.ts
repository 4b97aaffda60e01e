import type { CaseKind } from "@/lib/domain/kinds";
import type { Field, RuleKey } from "@/lib/domain/policy/fields";
import type { Policy } from "@/lib/domain/policy/policy";
import type { AnswerProblem } from "@/lib/domain/policy/schema";
import type { Senseless, SenseProblem } from "@/lib/domain/policy/sense";
import type { Fault } from "@/lib/domain/reasons";
import { FAULT_LABELS, KIND_LABELS } from "./kinds";
import { BACK_LABELS, GOODS_LABELS, PAYER_LABELS, RULE_LABELS, ruleText } from "./screens-rules";

/** The chapters of the rules, in the order in which a complaint meets them. */
export const RULE_GROUPS = {
  open: "Mengajukan komplain",
  answer: "Tanggapan penjual",
  talk: "Negosiasi",
  desk: "Mediasi dan banding",
  money: "Pengembalian dana",
  goods: "Retur dan pengganti",
  search: "Pengecekan pengiriman",
  care: "Kelalaian penjual",
} as const;
export type RuleGroup = keyof typeof RULE_GROUPS;

/** Where each question stands. */
export const GROUP_OF: Record<RuleKey, RuleGroup> = {
  kinds: "open",
  complaintWindow: "open",
  refundShipping: "open",
  keptCategories: "open",
  sellerAnswers: "answer",
  answerMetBy: "answer",
  sellerConcludes: "answer",
  onTimeout: "answer",
  warning: "answer",
  rejectEvidence: "answer",
  onReject: "answer",
  buyerReapplies: "answer",
  messageOnReject: "answer",
  graceSeconds: "answer",
  offerStands: "talk",
  offersPerSide: "talk",
  infoAwaited: "talk",
  infoRequests: "talk",
  onInfoSilence: "talk",
  objections: "talk",
  helpAfterSilence: "talk",
  inactivity: "talk",
  mediatorRules: "desk",
  appeals: "desk",
  appealWindow: "desk",
  executionHold: "desk",
  refundReported: "money",
  refundUnpayable: "money",
  commissionOnRefund: "money",
  goodsBack: "goods",
  returnFreight: "goods",
  buyerShips: "goods",
  returnArrives: "goods",
  onReturnOverdue: "goods",
  sellerInspects: "goods",
  sellerInspectsSelfSent: "goods",
  onInspectTimeout: "goods",
  deductionPercent: "goods",
  buyerPays: "goods",
  sellerShips: "goods",
  outboundArrives: "goods",
  buyerConfirms: "goods",
  shipsBack: "goods",
  courierAnswers: "search",
  proofAnswered: "search",
  helpAtOnceForInstant: "search",
  negligenceOnAccept: "care",
  negligencePoints: "care",
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What one of the answers that can be chosen is called. */
export function optionText(key: RuleKey, option: string): string {
  if (key === "kinds") return KIND_LABELS[option as CaseKind];
  if (key === "goodsBack") return capital(BACK_LABELS[option as keyof typeof BACK_LABELS]);
  if (key === "returnFreight") return capital(PAYER_LABELS[option as keyof typeof PAYER_LABELS]);
  return ruleText(key, { [key]: option } as unknown as Policy);
}

/** What a row of a table of answers is about. */
export function rowText(key: RuleKey, row: string): string {
  return key === "goodsBack"
    ? GOODS_LABELS[row as keyof typeof GOODS_LABELS]
    : `Yang salah: ${FAULT_LABELS[row as Fault].toLowerCase()}`;
}

/** How it is said that a marketplace knows no such deadline. */
export function withoutText(key: RuleKey): string {
  return ruleText(key, { [key]: null } as unknown as Policy);
}

/** What can be written into a field, said before anything is wrong. */
export function boundsText(key: RuleKey, field: Field): string | null {
  switch (field.kind) {
    case "window":
      return `Dari ${field.hours} jam sampai ${field.days} hari.`;
    case "number":
      return `Dari ${field.min} sampai ${field.max}${field.step > 1 ? `, kelipatan ${field.step}` : ""}${
        key === "graceSeconds" ? " detik" : ""
      }.`;
    case "words":
      return "Pisahkan dengan koma. Kosongkan bila tidak ada.";
    default:
      return null;
  }
}

/** What is wrong with an answer by itself, beside its field. */
export function answerProblemText(problem: AnswerProblem, field: Field): string {
  const hours = field.kind === "window" ? field.hours : 0;
  const days = field.kind === "window" ? field.days : 0;
  const { min, max, step } = field.kind === "number" ? field : { min: 0, max: 50, step: 1 };
  const sentences: Record<AnswerProblem, string> = {
    missing: "Isi aturan ini dulu.",
    not_whole: "Isi dengan angka bulat, tanpa koma atau titik.",
    too_small: `Angkanya paling kecil ${min}.`,
    too_big: `Angkanya paling besar ${max}.`,
    wrong_step: `Angkanya harus kelipatan ${step}.`,
    too_short: `Waktunya terlalu singkat, paling sedikit ${hours} jam.`,
    too_long: `Waktunya terlalu lama, paling banyak ${days} hari.`,
    unknown_choice: "Pilih salah satu yang tersedia.",
    nothing_chosen: "Pilih sedikitnya satu.",
    bad_word: "Setiap kategori terdiri dari 2 sampai 40 huruf atau angka. Pisahkan dengan koma.",
  };
  return sentences[problem];
}

const SENSE_TEXTS: Record<SenseProblem, (other: string) => string> = {
  appeals_without_window: (other) =>
    `Banding diizinkan, tetapi tidak ada waktu untuk mengajukannya. Isi batasnya, atau ubah “${other}” menjadi 0.`,
  window_without_appeals: (other) =>
    `Batas ini tidak akan terpakai, karena banding tidak diizinkan. Kosongkan, atau ubah “${other}”.`,
  negligence_without_shipping: (other) =>
    `Komplain kelalaian hanya meminta ongkos kirim. Selama “${other}” tidak pernah termasuk, komplain itu tidak bisa diajukan.`,
  reship_comes_back: () =>
    "Kirim ulang melengkapi barang yang kurang, jadi tidak ada barang yang dikirim balik. Pilih Tidak untuk kirim ulang.",
  inactivity_comes_first: (other) =>
    `Komplain akan ditutup sebelum “${other}” berakhir. Buat waktu ini lebih lama, atau batas itu lebih singkat.`,
  hold_outlasts_appeal: (other) =>
    `Putusan tidak perlu menunggu lebih lama daripada “${other}”. Buat jedanya lebih singkat.`,
};

/** Where two answers contradict each other, beside the one that should give way. */
export function senseText({ problem, with: other }: Senseless): string {
  return SENSE_TEXTS[problem](RULE_LABELS[other]);
}
