import type { HumanVerb } from "@/lib/domain/case/verb-names";

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

/** Verbs of goods that travel, of parcels that are looked for and of negligence. */
export type GoodsVerb = Extract<
  HumanVerb,
  | "ship_return"
  | "confirm_receipt"
  | "accept_return"
  | "contest_return"
  | "report_not_arrived"
  | "change_disposition"
  | "reserve_stock"
  | "pay_difference"
  | "ship_replacement"
  | "confirm_replacement"
  | "report_replacement_problem"
  | "ship_back"
  | "start_trace"
  | "report_trace"
  | "confirm_delivery"
  | "review_negligence"
>;

export const GOODS_VERB_LABELS: Record<GoodsVerb, VerbWords> = {
  ship_return: {
    label: "Input Resi Retur",
    confirm: "Simpan Resi",
    hint: "Beri tahu penjual kurir dan nomor resi barang yang Anda kirim balik.",
    key: "R",
  },
  confirm_receipt: {
    label: "Konfirmasi Penerimaan",
    hint: "Hitung barang retur yang sampai; barang masuk rak khusus sampai dicek.",
    key: "G",
  },
  accept_return: {
    label: "Setujui Pengembalian Dana",
    hint: "Barang sudah dicek dan diterima; tentukan disposisi setiap unit.",
    key: "S",
  },
  contest_return: {
    label: "Ajukan Sanggahan",
    confirm: "Kirim Sanggahan",
    hint: "Barang retur tidak memenuhi syarat; tunjukkan tiga fotonya.",
    key: "N",
  },
  report_not_arrived: {
    label: "Laporkan Retur Belum Sampai",
    confirm: "Ya, Laporkan",
    hint: "Minta kurir mengecek paket retur yang terlambat.",
  },
  change_disposition: {
    label: "Ubah Disposisi",
    confirm: "Simpan Disposisi",
    hint: "Tentukan barang di rak khusus akan diapakan.",
  },
  reserve_stock: {
    label: "Siapkan Stok",
    hint: "Barang sudah ada; sisihkan untuk komplain ini.",
  },
  pay_difference: {
    label: "Bayar Selisih",
    confirm: "Ya, Bayar Selisih",
    hint: "Barang penukar lebih mahal; bayar selisihnya supaya bisa dikirim.",
  },
  ship_replacement: {
    label: "Kirim Barang Pengganti",
    confirm: "Simpan Resi",
    hint: "Serahkan barang ke kurir dan simpan nomor resinya.",
    key: "I",
  },
  confirm_replacement: {
    label: "Selesaikan Komplain",
    confirm: "Ya, Selesaikan Komplain",
    hint: "Barang yang datang sudah sesuai; dana diteruskan ke penjual.",
    key: "E",
  },
  report_replacement_problem: {
    label: "Masalah Belum Selesai",
    confirm: "Kirim Laporan",
    hint: "Barang yang datang masih bermasalah; mediator yang memutuskan.",
  },
  ship_back: {
    label: "Kirim Balik ke Pembeli",
    confirm: "Simpan Resi",
    hint: "Retur tidak diterima; kirim barangnya kembali ke pembeli.",
  },
  start_trace: {
    label: "Cek Proses Pengiriman",
    confirm: "Terima Solusi",
    hint: "Pilih kurir dan isi nomor resi; kurir mengecek paketnya.",
    key: "C",
  },
  report_trace: {
    label: "Catat Hasil Pengecekan",
    confirm: "Simpan Hasil",
    hint: "Catat jawaban kurir beserta buktinya.",
  },
  confirm_delivery: {
    label: "Sudah Saya Terima",
    confirm: "Ya, Sudah Saya Terima",
    hint: "Paket ternyata sudah ada; komplain selesai dan dana diteruskan ke penjual.",
  },
  review_negligence: {
    label: "Tinjau Kelalaian",
    confirm: "Simpan Tinjauan",
    hint: "Nilai apakah yang diakui penjual termasuk kelalaian.",
  },
};
