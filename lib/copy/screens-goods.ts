import type { CaseState } from "@/lib/domain/case/state";

/** Words of the part of the case room that says where the goods are. */
export const GOODS = {
  title: "Barang dan pengiriman",
  back: "Retur dari pembeli",
  out: {
    replacement: "Barang pengganti",
    exchange: "Barang penukar",
    reship: "Sisa produk",
    ship_back: "Kirim balik ke pembeli",
  },
  tracedOrder: "Paket pesanan yang dicek",
  afterReturn: "Dikirim setelah barang yang lama diterima dan dicek toko.",
  afterPayment: "Dikirim balik setelah selisih harganya dibayar.",
  outAfterPayment: "Dikirim setelah selisih harganya dibayar.",
  noScans: "Belum ada catatan dari kurir.",
  lastScan: "Catatan kurir terakhir",
  earlier: (count: number) => `Lihat ${count} catatan sebelumnya`,
  copy: "Salin resi",
  copied: "Tersalin",
  sendTo: "Kirim barang ke alamat ini",
  sentTo: "Alamat retur",
  label: "Cetak label retur (PDF)",
  packing: "Sebelum paket diserahkan",
  packingAdvice: [
    "Masukkan semua barang yang dikomplain, lengkap dengan aksesori dan hadiahnya.",
    "Foto barang dan paket sebelum ditutup. Foto itu bukti Anda kalau isinya dipersoalkan.",
    "Tempel label retur di luar paket. Tidak punya printer? Tulis alamat dan nomor komplain di paket.",
    "Barang dari komplain lain di toko ini boleh ikut dalam paket yang sama; masukkan resi yang sama di tiap komplain.",
    "Minta resi dari kurir, lalu masukkan nomornya di sini. Simpan struknya sampai komplain selesai.",
  ],
  lines: "Barang yang kembali",
  linesOut: "Barang dalam komplain ini",
  received: (count: number, of: number) =>
    count < of
      ? `${count} dari ${of} diterima toko`
      : of === 1
        ? "Diterima toko"
        : `Semua ${of} diterima toko`,
  short: (count: number) => `kurang ${count}`,
  units: (count: number) => `${count} unit`,
  undisposed: "Belum dicek",
  inStock: (count: number) => `Stok di rak: ${count}`,
  noStock: "Stok di rak habis",
  moneyAfterGoods: "Dana diteruskan ke penjual setelah pembeli menerima barangnya.",
  onceBack: "setelah barang kembali",
  held: "Dana tetap ditahan sampai barang atau paketnya jelas.",
} as const;

/** Where a return stands, for all readers; null where there is nothing to say. */
export const RETURN_TEXT: Record<CaseState["return"], string | null> = {
  none: null,
  awaiting_buyer_ship: "Menunggu pembeli menyerahkan paket ke kurir.",
  in_transit: "Paket dalam perjalanan ke toko.",
  arrived: "Paket sudah sampai di alamat toko dan menunggu dihitung.",
  inspecting: "Isi paket sudah dihitung. Toko sedang mengecek kondisinya.",
  accepted: "Retur diterima toko.",
  contested: "Toko menyanggah isi retur ini. Mediator yang memutuskan.",
  rejected: "Retur tidak diterima. Barang dikirim balik ke pembeli.",
  lost: "Paket retur dinyatakan hilang atau rusak oleh kurir.",
  expired: "Pembeli tidak mengirim barang sampai batas waktunya.",
  returned_to_buyer: "Barang sudah kembali di pembeli.",
};

/** Where goods to the buyer stand. */
export const OUTBOUND_TEXT: Record<CaseState["outbound"], string | null> = {
  none: null,
  awaiting_stock: "Menunggu stok di toko.",
  awaiting_ship: "Siap dikirim. Menunggu toko menyerahkan paket ke kurir.",
  shipped: "Paket dalam perjalanan ke pembeli.",
  delivered: "Kurir mencatat paket sudah sampai di pembeli.",
  confirmed: "Pembeli sudah menerima barangnya.",
  lost: "Paket dinyatakan hilang atau rusak oleh kurir.",
};

/** Where the search for a parcel stands. */
export const TRACE_TEXT: Record<CaseState["trace"], string | null> = {
  none: null,
  with_courier: "Kurir sedang mengecek keberadaan paket ini.",
  found: "Paket ditemukan dan diteruskan ke tujuan. Menunggu bukti sampai.",
  delivered_proven: "Kurir menunjukkan bukti bahwa paket sudah sampai.",
  lost: "Kurir menyatakan paket ini hilang.",
  damaged: "Kurir menyatakan paket ini rusak.",
  inconclusive: "Kurir belum memberi jawaban sampai batas waktunya.",
};

/** Where an allegation of negligence stands; null where there is none. */
export const NEGLIGENCE_TEXT: Record<CaseState["negligence"], string | null> = {
  none: null,
  alleged: "Kelalaian diajukan pembeli dan belum dinilai.",
  admitted: "Kelalaian diakui penjual.",
  found: "Kelalaian terbukti menurut penilaian tim mediasi.",
  not_found: "Kelalaian tidak terbukti menurut penilaian tim mediasi.",
};

/** Words of the shop's ledgers. */
export const LEDGER = {
  title: "Pembukuan komplain ini",
  money: "Dana",
  stock: "Stok",
  reputation: "Reputasi",
  noMoney: "Belum ada dana yang berpindah.",
  noStock: "Tidak ada stok yang berpindah.",
  noReputation: "Reputasi toko tidak berubah.",
  correction: "Koreksi",
  units: (count: number) => `${count} unit`,
  points: (delta: number) => `${delta > 0 ? "+" : delta < 0 ? "−" : ""}${Math.abs(delta)} poin`,
} as const;

