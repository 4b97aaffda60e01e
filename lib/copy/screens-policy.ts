/** Words of the page on which the next version of the rules is prepared, tried out and published. */
export const POLICY = {
  place: "Draf aturan",
  title: (version: number) => `Draf aturan versi ${version}`,
  subtitle: "Belum berlaku untuk siapa pun sampai diterbitkan.",
  back: "Kembali ke aturan marketplace",
  madeOf: (version: number) => `Dibuat dari versi ${version}`,
  announced: (version: number, day: string) =>
    `Versi ${version} baru akan berlaku ${day}. Draf ini melanjutkan versi itu, jadi tidak bisa berlaku lebih dulu.`,
  stale: (was: number, now: number) =>
    `Versi ${now} terbit setelah draf ini dibuat dari versi ${was}. Perubahan Anda sekarang dibandingkan dengan versi ${now}. Periksa isinya, lalu simpan lagi.`,
  neverSaved: "Belum ada draf. Ubah aturan yang perlu, lalu simpan.",
  saved: (name: string, day: string) => `Terakhir disimpan ${name}, ${day}`,

  change: "Ubah",
  changeRule: (label: string) => `Ubah: ${label}`,
  keep: "Batalkan perubahan",
  keepRule: (label: string) => `Batalkan perubahan: ${label}`,
  changed: "Diubah",
  changedCount: (count: number) => `${count} diubah`,
  ruleCount: (count: number) => `${count} aturan`,
  now: (version: number) => `Versi ${version}`,
  amount: "Lama",
  unit: "Satuan",
  number: "Angka",
  choice: "Isi",
  words: "Kategori",
  reason: "Alasan atau sumber perubahan",
  reasonHint: "Dibaca siapa pun yang membuka versi ini, misalnya nomor keputusan atau hasil rapat.",
  yes: "Ya",
  no: "Tidak",

  save: "Simpan draf",
  savedToast: (count: number) => `Draf tersimpan, ${count} perubahan.`,
  unsaved: (count: number) => `${count} perubahan belum disimpan`,
  allSaved: "Semua perubahan sudah disimpan",
  nothing: "Belum ada perubahan",
  discard: "Buang draf",
  discardTitle: "Buang draf ini?",
  discardText: "Semua perubahan beserta alasannya hilang. Versi yang berlaku tidak berubah.",
  discardedToast: "Draf dibuang.",
  cancel: "Batal",
  problems: (count: number) => `${count} isian perlu diperbaiki sebelum draf bisa disimpan.`,
  failed: "Draf belum tersimpan. Periksa sambungan internet, lalu coba lagi. Isian Anda tidak hilang.",
  overtaken: {
    stale:
      "Versi baru terbit sementara Anda mengisi. Muat ulang halaman untuk membandingkan dengan versi itu.",
    draft_changed:
      "Admin lain menyimpan draf ini sementara Anda mengisi. Isian Anda masih ada di sini; buka halaman ini di tab lain untuk melihat perubahannya, lalu muat ulang.",
    not_found: "Draf ini tidak bisa diubah dari akun Anda. Masuk lagi sebagai admin marketplace.",
  },
  reload: "Muat ulang",

  changes: "Yang berubah",
  changesEmpty: "Simpan perubahan untuk melihat bedanya di sini.",
  reasonOf: (text: string) => `Alasan: ${text}`,

  publish: "Terbitkan",
  publishVersion: (version: number) => `Terbitkan versi ${version}`,
  when: "Mulai berlaku",
  atOnce: "Sekarang juga",
  atOnceHint: "Komplain yang diajukan sejak saat itu memakai versi baru.",
  onDay: "Pada tanggal",
  onDayHint: "Mulai pukul 00.00 WIB.",
  day: "Tanggal berlaku",
  confirmTitle: (version: number) => `Terbitkan versi ${version}?`,
  confirmText:
    "Versi yang terbit tidak bisa diubah atau ditarik. Yang bisa dilakukan hanya menerbitkan versi berikutnya.",
  runningKeep: "Komplain yang sedang berjalan tetap memakai versinya sampai selesai.",
  startsNow: "Berlaku begitu diterbitkan.",
  startsOn: (day: string) => `Berlaku mulai ${day}, 00.00 WIB.`,
  labSays: "Menurut lab kebijakan",
  labNotRun:
    "Lab kebijakan belum dijalankan untuk draf ini, jadi akibatnya pada komplain lama belum diketahui.",
  published: (version: number) => `Versi ${version} terbit.`,
  saveFirst: "Simpan draf dulu. Lab dan penerbitan memakai isi yang tersimpan.",
  publishFailed: "Versi baru belum terbit. Periksa sambungan internet, lalu coba lagi.",
} as const;

/** Beside a field: what is wrong with a reason, or with the day. */
export const POLICY_PROBLEMS = {
  source_missing: "Tulis alasan atau sumbernya, sedikitnya 3 huruf.",
  source_too_long: "Alasannya paling panjang 300 huruf.",
  same_as_before: (version: number) =>
    `Isinya sama dengan versi ${version}. Ubah isinya, atau batalkan perubahan ini.`,
  bad_date: "Tanggal ini tidak ada di kalender. Pilih tanggal yang benar.",
  past: "Tanggal berlaku harus setelah hari ini. Untuk hari ini, pilih Sekarang juga.",
  too_far: "Tanggal ini lebih dari setahun lagi. Cek tahunnya.",
  before_last: "Versi sebelumnya belum berlaku pada tanggal ini. Pilih tanggal yang sama atau sesudahnya.",
  nothing_changed: "Draf ini sama dengan versi sebelumnya. Ubah sedikitnya satu aturan.",
} as const;
