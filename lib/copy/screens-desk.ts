/** `Hari ini, 09.00 WIB` as it stands inside a line; the names of days keep their capital. */
function midSentence(time: string): string {
  return time.replace(/^(Hari|Kemarin|Besok)/, (word) => word.toLowerCase());
}

/** Words of the screens beside the case: mediation, the shift board, notifications. */
export const DESK_COPY = {
  nav: {
    inboxShort: "Komplain",
    shift: "Shift",
    warehouse: "Gudang",
    books: "Keuangan",
    mediation: "Mediasi",
    calendar: "Kalender",
    rules: "Aturan",
    notifications: "Notifikasi",
    purchases: "Belanja",
    waiting: "menunggu Anda",
  },

  list: {
    updated: (time: string) => `Diperbarui pukul ${time}`,
    live: "langsung",
    stale: (time: string) =>
      `Belum bisa diperbarui. Yang tampil adalah keadaan pukul ${time}; batas waktu tetap berjalan.`,
    left: "Sisa ",
    until: (time: string) => `s.d. ${midSentence(time)}`,
    noDeadline: "Tanpa batas waktu",
    fresh: "ada yang baru",
  },

  mediation: {
    title: "Mediasi",
    tabs: "Tahap perkara",
    loading: "Memuat antrean mediasi",
    you: "Anda",
    untaken: "Belum diambil",
    against: "dan",
    appeal: "Banding",
    next: "Perkara berikutnya",
    first: "Kembali ke awal",
    keys: "pindah",
    open: "buka",
    empty: {
      perlu_putusan: {
        title: "Tidak ada perkara yang menunggu putusan",
        text: "Komplain yang diajukan ke mediasi muncul di sini, yang paling dekat batasnya lebih dulu.",
      },
      banding: {
        title: "Tidak ada banding",
        text: "Banding muncul di sini dan ditangani mediator yang lain.",
      },
      perlu_tinjauan: {
        title: "Tidak ada kelalaian yang perlu ditinjau",
        text: "Kelalaian yang diakui penjual muncul di sini untuk dinilai.",
      },
      menunggu_bukti: {
        title: "Tidak ada bukti yang ditunggu",
        text: "Perkara yang Anda mintai bukti tambahan, dan paket yang sedang dicek kurir, menunggu di sini sampai dijawab.",
      },
      diputuskan: { title: "Belum ada putusan", text: "Perkara yang sudah diputuskan tersimpan di sini." },
    },
    errorTitle: "Antrean belum bisa dimuat",
    errorText: "Perkara tetap tersimpan dan batas waktunya tetap berjalan. Periksa koneksi, lalu coba lagi.",
    back: "Kembali ke antrean",
    sides: "Keterangan kedua pihak",
    toRoom: "Ke ruang komplain",
    buyerSays: "Kata pembeli",
    sellerSays: "Kata penjual",
    noBuyerWords: "Pembeli belum menulis keterangan.",
    noSellerWords: "Penjual belum menulis keterangan.",
    noBuyerEvidence: "Pembeli belum mengirim bukti.",
    noSellerEvidence: "Penjual belum mengirim bukti.",
    evidenceOf: (count: number) => (count === 0 ? "Bukti" : `Bukti (${count})`),
    checklist: "Kelengkapan bukti",
    wants: "Diminta pembeli",
    offers: "Ditawarkan penjual",
    older: (count: number) => `${count} tulisan sebelumnya`,
  },

  shift: {
    title: "Papan Shift",
    loading: "Memuat papan shift",
    errorTitle: "Papan shift belum bisa dimuat",
    errorText: "Komplain tetap tersimpan dan batas waktunya tetap berjalan. Periksa koneksi, lalu coba lagi.",
    start: "Mulai Shift",
    end: "Akhiri Shift",
    wall: "Layar dinding",
    live: "Langsung",
    polled: "Tidak langsung, diperbarui tiap 15 detik",
    alarmOn: "alarm aktif",
    alarmOff: "alarm mati",
    soundBlocked: "Aktifkan suara",
    onDuty: "Bertugas:",
    nobodyOnDuty: "Belum ada yang bertugas",
    since: (time: string) => `sejak ${time}`,
    refused: "Status shift belum berubah. Muat ulang halaman, lalu coba lagi.",
    started: "Shift Anda dimulai. Biarkan halaman ini terbuka agar alarm berbunyi.",
    ended: "Shift Anda berakhir. Alarm dimatikan.",
    offline: "Koneksi terputus, jadi status shift belum berubah. Coba lagi setelah koneksi pulih.",

    risk: "Disetujui otomatis jika tidak ditanggapi hari ini",
    riskTomorrow: "Disetujui otomatis jika tidak ditanggapi besok",
    riskNone: "Tidak ada dana yang lewat otomatis hari ini",
    requests: (count: number) => `${count} permintaan`,
    firstAt: (time: string) => `yang pertama ${midSentence(time)}`,
    withinHour: (amount: string, count: number) => `${amount} dari ${count} permintaan dalam 1 jam ke depan`,
    dueToday: "Jatuh tempo hari ini",
    dueAround: (hour: number, tomorrow: number) => `${hour} dalam 1 jam · besok ${tomorrow}`,
    unassigned: "Belum ada yang pegang",
    unseen: (count: number) => (count === 0 ? "semua sudah dilihat" : `${count} belum dilihat`),
    auto: "Disetujui otomatis hari ini",
    days: (count: number | null) =>
      count === null ? "belum pernah terjadi" : `${count} hari berturut-turut`,
    autoMoney: (amount: string) => `${amount} kembali ke pembeli`,

    lane: "Menurut batas waktu",
    nobody: "Belum ada PIC",
    take: "Ambil",
    takeOf: (no: string) => `Ambil komplain ${no}`,
    taken: (no: string) => `Komplain ${no} sekarang Anda pegang.`,
    takeRefused: (no: string) =>
      `Komplain ${no} belum bisa diambil. Buka komplainnya untuk melihat keadaannya sekarang.`,
    emptyTitle: "Tidak ada komplain yang perlu ditanggapi",
    emptyText: "Komplain baru muncul di sini begitu masuk.",

    alarm: (count: number) =>
      count === 1
        ? "1 komplain harus ditanggapi dalam 1 jam"
        : `${count} komplain harus ditanggapi dalam 1 jam`,
    seen: "Saya lihat",
    seenBy: (names: readonly string[]) =>
      names.length === 1 ? `dilihat ${names[0]}` : `dilihat ${names[0]} dan ${names.length - 1} lainnya`,
    seenHereOnly: "Alarm hanya dimatikan di halaman ini karena koneksi terputus.",
  },

  notices: {
    title: "Notifikasi",
    bell: (unread: number) => (unread === 0 ? "Notifikasi" : `Notifikasi, ${unread} belum dibaca`),
    all: "Lihat semua",
    markAll: "Tandai semua dibaca",
    unread: "belum dibaca",
    loading: "Memuat notifikasi",
    emptyTitle: "Belum ada notifikasi",
    emptyText:
      "Kabar tentang komplain Anda muncul di sini: tanggapan, tawaran, bukti, putusan, dan batas waktu.",
    errorTitle: "Notifikasi belum bisa dimuat",
    errorText: "Tidak ada yang hilang. Periksa koneksi, lalu coba lagi.",
    notMarked: "Belum bisa ditandai. Coba lagi setelah koneksi pulih.",
  },
} as const;
