/** A minimum the server asks of an explanation, said before it has to refuse. */
export const EXPLANATION_MIN = 10;

/** Words of the buyer's own screens: orders, complaints, and the form that files one. */
export const BUYER_COPY = {
  nav: { purchases: "Belanja", notifications: "Notifikasi" },
  roleLabel: "Pembeli",

  purchases: {
    title: "Belanja",
    updated: (time: string) => `Terakhir diperbarui ${time}`,
    notLive: "Tidak langsung, diperbarui tiap 15 detik",
    cases: "Komplain Anda",
    orders: "Pesanan",
    loading: "Memuat pesanan",
    emptyTitle: "Belum ada pesanan",
    emptyText:
      "Pesanan Anda muncul di sini setelah marketplace mengirim datanya. Anda tidak perlu mengisi apa pun.",
    noCases:
      "Tidak ada komplain. Jika ada barang yang bermasalah atau belum sampai, ajukan dari pesanannya di bawah.",
    errorTitle: "Pesanan belum bisa dimuat",
    errorText:
      "Pesanan dan komplain Anda aman, dan batas waktunya tidak berubah. Periksa koneksi, lalu coba lagi.",
    oldText: "Belum bisa diperbarui. Yang tampil adalah data terakhir; batas waktu bisa saja sudah berubah.",
  },

  row: {
    fresh: "ada yang baru",
    left: "Sisa ",
    until: (when: string) => `sampai ${when}`,
    next: (when: string) => `Batas berikutnya ${when}`,
    closed: (when: string) => `Selesai ${when}`,
  },

  order: {
    total: "Total",
    resi: "Resi",
    noResi: "Resi belum ada",
    paid: (when: string) => `Dibayar ${when}`,
    delivered: (when: string) => `Tiba ${when}`,
    units: (qty: number) => `${qty} barang`,
    more: (n: number) => `dan ${n} produk lain`,
    file: "Ajukan Komplain",
    fileFor: (orderNo: string) => ` untuk pesanan ${orderNo}`,
    until: (when: string) => `Bisa diajukan sampai ${when}`,
    overdue: "Belum sampai juga? Minta pengirimannya dicek.",
    cases: "Komplain pesanan ini",
  },

  form: {
    title: "Ajukan Komplain",
    back: "Kembali ke Belanja",
    lead: "Isi sekali, lalu penjual menanggapi. Draf tersimpan di perangkat ini sampai Anda mengirimnya.",
    restored: "Draf Anda dilanjutkan dari isian terakhir di perangkat ini.",
    startOver: "Mulai dari awal",

    reason: "Apa yang terjadi?",
    reasonText: "Pilih yang paling sesuai. Solusi yang cocok muncul sesudahnya.",
    groups: {
      goods: "Barang bermasalah",
      delivery: "Belum sampai atau terlambat",
      mind: "Tidak cocok atau berubah pikiran",
    },

    solution: "Pilih Solusi",
    solutionFirst: "Pilih dulu apa yang terjadi. Solusi yang cocok muncul di sini.",

    lines: {
      wrong: {
        title: "Barang mana yang bermasalah?",
        quantity: "Jumlah yang bermasalah",
      },
      missing: {
        title: "Barang mana yang belum sampai?",
        quantity: "Jumlah yang belum sampai",
      },
      back: {
        title: "Barang mana yang ingin Anda kembalikan?",
        quantity: "Jumlah yang dikembalikan",
      },
    },
    bought: (qty: number, left: number) =>
      qty === left ? `Dibeli ${qty}` : `Dibeli ${qty}, masih bisa dikomplain ${left}`,
    obstacles: {
      none_left: "Semua unitnya sudah ada di komplain lain.",
      worthless: "Tidak punya nilai yang bisa dikembalikan.",
      kept: "Barang jenis ini tidak bisa dikembalikan karena berubah pikiran.",
    },
    keptAll: "Barang di pesanan ini tidak bisa dikembalikan karena berubah pikiran.",
    quantityOf: (quantity: string, name: string) => `${quantity}: ${name}`,

    wish: "Apa yang Anda minta?",
    wishReturn: "Berapa dana yang Anda minta?",
    wishShipping: "Ongkos kirim",
    full: "Kembalikan seluruhnya",
    fullText: "Sebesar nilai barang yang Anda pilih.",
    partial: "Kembalikan sebagian",
    partialKeep: "Barang masih bisa dipakai; Anda menentukan jumlahnya per barang.",
    partialReturn: "Anda menentukan jumlahnya per barang.",
    amountFor: (name: string) => `Dikembalikan untuk ${name}`,
    atMost: (most: string) => `Paling banyak ${most}`,
    shipping: "Minta ongkos kirim juga",
    shippingText: (fee: string) => `Ongkos kirim pesanan ini ${fee}.`,

    conditions: "Keadaan barang yang dikembalikan",
    conditionsText: "Ketiganya perlu terpenuhi. Penjual memeriksanya saat barang tiba.",

    text: "Ceritakan yang terjadi",
    textHints: {
      goods: "Apa yang Anda pesan, apa yang datang, dan kapan Anda mengetahuinya.",
      parcel: "Kapan terakhir Anda mengecek, dan apa kata kurir jika sudah ditanya.",
      shop: "Apa yang dilakukan atau tidak dilakukan penjual, dan kapan.",
    },

    evidence: "Tunjukkan buktinya",
    evidenceFirst: "Pilih dulu apa yang terjadi. Daftar bukti yang dibutuhkan mengikutinya.",
    evidenceText: "Penjual dan mediator melihat daftar dan berkas yang sama dengan Anda.",

    summary: "Ringkasan",
    nothingYet: "Pilih apa yang terjadi dan barangnya untuk melihat apa yang bisa Anda minta.",
    wanted: {
      before: "Anda meminta ",
      money: " dikembalikan.",
      goods: (units: number) => ` untuk ${units} barang.`,
    },
    answerBy: (when: string) => `Penjual menanggapi paling lambat ${when}.`,
    heldText: "Dana sebesar ini ditahan sampai komplain selesai.",
    heldAmount: (amount: string) => `Dana ${amount} ditahan sampai komplain selesai.`,
    send: "Kirim Komplain",
    sendWith: (amount: string) => `Kirim Komplain · ${amount}`,
    sent: (no: string) => `Komplain ${no} terkirim. Penjual sudah diberi tahu.`,
    cannotTitle: "Komplain belum bisa diajukan",
    openCase: (no: string) => `Buka komplain ${no}`,
  },

  errors: {
    lines: "Pilih paling sedikit satu barang.",
    reason: "Pilih masalah yang paling sesuai.",
    solution: "Pilih solusi yang Anda inginkan.",
    conditions: "Centang ketiganya. Jika ada yang tidak terpenuhi, barang tidak bisa dikembalikan.",
    amount: (most: string) => `Tulis jumlah antara Rp1 dan ${most}.`,
    text: `Ceritakan paling sedikit dengan ${EXPLANATION_MIN} huruf, supaya penjual tahu apa yang terjadi.`,
    evidence: (labels: string) => `Bukti wajib belum lengkap: ${labels}.`,
    evidenceGone:
      "Ada berkas yang sudah dihapus dari server karena lebih dari sehari belum dikirim. Hapus dari daftar, lalu unggah lagi.",
    check: "Komplain belum terkirim. Periksa bagian yang ditandai.",
    offline:
      "Koneksi terputus. Draf Anda tersimpan di perangkat ini. Tekan Kirim lagi setelah koneksi pulih.",
    sentBefore:
      "Isian ini sudah terkirim sebelumnya, mungkin saat koneksi terputus, lalu diubah. Lihat komplainnya di Belanja sebelum mengajukan yang lain.",
    seePurchases: "Lihat di Belanja",
  },

  room: { back: "Kembali ke Belanja" },
} as const;

/** Why one kind of complaint cannot be opened now, where the reasons common to all do not say it. */
export const NOT_NOW = {
  notShipped: "Pesanan belum dikirim, jadi belum ada paket yang bisa dicek.",
  notLate: (at: string | null) =>
    at === null
      ? "Perkiraan tiba belum tercatat, jadi paket belum bisa dicek."
      : `Paket diperkirakan tiba ${at}. Bisa dicek setelah lewat dari itu.`,
  negligenceAlleged: "Kelalaian penjual untuk pesanan ini sudah pernah diajukan.",
  shippingClaimed: "Ongkos kirim pesanan ini sudah diminta kembali di komplain lain.",
} as const;
