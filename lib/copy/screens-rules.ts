import type { Payer } from "@/lib/domain/case/goods";
import type { RuleKey } from "@/lib/domain/policy/fields";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Window } from "@/lib/domain/sla/calendar";
import { windowText } from "@/lib/format/window";
import { FAULT_LABELS, KIND_LABELS } from "./kinds";

/** Words of the page that shows by which rules a marketplace is run. */
export const RULES = {
  title: "Aturan marketplace",
  subtitle: "Komplain memakai versi yang berlaku saat dibuka, dan tetap memakainya sampai selesai.",
  version: "Versi",
  compare: "Bandingkan dengan",
  noComparison: "Tidak dibandingkan",
  show: "Tampilkan",
  versionText: (version: number) => `Versi ${version}`,
  since: (day: string) => `berlaku sejak ${day}`,
  from: (day: string) => `akan berlaku ${day}`,
  checksum: "Sidik jari",
  table: (version: number) => `Aturan versi ${version}`,
  differences: (a: number, b: number) => `Perbedaan versi ${a} dan versi ${b}`,
  rule: "Aturan",
  value: "Isi",
  source: "Sumber",
  count: (count: number) => `${count} aturan`,
  same: "Kedua versi ini sama",
  sameText: "Tidak ada satu aturan pun yang berbeda isinya.",
  ours: "Ketentuan Tuntas",
  changed: "Diubah dari profil bawaan",
  onlyOne: "Baru ada satu versi, jadi belum ada yang bisa dibandingkan.",
  publishedBy: (name: string, day: string) => `Diterbitkan ${name}, ${day}`,
  shipped: "Bawaan Tuntas",
  startDraft: (version: number) => `Buat draf versi ${version}`,
  openDraft: (changes: number) => `Buka draf · ${changes} perubahan`,
  draftSaved: (name: string, day: string) => `Draf terakhir disimpan ${name}, ${day}.`,
} as const;

/** What each question of the policy is called, in the order in which a complaint meets it. */
export const RULE_LABELS: Record<RuleKey, string> = {
  kinds: "Yang bisa diminta pembeli",
  complaintWindow: "Batas pembeli mengajukan komplain sejak barang diterima",
  sellerAnswers: "Batas penjual menanggapi",
  answerMetBy: "Yang dihitung sebagai tanggapan",
  sellerConcludes: "Batas penjual memutuskan setelah menanggapi",
  onTimeout: "Jika penjual tidak menanggapi",
  warning: "Waktu setelah peringatan terakhir",
  rejectEvidence: "Bukti saat menolak",
  onReject: "Setelah penjual menolak",
  buyerReapplies: "Batas pembeli mengajukan lagi setelah ditolak",
  offerStands: "Masa berlaku tawaran",
  offersPerSide: "Tawaran per pihak",
  infoAwaited: "Batas menjawab permintaan bukti",
  infoRequests: "Permintaan bukti per komplain",
  onInfoSilence: "Jika pembeli tidak menjawab permintaan bukti",
  objections: "Keberatan penjual sebelum mediasi",
  helpAfterSilence: "Bantuan terbuka bagi penjual setelah pembeli diam",
  mediatorRules: "Batas mediator memutuskan",
  appeals: "Banding per pihak",
  appealWindow: "Batas mengajukan banding",
  executionHold: "Jeda sebelum putusan dijalankan",
  refundReported: "Batas kabar dari pembayaran",
  refundUnpayable: "Dana yang tidak bisa dibayarkan masuk saldo pembeli setelah",
  inactivity: "Ditutup jika tidak ada kegiatan selama",
  graceSeconds: "Waktu untuk mengurungkan",
  refundShipping: "Ongkos kirim dalam pengembalian dana",
  messageOnReject: "WhatsApp ke pembeli saat penjual menolak",
  goodsBack: "Barang lama kembali",
  returnFreight: "Yang membayar ongkir retur",
  keptCategories: "Kategori yang tidak bisa dikembalikan karena berubah pikiran",
  buyerShips: "Batas pembeli mengirim retur",
  returnArrives: "Batas retur sampai",
  onReturnOverdue: "Jika retur tidak sampai",
  sellerInspects: "Batas penjual mengecek retur",
  sellerInspectsSelfSent: "Batas mengecek retur yang dikirim sendiri",
  onInspectTimeout: "Jika retur tidak dicek",
  deductionPercent: "Potongan paling besar untuk barang yang kembali terpakai",
  buyerPays: "Batas pembeli membayar selisih harga",
  sellerShips: "Batas penjual mengirim pengganti",
  outboundArrives: "Batas pengganti sampai",
  buyerConfirms: "Batas pembeli memeriksa pengganti",
  shipsBack: "Batas penjual mengirim balik retur yang ditolak",
  courierAnswers: "Batas kurir memberi kabar",
  proofAnswered: "Batas pembeli menjawab bukti pengiriman",
  helpAtOnceForInstant: "Bantuan langsung terbuka untuk kurir instan",
  negligenceOnAccept: "Kelalaian yang diakui penjual",
  commissionOnRefund: "Komisi atas dana yang dikembalikan",
  negligencePoints: "Poin reputasi karena kelalaian terbukti",
};