/** Names offered while a courier is typed; any other is as good. */
export const COURIERS = [
  "JNE",
  "J&T Express",
  "SiCepat",
  "AnterAja",
  "Ninja Xpress",
  "ID Express",
  "Lion Parcel",
  "Pos Indonesia",
  "TIKI",
  "LEX ID",
  "GoSend",
  "GrabExpress",
] as const;

/** Words of the dialogs about goods, searches and negligence. */
export const GOODS_DIALOG = {
  courier: "Kurir",
  resi: "Nomor resi",
  resiHint: "Ketik, atau pindai barcode di label paket.",
  needCourier: "Isi nama kurirnya.",
  needResi: "Isi nomor resi dengan benar: 6 sampai 40 huruf atau angka, tanpa spasi.",
  scan: "Pindai",
  scanning: "Arahkan kamera ke barcode.",
  stopScan: "Berhenti memindai",
  noCamera: "Kamera tidak bisa dibuka. Izinkan kamera untuk situs ini, atau ketik nomornya.",
  method: "Cara mengirim",
  needMethod: "Pilih cara mengirimnya.",

  allRight: "Semua sesuai",
  counted: "Jumlah yang ada di paket",
  countOf: (name: string) => `Jumlah diterima: ${name}`,
  ofQty: (qty: number) => `dari ${qty}`,
  complete: "Sesuai",
  emptyParcel: "Paketnya kosong",
  emptyParcelHint: "Tidak satu pun barang ada di dalam paket.",
  needCount: "Hitung isi paket dulu, atau tandai bahwa paketnya kosong.",
  receiptEvidence: "Bukti penerimaan (opsional)",

  look: "Kondisi setiap barang",
  unitsOf: (name: string, disposition: string) => `${name}: ${disposition}`,
  leftToLook: (count: number) => `${count} unit belum dinilai`,
  allLooked: "Semua unit sudah dinilai",
  needDispositions: "Nilai kondisi setiap unit dulu. Jumlahnya harus sama dengan yang diterima.",
  deduction: "Potongan pengembalian dana (opsional)",
  deductionHint: (max: string) =>
    `Untuk barang yang kembali dalam keadaan terpakai atau rusak. Paling banyak ${max}.`,
  needDeduction: "Potongan melebihi batasnya. Perbaiki dulu nilainya.",
  buyerGets: "Pembeli menerima",
  counting: "Menghitung…",

  contestReason: "Apa yang tidak sesuai?",
  contestEvidence: "Bukti sanggahan",

  whichLine: "Barang",
  to: "Menjadi",
  howMany: "Jumlah",
  needTo: "Pilih disposisi barunya.",

  chooseSolution: "Pilih Solusi",
  tracePromise: "Kurir mengecek paket ini. Selama itu dana tetap ditahan dan batas waktu Anda terpenuhi.",
  save: "Simpan",
  change: "Ubah",
  traceOf: "Paket yang dicek",

  traceResult: "Hasil pengecekan kurir",
  needTraceResult: "Pilih hasil pengecekannya.",
  needTraceProof: "Lampirkan bukti dari kurir, atau tulis penjelasan sedikitnya 10 huruf.",
  traceProof: "Bukti dari kurir",
  optionalExplanation: "Penjelasan (opsional)",
  tooShort: "Penjelasan sedikitnya 10 huruf, atau kosongkan.",

  problemEvidence: "Bukti masalahnya",

  negligence: "Kelalaian penjual",
  found: "Terbukti lalai",
  foundHint: "Reputasi toko berkurang setelah komplain ini tuntas.",
  notFound: "Tidak terbukti lalai",
  notFoundHint: "Reputasi toko tidak berubah.",
  needNegligence: "Pilih apakah kelalaiannya terbukti.",

  how: "Bagaimana dengan barangnya?",
  returnFirst: "Minta barang dikirim kembali",
  returnFirstHint: "Dana dikembalikan setelah barang Anda terima dan cek.",
  refundNow: "Kembalikan dana sekarang",
  refundNowHint: "Barang tetap di pembeli.",
  checks: "Yang sudah dicek sebelum mengirim lagi",
  needChecks: "Cek packing slip dan log gudang dulu, lalu centang keduanya.",

  remedy: "Bentuk solusi",
  moneyAlone: "Pengembalian dana saja",
  goodsAlone:
    "Tidak ada dana yang dikembalikan. Dana diteruskan ke penjual setelah pembeli menerima barangnya.",
} as const;

/** Rows of the money panel that only an exchange has. */
export const MONEY = {
  onTop: "Selisih harga, sudah dibayar",
  owed: "Selisih harga, belum dibayar",
} as const;

/** Words of the choice of an article that is wanted in the place of another. */
export const EXCHANGE = {
  title: "Tukar dengan apa?",
  for: (name: string) => `Tukar ${name} dengan`,
  same: "Barang yang sama",
  article: (name: string, price: string) => `${name} · ${price}`,
  difference: (amount: string, dearer: boolean) =>
    dearer ? `Lebih mahal ${amount}` : `Lebih murah ${amount}`,
  even: "Tidak ada selisih harga.",
  pay: (amount: string) =>
    `Selisih harga ${amount} dibayar pembeli setelah disetujui, sebelum barang dikirim.`,
  back: (amount: string) => `Selisih harga ${amount} dikembalikan ke pembeli setelah barangnya diterima.`,
} as const;
