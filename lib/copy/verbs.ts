import type { Role } from "@/lib/domain/access";
import { type Case, remedyOf } from "@/lib/domain/case/case";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { CaseKind } from "@/lib/domain/kinds";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { rupiah } from "@/lib/format/rupiah";
import { LABEL_PACKS } from "./packs";
import { GOODS_VERB_LABELS, type GoodsVerb, type VerbWords } from "./verbs-goods";

const TALK_VERB_LABELS: Record<Exclude<HumanVerb, GoodsVerb>, VerbWords> = {
  open_case: {
    label: "Ajukan Komplain",
    hint: "Sampaikan masalah, tunjukkan buktinya, dan pilih solusinya.",
  },
  post_message: { label: "Kirim", hint: "Dibaca pembeli, penjual, dan mediator." },
  post_note: { label: "Catatan Toko", confirm: "Simpan Catatan", hint: "Hanya dibaca orang toko Anda." },
  attach_evidence: { label: "Lampirkan Bukti", hint: "Tambahkan foto, video, atau dokumen." },
  request_info: {
    label: "Minta Bukti Tambahan",
    confirm: "Kirim Permintaan Bukti",
    hint: "Minta foto atau video yang lebih jelas sebelum memutuskan.",
    key: "B",
  },
  answer_info: {
    label: "Jawab Permintaan Bukti",
    confirm: "Kirim Jawaban",
    hint: "Kirim bukti yang diminta.",
    key: "J",
  },
  revise_request: { label: "Ajukan Ulang", hint: "Minta sekali lagi dengan bukti baru atau nilai lain." },
  withdraw: {
    label: "Batalkan Komplain",
    confirm: "Ya, Batalkan Komplain",
    hint: "Komplain ditutup dan dananya diteruskan ke penjual.",
  },
  acknowledge: {
    label: "Sedang Kami Periksa",
    confirm: "Kirim Kabar",
    hint: "Kabari pembeli bahwa komplainnya sedang diperiksa.",
  },
  accept_solution: { label: "Terima Solusi", hint: "Setuju dengan solusi yang sedang diajukan.", key: "T" },
  propose_solution: {
    label: "Tawarkan Solusi Lain",
    confirm: "Kirim Tawaran",
    hint: "Ajukan pembagian dana atau penyelesaian yang lain.",
    key: "L",
  },
  decline_offer: { label: "Tolak Tawaran", hint: "Tawaran gugur dan giliran kembali ke pihak lain." },
  reject_solution: {
    label: "Tolak",
    confirm: "Ya, Tolak Pengajuan",
    hint: "Tolak pengajuan pembeli beserta alasannya.",
    key: "X",
  },
  file_objection: {
    label: "Ajukan Keberatan",
    hint: "Sanggah solusi yang diminta pembeli; pembeli menjawab lebih dulu.",
  },
  ask_help: { label: "Minta Bantuan", hint: "Minta marketplace memediasi komplain ini.", key: "H" },
  take_case: { label: "Ambil Komplain", hint: "Anda yang menangani dan memutuskan komplain ini.", key: "A" },
  decide_case: {
    label: "Beri Putusan",
    hint: "Tetapkan penyelesaiannya beserta dasar putusannya.",
    key: "P",
  },
  accept_decision: { label: "Terima Putusan", hint: "Terima putusan dan lepaskan hak banding." },
  file_appeal: { label: "Ajukan Banding", hint: "Minta mediator senior memeriksa ulang hasil ini." },
  extend_deadline: { label: "Perpanjang Batas Waktu", hint: "Tambah waktu; kedua pihak membaca alasannya." },
  assign_case: { label: "Tugaskan", hint: "Pilih siapa di toko yang menangani komplain ini." },
  undo: { label: "Urungkan", hint: "Batalkan tindakan yang belum dijalankan." },
};