export const PAYER_LABELS: Record<Payer, string> = {
  seller: "penjual",
  buyer: "pembeli",
  platform: "marketplace",
};
const CATEGORY_LABELS: Record<string, string> = {
  makanan: "makanan",
  kesehatan: "kesehatan",
  pakaian_dalam: "pakaian dalam",
};
export const GOODS_LABELS = { replacement: "Pengganti", exchange: "Penukar", reship: "Kirim ulang" } as const;
export const BACK_LABELS = { none: "tidak", with: "bersamaan", before: "lebih dulu" } as const;

const period = (window: Window) => windowText(window);
const orNever = (window: Window | null) => (window === null ? "Tidak ada" : windowText(window));
const times = (count: number) => (count === 0 ? "Tidak ada" : `${count} kali`);
const yesNo = (yes: boolean) => (yes ? "Ya" : "Tidak");

/** How each answer is said. A new question of the policy does not compile until it has words here. */
const ANSWERS: { readonly [K in RuleKey]: (value: Policy[K]) => string } = {
  kinds: (kinds) => kinds.map((kind) => KIND_LABELS[kind]).join(", "),
  complaintWindow: period,
  sellerAnswers: period,
  answerMetBy: (by) => (by === "reply" ? "Balasan sudah cukup" : "Hanya keputusan"),
  sellerConcludes: period,
  onTimeout: (what) =>
    ({
      auto_approve: "Disetujui otomatis",
      mediate: "Masuk mediasi",
      warn_then_mediate: "Diperingatkan, lalu masuk mediasi",
    })[what],
  warning: period,
  rejectEvidence: (need) => ({ required: "Wajib", optional: "Boleh", none: "Tidak diminta" })[need],
  onReject: (what) =>
    ({ mediate: "Masuk mediasi", await_rerequest: "Menunggu pembeli mengajukan lagi" })[what],
  buyerReapplies: period,
  offerStands: (window) => (window === null ? "Sampai dijawab" : windowText(window)),
  offersPerSide: times,
  infoAwaited: orNever,
  infoRequests: times,
  onInfoSilence: (what) => ({ close: "Komplain ditutup", open_help: "Bantuan terbuka" })[what],
  objections: times,
  helpAfterSilence: orNever,
  mediatorRules: period,
  appeals: times,
  appealWindow: (window) => (window === null ? "Putusan langsung final" : windowText(window)),
  executionHold: (window) => (window === null ? "Langsung dijalankan" : windowText(window)),
  refundReported: period,
  refundUnpayable: period,
  inactivity: period,
  graceSeconds: (seconds) => (seconds === 0 ? "Tidak ada" : `${seconds} detik`),
  refundShipping: (what) =>
    ({ excluded: "Tidak pernah termasuk", by_fault: "Tergantung siapa yang salah" })[what],
  messageOnReject: yesNo,
  goodsBack: (by) =>
    (["replacement", "exchange", "reship"] as const)
      .map((remedy) => `${GOODS_LABELS[remedy]}: ${BACK_LABELS[by[remedy]]}`)
      .join(" · "),
  returnFreight: (by) =>
    (["seller", "courier", "platform", "buyer", "none"] as const)
      .map((fault) => `${FAULT_LABELS[fault]}: ${PAYER_LABELS[by[fault]]}`)
      .join(" · "),
  keptCategories: (kept) =>
    kept.length === 0 ? "Tidak ada" : kept.map((own) => CATEGORY_LABELS[own] ?? own).join(", "),
  buyerShips: period,
  returnArrives: period,
  onReturnOverdue: (what) => ({ trace: "Dicek ke kurir", refund: "Dana dikembalikan" })[what],
  sellerInspects: period,
  sellerInspectsSelfSent: period,
  onInspectTimeout: (what) =>
    ({ auto_accept: "Retur diterima otomatis", metric_only: "Hanya dicatat" })[what],
  deductionPercent: (percent) => `${percent}% dari pengembalian dana barang itu`,
  buyerPays: period,
  sellerShips: period,
  outboundArrives: period,
  buyerConfirms: period,
  shipsBack: period,
  courierAnswers: period,
  proofAnswered: period,
  helpAtOnceForInstant: yesNo,
  negligenceOnAccept: (what) => ({ review: "Ditinjau mediator", none: "Tidak ditinjau" })[what],
  commissionOnRefund: (what) =>
    ({ reversed: "Dikembalikan ke penjual sesuai bagiannya", kept: "Tidak dikembalikan" })[what],
  negligencePoints: (points) => `${points} poin`,
};

/** The answer of a policy to one of its questions, in words. */
export function ruleText<K extends RuleKey>(key: K, policy: Policy): string {
  return ANSWERS[key](policy[key]);
}
