import type { Role } from "@/lib/domain/access";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { rupiah } from "@/lib/format/rupiah";

export type VerbWords = {
  /** The button that opens the dialog, and the dialog's title. */
  readonly label: string;
  /** The button that does it, where it says more than the label. */
  readonly confirm?: string;
  /** What it means, in one line, for menus and for who learns the tool. */
  readonly hint: string;
  /** The key that opens it in the case room. */
  readonly key?: string;
};

/** Every verb that people press. Words that differ by role or marketplace come from `verbLabel`. */
export const VERB_LABELS: Record<HumanVerb, VerbWords> = {
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
    hint: "Ajukan pembagian dana yang lain.",
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
  decide_case: { label: "Beri Putusan", hint: "Tetapkan pembagian dana beserta dasar putusannya.", key: "P" },
  accept_decision: { label: "Terima Putusan", hint: "Terima putusan dan lepaskan hak banding." },
  file_appeal: { label: "Ajukan Banding", hint: "Minta mediator senior memeriksa ulang hasil ini." },
  extend_deadline: { label: "Perpanjang Batas Waktu", hint: "Tambah waktu; kedua pihak membaca alasannya." },
  assign_case: { label: "Tugaskan", hint: "Pilih siapa di toko yang menangani komplain ini." },
  undo: { label: "Urungkan", hint: "Batalkan tindakan yang belum dijalankan." },
};

/** A verb as this person at this marketplace knows it (S1: `Ajukan Banding`, `Bantuan`). */
export function verbLabel(verb: HumanVerb, role: Role, profile: ProfileName): string {
  if (verb === "file_objection" && profile === "tokopedia") return "Ajukan Banding";
  if (verb === "ask_help" && role !== "buyer") return "Bantuan";
  if (verb === "propose_solution" && role === "buyer") return "Ubah Solusi";
  return VERB_LABELS[verb].label;
}

/** The button that carries it out; with money at stake it says how much: "Terima Solusi · kembalikan Rp189.000". */
export function confirmLabel(verb: HumanVerb, role: Role, profile: ProfileName, refund?: number): string {
  const words = VERB_LABELS[verb].confirm ?? verbLabel(verb, role, profile);
  const pays = verb === "accept_solution" || verb === "decide_case";
  if (!pays || refund === undefined) return words;
  if (refund === 0) return `${words} · dana untuk penjual`;
  return `${words} · ${role === "buyer" ? "terima" : "kembalikan"} ${rupiah(refund)}`;
}

/** The key that opens a verb while no field has the focus; null: it has none. */
export function verbKey(verb: HumanVerb): string | null {
  return VERB_LABELS[verb].key ?? null;
}