/** Every verb that people press. Words that differ by role, marketplace or kind come from `verbLabel`. */
export const VERB_LABELS: Record<HumanVerb, VerbWords> = { ...TALK_VERB_LABELS, ...GOODS_VERB_LABELS };

/**
 * Whose words a case's buttons use: those of what is being carried out or lies on the table, where goods are part
 * of it, else those of what was asked for.
 */
export function flowOf(c: Pick<Case, "kind" | "request" | "offer" | "resolution" | "goods">): CaseKind {
  const { out } = c.goods;
  if (out !== null && out !== "ship_back") return out;
  if (c.kind === "negligence") return "negligence";
  if (c.resolution !== null) return remedyOf(c.resolution) ?? plainKind(c.kind);
  if (c.offer !== null) return remedyOf(c.offer.solution) ?? plainKind(c.kind);
  return remedyOf(c.request) ?? plainKind(c.kind);
}

/** The kind of a case that is about money alone. */
function plainKind(kind: CaseKind): CaseKind {
  return kind === "not_received" ? kind : "refund_only";
}

/** A verb as this person at this marketplace knows it in a case of this kind (S1, S2, S3h, S3j). */
export function verbLabel(verb: HumanVerb, role: Role, profile: ProfileName, kind?: CaseKind): string {
  const pack = LABEL_PACKS[profile];
  switch (verb) {
    case "ask_help":
      return role === "buyer" ? VERB_LABELS.ask_help.label : "Bantuan";
    case "propose_solution":
      return role === "buyer" ? "Ubah Solusi" : VERB_LABELS.propose_solution.label;
    case "accept_solution":
      return role === "buyer" ? VERB_LABELS.accept_solution.label : acceptLabel(profile, kind);
    case "reject_solution":
      return kind === "negligence" ? "Tolak Pengajuan" : VERB_LABELS.reject_solution.label;
    case "accept_return":
      return kind !== undefined && sendsOut(kind) ? "Setujui Barang Retur" : VERB_LABELS.accept_return.label;
    case "ship_replacement":
      return kind === "reship" ? "Kirim Sisa Produk" : VERB_LABELS.ship_replacement.label;
    default:
      return pack.verbs[verb] ?? VERB_LABELS[verb].label;
  }
}

/** The shop's `yes`: the first of two approvals of a return (S2), an admission of negligence (S3h), or a solution. */
function acceptLabel(profile: ProfileName, kind: CaseKind | undefined): string {
  const { accept } = LABEL_PACKS[profile];
  if (kind === "negligence") return "Terima Pengajuan";
  if (accept !== null) return accept;
  const comesBack = kind === "return_refund" || kind === "replacement" || kind === "exchange";
  return comesBack ? "Setujui Permintaan" : VERB_LABELS.accept_solution.label;
}

function sendsOut(kind: CaseKind): boolean {
  return kind === "replacement" || kind === "exchange" || kind === "reship";
}

/** The button that carries it out; with money at stake it says how much: "Terima Solusi · kembalikan Rp189.000". */
export function confirmLabel(
  verb: HumanVerb,
  role: Role,
  profile: ProfileName,
  refund?: number,
  kind?: CaseKind,
): string {
  const words = VERB_LABELS[verb].confirm ?? verbLabel(verb, role, profile, kind);
  const pays = verb === "accept_solution" || verb === "decide_case" || verb === "accept_return";
  if (!pays || refund === undefined) return words;
  const goods = kind !== undefined && (sendsOut(kind) || kind === "return_refund");
  // Where goods travel, no money now does not mean that it is the shop's.
  if (refund === 0) return goods || verb === "accept_return" ? words : `${words} · dana untuk penjual`;
  return `${words} · ${role === "buyer" ? "terima" : "kembalikan"} ${rupiah(refund)}`;
}

/** The key that opens a verb while no field has the focus; null: it has none. */
export function verbKey(verb: HumanVerb): string | null {
  return VERB_LABELS[verb].key ?? null;
}
