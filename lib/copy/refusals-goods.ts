import type { RefusalCode } from "@/lib/domain/case/refusals";

/** `at`: an instant already formatted for the reader; `who`: the name of the person it is about. */
export type RefusalContext = { readonly at?: string; readonly who?: string };

export type RefusalSentence = string | ((ctx: RefusalContext) => string);

/** What stands in the way of kinds of complaints, goods that travel and parcels that are looked for. */
export type GoodsRefusal = Extract<
  RefusalCode,
  | "already_agreed"
  | "kind_unknown"
  | "kind_unfit"
  | "order_not_shipped"
  | "not_late_yet"
  | "category_kept"
  | "conditions_required"
  | "negligence_alleged"
  | "negligence_unruled"
  | "remedy_unknown"
  | "out_of_stock"
  | "article_unknown"
  | "payment_under_way"
  | "checks_required"
  | "resi_taken"
  | "lines_incomplete"
  | "units_undisposed"
  | "no_deduction"
  | "deduction_over_cap"
  | "found_before"
>;

export const GOODS_REFUSALS: Record<GoodsRefusal, RefusalSentence> = {
  already_agreed:
    "Solusinya sudah disepakati, jadi komplain ini tidak bisa dibatalkan. Sampaikan lewat pesan bila keadaannya berubah.",
  kind_unknown: "Marketplace ini tidak punya solusi itu. Pilih solusi lain yang tersedia di daftar.",
  kind_unfit: "Solusi ini tidak cocok dengan masalah yang dipilih. Pilih solusi atau masalah yang lain.",
  order_not_shipped:
    "Pesanan ini belum dikirim, jadi belum ada paket yang bisa dicek. Tunggu sampai penjual mengirimnya, atau tanyakan lewat percakapan di marketplace.",
  not_late_yet: ({ at }) =>
    at
      ? `Paket ini masih dalam perkiraan waktu tiba. Anda bisa melakukannya mulai ${at}.`
      : "Paket ini masih dalam perkiraan waktu tiba. Coba lagi setelah perkiraan itu lewat.",
  category_kept:
    "Barang dalam kategori ini tidak bisa dikembalikan karena berubah pikiran. Keluarkan dari pilihan, atau pilih masalah lain bila barangnya memang bermasalah.",
  conditions_required:
    "Retur karena berubah pikiran perlu ketiga syarat terpenuhi. Periksa barangnya, lalu tandai semuanya.",
  negligence_alleged:
    "Kelalaian penjual untuk pesanan ini sudah pernah diajukan. Lanjutkan di komplain itu, dari halaman pesanan.",
  negligence_unruled:
    "Putusan komplain kelalaian perlu menyebut apakah penjual terbukti lalai. Pilih salah satunya; di komplain lain, kosongkan.",
  remedy_unknown:
    "Penyelesaian ini tidak tersedia untuk komplain ini. Pilih penyelesaian lain, atau pembagian dana saja.",
  out_of_stock:
    "Stok barang ini tidak cukup untuk dikirim. Siapkan stoknya dulu, atau tawarkan pengembalian dana.",
  article_unknown:
    "Barang penukar ini tidak ada di daftar toko. Pilih barang lain dari daftar, atau minta barang yang sama.",
  payment_under_way:
    "Pembayaran Anda sedang diproses. Tunggu kabarnya; bila gagal, Anda bisa mencobanya lagi.",
  checks_required:
    "Packing slip dan log gudang perlu dicek sebelum barang dikirim lagi. Tandai keduanya setelah dicek.",
  resi_taken: "Nomor resi ini sudah dipakai paket lain. Periksa lagi nomor di labelnya.",
  lines_incomplete:
    "Belum semua barang dihitung. Isi jumlah setiap barang; tulis 0 untuk yang tidak ada dalam paket.",
  units_undisposed:
    "Belum semua unit punya disposisi. Jumlahnya harus sama dengan yang diterima, dan sisanya dicatat tidak ada dalam paket.",
  no_deduction:
    "Komplain ini diselesaikan dengan barang, jadi tidak ada dana yang bisa dipotong. Setujui tanpa potongan, atau ajukan sanggahan.",
  deduction_over_cap:
    "Potongannya melebihi batas untuk barang ini. Turunkan sampai batas yang tertera, atau ajukan sanggahan.",
  found_before: "Paket ini sudah pernah dicatat ditemukan. Catat hasil akhirnya: sampai, hilang, atau rusak.",
};
