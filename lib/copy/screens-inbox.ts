import type { SellerBucket } from "@/lib/domain/case/buckets";

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
