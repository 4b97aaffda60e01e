import type { HumanVerb } from "@/lib/domain/case/verb-names";

/** Sentences of the case room. */
export const ROOM = {
  offline: "Koneksi terputus. Draf Anda tersimpan di perangkat ini. Tekan lagi setelah koneksi pulih.",
  broken: "Server belum bisa menjalankan ini. Draf Anda tersimpan di perangkat ini. Coba lagi sebentar lagi.",
  changed: (what: string | null) =>
    `Komplain ini baru saja berubah${what ? `: ${what}` : "."} Tulisan Anda tetap tersimpan. Cek perubahan ini dulu sebelum melanjutkan.`,
  complaint: "Kata pembeli",
  wants: "Yang diminta",
  items: "Barang yang dikomplain",
  buyerEvidence: "Bukti pembeli",
  sellerEvidence: "Bukti penjual",
  noBuyerEvidence: "Pembeli belum mengirim bukti.",
  noSellerEvidence: "Penjual belum mengirim bukti.",
  discussion: "Riwayat dan diskusi",
  shipping: "Ongkos kirim",
  reckoned: "Cara menghitungnya",
  safest: "Paling aman",
  everyDay: "jika semua hari dihitung",
  latest: "Batas akhir",
  workingDays: "dengan hari kerja saja",
  undo: "Urungkan",
  undoFailed: "Belum bisa diurungkan. Lihat keadaan terakhir di halaman komplain, lalu coba lagi dari sana.",
  cancel: "Batal",
  gone: "Komplain ini tidak ditemukan, atau Anda tidak punya akses ke sana. Periksa nomornya atau toko yang sedang dibuka.",
  failed:
    "Komplain ini belum bisa dimuat. Yang sudah tersimpan tetap aman; periksa koneksi Anda, lalu coba lagi.",
  oldData: "Belum tersambung. Yang terlihat di sini mungkin bukan keadaan terakhir.",
  phishing:
    "Hati-hati. Pesan ini menyebut kode, rekening, atau tautan di luar marketplace. Jangan beri OTP, kata sandi, atau transfer di luar aplikasi.",
  note: "Catatan toko",
  noteHint: "Hanya dibaca orang toko Anda",
  attach: "Lampirkan berkas",
  send: "Kirim",
  keepNote: "Simpan catatan",
  more: "Tindakan lain",
  verbs: "Tindakan",
  nothingToDo: "Tidak ada yang perlu Anda lakukan sekarang.",
  alsoLooking: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} juga melihat`
      : names.length === 2
        ? `${names[0]} dan ${names[1]} juga melihat`
        : `${names[0]} dan ${names.length - 1} orang lain juga melihat`,
} as const;

/** What the bar at the bottom says after an act. */
export const DONE_TEXT: Record<HumanVerb, string> = {
  open_case: "Komplain diajukan.",
  post_message: "Pesan terkirim.",
  post_note: "Catatan disimpan.",
  attach_evidence: "Bukti dilampirkan.",
  request_info: "Permintaan bukti terkirim.",
  answer_info: "Jawaban dan bukti terkirim.",
  revise_request: "Pengajuan ulang terkirim.",
  withdraw: "Komplain dibatalkan.",
  acknowledge: "Pembeli sudah dikabari bahwa komplainnya sedang diperiksa.",
  accept_solution: "Solusi diterima.",
  propose_solution: "Tawaran terkirim.",
  decline_offer: "Tawaran ditolak.",
  reject_solution: "Pengajuan ditolak.",
  file_objection: "Keberatan diajukan.",
  ask_help: "Bantuan marketplace diminta.",
  take_case: "Komplain ini sekarang Anda tangani.",
  decide_case: "Putusan ditetapkan.",
  accept_decision: "Putusan diterima.",
  file_appeal: "Banding diajukan.",
  extend_deadline: "Batas waktu diperpanjang.",
  assign_case: "Penugasan disimpan.",
  undo: "Tindakan diurungkan. Tidak ada yang berubah.",
  ship_return: "Resi retur disimpan. Penjual sudah diberi tahu.",
  confirm_receipt: "Penerimaan dikonfirmasi. Barang masuk rak khusus.",
  accept_return: "Barang retur diterima.",
  contest_return: "Sanggahan terkirim. Dana tetap ditahan.",
  report_not_arrived: "Laporan terkirim. Kurir mengecek paketnya.",
  change_disposition: "Disposisi disimpan.",
  reserve_stock: "Stok disisihkan untuk komplain ini.",
  pay_difference: "Pembayaran diproses. Anda dikabari begitu berhasil.",
  ship_replacement: "Resi disimpan. Pembeli sudah diberi tahu.",
  confirm_replacement: "Terima kasih. Barang dicatat sudah sesuai.",
  report_replacement_problem: "Laporan terkirim. Mediator akan memeriksanya.",
  ship_back: "Resi disimpan. Barang dikirim balik ke pembeli.",
  start_trace: "Pengecekan dimulai. Kurir mencari paketnya.",
  report_trace: "Hasil pengecekan dicatat.",
  confirm_delivery: "Terima kasih. Pesanan dicatat sudah diterima.",
  review_negligence: "Tinjauan disimpan.",
};

export const PENDING_TEXT = {
  mine: (label: string) => `${label} akan dijalankan. Sampai waktu ini habis, belum ada yang berubah.`,
  toast: (label: string) => `${label} dijalankan sebentar lagi.`,
  theirs: (label: string) => `${label} dari rekan Anda akan dijalankan sebentar lagi.`,
  lead: "Bisa diurungkan",
  /** In a list: what takes effect, and in how long. */
  inRow: (remaining: string) => `Berlaku dalam ${remaining}`,
  inRowOf: (label: string, remaining: string) => `${label} berlaku dalam ${remaining}`,
  canUndo: "Masih bisa diurungkan",
  byColleague: "Dari rekan Anda",
};

/** Words of the card that shows a decision. `by` is `Anda`, `pembeli` or `penjual`. */
export const DECISION = {
  name: (n: number) => `Putusan ${n}`,
  heading: (n: number, by: string) => `Putusan ${n > 1 ? "banding " : ""}${by}`,
  toBuyer: "ke pembeli",
  toSeller: "ke penjual",
  fault: (who: string) => `Yang bertanggung jawab: ${who}`,
  accepted: (by: readonly string[]) => `Diterima ${by.join(" dan ")}.`,
  final: "Putusan ini final.",
  windowOver: "Masa banding sudah berakhir.",
  appealUntil: (when: string) => `Bisa dibanding sampai ${when}.`,
  appealed: (by: string) => `Dibanding ${by}. Putusan ini menunggu hasil banding.`,
  replaced: (by: string) => `Dibanding ${by}. Yang berlaku adalah putusan di atas.`,
  earlier: (count: number) => (count === 1 ? "Putusan sebelumnya" : `${count} putusan sebelumnya`),
  you: "Anda",
} as const;

/** Words of the log of who has read a case. */
export const READERS = {
  title: "Siapa yang melihat",
  side: { buyer: "Pembeli", seller: "Penjual", mediator: "Mediator" },
  files: (files: number, originals: number) =>
    originals === 0 ? `${files} bukti dibuka` : `${files} bukti dibuka, ${originals} berkas asli`,
  last: (when: string) => `terakhir ${when}`,
} as const;
