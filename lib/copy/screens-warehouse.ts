import type { OutboundKind } from "@/lib/domain/case/goods";

/** Sentences of the warehouse screen. */
export const WAREHOUSE = {
  title: "Gudang",
  scan: "Pindai atau ketik nomor",
  scanHint: "Resi retur, resi pesanan, nomor komplain, atau label rak",
  find: "Cari",
  camera: "Pindai dengan kamera",
  cameraStop: "Tutup kamera",
  cameraAim: "Arahkan kamera ke kode batang di label.",
  cameraDenied:
    "Kamera tidak diizinkan. Izinkan kamera untuk situs ini di pengaturan browser, atau ketik nomornya.",
  cameraMissing: "Kamera di perangkat ini tidak bisa dipakai untuk memindai. Ketik nomornya.",
  found: (no: string, also: readonly string[]) =>
    also.length === 0
      ? `Ditemukan: komplain ${no}.`
      : `Ditemukan: komplain ${no}. Paket ini juga berisi barang komplain ${also.join(", ")}; pindai lagi setelah yang ini selesai.`,
  notFound: (scan: string) =>
    `Tidak ada komplain toko ini dengan nomor ${scan}. Periksa nomornya, atau cari nomor komplain di label retur.`,
  scanFailed: "Belum bisa mencari. Periksa koneksi, lalu pindai sekali lagi.",
  tabs: "Pekerjaan gudang",
  tab: { receive: "Perlu diterima", inspect: "Perlu dicek", ship: "Perlu dikirim", shelf: "Rak khusus" },
  task: { receive: "Terima retur", inspect: "Cek barang retur", ship: "Kirim barang" },
  empty: {
    receive: {
      title: "Tidak ada retur yang perlu diterima",
      text: "Paket retur muncul di sini setelah pembeli mengirimnya.",
    },
    inspect: {
      title: "Tidak ada barang yang perlu dicek",
      text: "Barang retur yang sudah dihitung menunggu di sini sampai toko memutuskan.",
    },
    ship: {
      title: "Tidak ada barang yang perlu dikirim",
      text: "Barang pengganti dan retur yang dikirim balik muncul di sini.",
    },
    shelf: {
      title: "Rak khusus kosong",
      text: "Barang retur disimpan di sini dan tidak dijual lagi sebelum diperiksa.",
    },
  },
  loading: "Memuat pekerjaan gudang",
  errorTitle: "Gudang belum bisa dimuat",
  errorText: "Yang sudah dicatat tetap tersimpan. Periksa koneksi, lalu coba lagi.",
  stale: (time: string) => `Belum bisa diperbarui. Yang tampil adalah keadaan pukul ${time}.`,
  back: "Kembali ke daftar",
  toRoom: "Buka ruang komplain",
  left: "Sisa ",
  returnResi: (courier: string) => `Resi retur · ${courier}`,
  orderResi: "Resi pesanan",
  outResi: (courier: string) => `Resi pengiriman · ${courier}`,
  onShelf: (qty: number) => `${qty} unit menunggu disposisi`,
  units: (qty: number) => `${qty} unit`,
  days: (days: number) => (days === 0 ? "hari ini" : `${days} hari`),
  printShelf: "Cetak label rak",
  printShelfOf: (name: string) => `Cetak label rak: ${name}`,
  printSlip: "Cetak slip pengemasan",
  nothingNow: "Tidak ada pekerjaan gudang untuk komplain ini sekarang.",
  receive: {
    title: "Hitung barang yang datang",
    arrivesFirst:
      "Resi retur belum diisi pembeli. Penerimaan tetap bisa dicatat bila paketnya sudah di sini.",
  },
  inspect: {
    title: "Barang di rak khusus",
    decides: "Periksa setiap barang, lalu setujui atau sanggah returnya di ruang komplain.",
    waits: "Pemilik atau staf toko memutuskan retur ini di ruang komplain. Simpan barangnya di rak khusus.",
    contested: "Retur ini sedang disanggah. Jangan pindahkan barangnya sampai ada putusan.",
  },
  dispose: { title: "Disposisi barang", none: "Belum ada disposisi" },
  ship: {
    title: {
      replacement: "Kirim barang pengganti",
      exchange: "Kirim barang tukar",
      reship: "Kirim sisa produk",
      ship_back: "Kirim balik ke pembeli",
    } satisfies Record<OutboundKind, string>,
    inStock: (qty: number) => `Stok ${qty}`,
  },
} as const;

/** What stands on the papers that come out of the printer. */
export const LABEL_WORDS = {
  return: {
    title: "RETUR",
    to: "Kepada",
    from: "Dari",
    courier: "Kurir",
    resi: "Resi retur",
    noResi: "Nomor resi diberikan kurir. Masukkan di halaman komplain setelah paket diserahkan.",
    caseNo: "Nomor komplain",
    contents: "Isi",
    more: (lines: number) => `dan ${lines} barang lain`,
    advice: "Tempel di luar paket, jangan tutupi kode batangnya. Foto paket dan resinya.",
  },
  shelf: { qty: (qty: number) => `${qty} unit`, since: (day: string) => `Masuk ${day}` },
  slip: {
    title: "SLIP PENGEMASAN",
    kind: {
      replacement: "Barang pengganti",
      exchange: "Barang tukar",
      reship: "Sisa produk",
      ship_back: "Kirim balik ke pembeli",
    } satisfies Record<OutboundKind, string>,
    caseNo: "Nomor komplain",
    order: (no: string) => `Pesanan ${no}`,
    to: "Untuk",
    address: "Alamat lengkap ada di pesanan.",
    contents: "Isi paket",
    page: (n: number, of: number) => `Halaman ${n} dari ${of}`,
    checks: "Periksa sebelum paket ditutup",
    check: [
      "Jenis, varian, dan jumlahnya sama dengan daftar di atas",
      "Barang utuh, lengkap, dan berfungsi",
      "Isi dan kemasan difoto atau direkam",
      "Nomor resi baru dicatat di layar Gudang",
    ],
    checkBack: [
      "Barang yang dikirim adalah barang retur komplain ini",
      "Semua unit yang diterima ikut dikirim",
      "Isi dan kemasan difoto atau direkam",
      "Nomor resi baru dicatat di layar Gudang",
    ],
    packedBy: "Dikemas oleh",
  },
} as const;
