import type { SellerBucket } from "@/lib/domain/case/buckets";
import type { RejectReason } from "@/lib/domain/case/events";
import type { HumanVerb } from "@/lib/domain/case/verb-names";

/** Sentences of the case room and its dialogs. */
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

/** Short explanations under the reasons a shop can refuse for. */
export const REJECT_REASON_HINTS: Record<RejectReason, string> = {
  item_matches: "Bukti Anda menunjukkan barang yang dikirim sama dengan yang dipesan.",
  damage_after_delivery: "Barang dikirim utuh, dan kerusakannya terjadi saat sudah di tangan pembeli.",
  evidence_unclear: "Foto atau video pembeli belum menunjukkan masalahnya.",
  wrong_claim: "Masalah yang dialami pembeli tidak cocok dengan yang diajukan.",
  other: "Jelaskan dengan kata Anda sendiri di bawah.",
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

/** Words of the dialogs' fields. */
export const DIALOG = {
  message: "Pesan",
  messageTo: (who: string) => `Pesan untuk ${who}`,
  explanation: "Penjelasan",
  explanationHint: "Paling sedikit 10 huruf. Dibaca pembeli, penjual, dan mediator.",
  optionalMessage: "Pesan (opsional)",
  evidence: "Bukti",
  needText: "Tulis pesannya dulu.",
  needExplanation: "Tulis penjelasan sedikitnya 10 huruf.",
  needReason: "Pilih alasannya.",
  needAmounts: "Isi nilai untuk setiap barang.",
  needEvidence: "Bukti wajib belum lengkap. Lengkapi yang bertanda wajib.",
  needFile: "Lampirkan sedikitnya satu bukti.",
  needFault: "Pilih siapa yang bertanggung jawab.",
  needFindings: "Isi sedikitnya satu temuan, lengkap dengan aturan dan hasilnya.",
  needCited: "Setiap temuan yang terbukti perlu menunjuk buktinya.",
  needGrounds: "Tunjuk temuan yang keliru, atau lampirkan bukti baru.",
  toBuyer: "Ke pembeli",
  toShop: "Ke penjual",
  all: "100% ke pembeli",
  half: "50%",
  none: "0, ke penjual",
  amountOf: (name: string) => `Dikembalikan untuk ${name}`,
  amountShipping: "Dikembalikan dari ongkos kirim",
  atMost: (max: string) => `Paling banyak ${max}`,
  overMost: (max: string) => `Nilainya paling besar ${max}.`,
  rejectReason: "Alasan menolak",
  rejectEvidence: { required: "Bukti penjual", optional: "Bukti penjual (opsional)", none: "" },
  askFor: "Bukti yang diminta",
  askWhom: "Diminta dari",
  buyer: "Pembeli",
  seller: "Penjual",
  askText: "Jelaskan apa yang perlu terlihat",
  fault: "Yang bertanggung jawab",
  findings: "Dasar putusan",
  finding: (n: number) => `Temuan ${n}`,
  rule: "Aturan",
  ruleEmpty: "Pilih aturan",
  result: "Hasil",
  cited: "Bukti yang dipakai",
  addFinding: "Tambah temuan",
  removeFinding: (n: number) => `Hapus temuan ${n}`,
  ruling: "Isi putusan",
  rulingHint: "Jelaskan alasannya dengan kata yang dipahami kedua pihak.",
  wrongFinding: "Temuan mana yang keliru?",
  noneWrong: "Tidak satu pun, saya punya bukti baru",
  whichClock: "Batas waktu yang diperpanjang",
  hours: "Perpanjangan",
  hoursOption: (hours: number) => (hours % 24 === 0 && hours > 24 ? `${hours / 24} hari` : `${hours} jam`),
  assignee: "Yang menangani",
  nobody: "Belum ditugaskan",
  me: "Anda",
  loadingPreview: "Menghitung akibatnya…",
  noPreview: "Akibatnya belum bisa dihitung. Anda tetap bisa melanjutkan; aturan yang sama tetap berlaku.",
} as const;

/** Sentences of the seller's inbox. */
export const INBOX = {
  automatic: "Disetujui Otomatis",
  search: "No. komplain, pesanan, resi, pembeli",
  searchLabel: "Cari komplain",
  mine: "Tugas saya",
  tabs: "Keadaan komplain",
  list: "Daftar komplain",
  live: "langsung",
  notLive: "tidak langsung",
  updated: (time: string) => `Terakhir diperbarui pukul ${time}`,
  more: "Muat lagi",
  arrivals: (count: number) => `${count} komplain baru, muat`,
  fresh: "Ada yang baru",
  until: "s.d.",
  closedAt: "Selesai",
  noDeadline: "Tanpa batas waktu",
  left: "Sisa ",
  nobody: "Belum ditugaskan",
  watching: (names: readonly string[]) =>
    names.length === 1
      ? `sedang dilihat ${names[0]}`
      : `sedang dilihat ${names[0]} dan ${names.length - 1} lainnya`,
  evidence: (count: number) => (count === 0 ? "tanpa bukti" : `${count} bukti`),
  failed:
    "Daftar komplain belum bisa dimuat. Batas waktu tetap berjalan; periksa koneksi Anda, lalu coba lagi.",
  offline: "Koneksi terputus. Yang terlihat di sini keadaan terakhir yang sempat dimuat.",
  noMatch: (q: string) => `Tidak ada yang cocok dengan “${q}”`,
  noMatchHint:
    "Pencarian hanya melihat keadaan yang sedang dipilih. Coba keadaan lain, atau kata yang lebih pendek.",
  clear: "Hapus pencarian",
  showAll: "Tampilkan semua",
  noneMine: "Tidak ada tugas Anda di sini",
  noneMineHint: "Komplain yang ditugaskan kepada Anda muncul di sini.",
  keys: "Tombol papan ketik",
} as const;

type InboxTab = SellerBucket | "disetujui_otomatis";

/** What an empty tab means. */
export const EMPTY_TAB: Record<InboxTab, { title: string; hint: string }> = {
  perlu_respons: {
    title: "Tidak ada komplain yang perlu Anda tanggapi",
    hint: "Komplain baru muncul di sini begitu pembeli mengirimnya.",
  },
  perlu_bukti: {
    title: "Tidak ada bukti yang diminta dari toko",
    hint: "Permintaan bukti dari mediator muncul di sini.",
  },
  perlu_konfirmasi_penerimaan: {
    title: "Tidak ada retur yang perlu dikonfirmasi",
    hint: "Retur yang tercatat sampai di toko muncul di sini.",
  },
  perlu_dicek: {
    title: "Tidak ada retur yang perlu dicek",
    hint: "Retur yang sudah dikonfirmasi menunggu pengecekan di sini.",
  },
  perlu_kirim_pengganti: {
    title: "Tidak ada barang yang perlu dikirim",
    hint: "Barang pengganti, sisa produk, dan retur yang dikirim balik muncul di sini.",
  },
  menunggu_pembeli: {
    title: "Tidak ada yang menunggu pembeli",
    hint: "Komplain yang menunggu pembeli atau kurir tersimpan di sini.",
  },
  mediasi: {
    title: "Tidak ada komplain dalam mediasi",
    hint: "Komplain yang ditangani mediator muncul di sini.",
  },
  selesai: {
    title: "Belum ada komplain yang selesai",
    hint: "Komplain yang dananya sudah diputuskan muncul di sini.",
  },
  disetujui_otomatis: {
    title: "Tidak ada yang disetujui otomatis",
    hint: "Komplain yang disetujui sistem karena batas waktunya lewat muncul di sini.",
  },
};

/** Keys of the inbox and the case room, for the help dialog. */
export const KEYS: readonly { readonly key: string; readonly does: string }[] = [
  { key: "J", does: "Komplain berikutnya" },
  { key: "K", does: "Komplain sebelumnya" },
  { key: "Enter", does: "Buka komplain" },
  { key: "/", does: "Cari" },
  { key: "T", does: "Terima Solusi" },
  { key: "L", does: "Tawarkan Solusi Lain" },
  { key: "B", does: "Minta Bukti Tambahan" },
  { key: "X", does: "Tolak" },
  { key: "C", does: "Cek Proses Pengiriman" },
  { key: "G", does: "Konfirmasi Penerimaan" },
  { key: "S", does: "Setujui Pengembalian Dana" },
  { key: "N", does: "Ajukan Sanggahan" },
  { key: "I", does: "Kirim Barang Pengganti" },
  { key: "Esc", does: "Tutup" },
  { key: "?", does: "Daftar tombol ini" },
];
