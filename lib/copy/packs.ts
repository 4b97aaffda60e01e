import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { CaseKind } from "@/lib/domain/kinds";
import { PROFILE_NAMES, type ProfileName } from "@/lib/domain/policy/policy";

/** What one marketplace calls things; the rules under the words are the same everywhere (C13). */
export type LabelPack = {
  /** The shop's complaint inbox (S0, S1, S2). */
  readonly inbox: string;
  /** Who mediates, by the name the marketplace's people know (S1, S3a, S3h). */
  readonly desk: string;
  /** What travels back to the buyer, in statuses and notices. */
  readonly money: "dana" | "uang";
  readonly kinds: Partial<Record<CaseKind, string>>;
  /** Verbs with a name of their own here, whoever presses them. */
  readonly verbs: Partial<Record<HumanVerb, string>>;
  /** The shop's `yes` to what the buyer asked for, where the marketplace has one word for all of it. */
  readonly accept: string | null;
};

const PLAIN = { money: "dana", kinds: {}, verbs: {}, accept: null } as const;

export const LABEL_PACKS: Record<ProfileName, LabelPack> = {
  generic: { ...PLAIN, inbox: "Pengembalian & Refund", desk: "Tim Mediasi" },
  tokoko: {
    inbox: "Komplain Pelanggan",
    desk: "Tim Mediasi",
    money: "uang",
    kinds: { refund_only: "Pengembalian Dana", replacement: "Penggantian Produk" },
    verbs: {},
    accept: "Proses Komplain",
  },
  tokopedia: {
    ...PLAIN,
    inbox: "Komplain",
    desk: "Tokopedia Care",
    verbs: { file_objection: "Ajukan Banding", start_trace: "Tokopedia Cek Proses Pengiriman" },
  },
  "tiktok-tokopedia": { ...PLAIN, inbox: "Pengembalian & Refund", desk: "Admin Pusat Resolusi" },
  lazada: { ...PLAIN, inbox: "Pengembalian & Refund", desk: "CS Lazada" },
};

/** One word of every marketplace's pack, by marketplace. */
export function packWord<Word>(word: (pack: LabelPack) => Word): Record<ProfileName, Word> {
  const entries = PROFILE_NAMES.map((name) => [name, word(LABEL_PACKS[name])] as const);
  return Object.fromEntries(entries) as Record<ProfileName, Word>;
}

const KINDS: Record<CaseKind, string> = {
  refund_only: "Hanya Pengembalian Dana",
  return_refund: "Pengembalian Barang & Dana",
  replacement: "Penggantian Produk",
  exchange: "Penukaran",
  reship: "Pengiriman Ulang",
  not_received: "Produk Belum Diterima",
  negligence: "Kelalaian Penjual",
};

/** What is asked for or agreed on, as this marketplace calls it (S0, S2, S3h, S3j). */
export function kindLabel(kind: CaseKind, profile: ProfileName = "generic"): string {
  return LABEL_PACKS[profile].kinds[kind] ?? KINDS[kind];
}
