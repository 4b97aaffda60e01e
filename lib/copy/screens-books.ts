import type { Account } from "@/lib/domain/case/consequences/postings";

/** Words of the shop's books: what complaints did to its money and its reputation. */
export const BOOKS = {
  title: "Keuangan",
  tabs: "Pembukuan toko",
  money: "Mutasi dana",
  reputation: "Reputasi",
  shelf: "Stok retur di gudang",
  updated: (time: string) => `Keadaan pukul ${time}`,
  figures: {
    title: "Ringkasan",
    balance: "Saldo toko dari komplain",
    balanceHint: "Yang diteruskan ke toko dikurangi yang diambil dari toko karena komplain.",
    debt: "Utang toko",
    debtHint:
      "Yang diambil dari toko lebih besar daripada yang diteruskan. Dipotong dari penjualan berikutnya.",
    disputed: "Dana ditahan",
    disputedHint: "Hanya dana yang dikomplain, sampai ada keputusan.",
    escrow: "Dana pesanan di marketplace",
    escrowHint: "Pembayaran pembeli yang belum diteruskan dan tidak dikomplain.",
  },
  period: "Bulan",
  allMonths: "Semua bulan",
  show: "Tampilkan",
  accounts: "Saldo per akun",
  accountsHint:
    "Setiap mutasi keluar dari satu akun dan masuk ke akun lain, jadi jumlah semua saldo selalu nol.",
  account: "Akun",
  before: "Awal",
  incoming: "Masuk",
  outgoing: "Keluar",
  balance: "Saldo",
  total: "Jumlah",
  statement: "Mutasi",
  entry: "Mutasi",
  amount: "Jumlah",
  running: "Saldo toko",
  runningNow: (amount: string) => `Saldo toko ${amount}`,
  opening: "Saldo toko awal",
  closing: "Saldo toko akhir",
  correction: "Koreksi",
  sums: "Perhitungan saldo toko",
  noMoney: "Belum ada dana yang berpindah karena komplain",
  noMoneyText:
    "Begitu ada komplain, setiap rupiah yang ditahan, dikembalikan, atau diteruskan tercatat di sini.",
  noMoneyMonth: (month: string) => `Tidak ada mutasi pada ${month}`,
  next: "Mutasi sebelumnya",
  first: "Kembali ke yang terbaru",
  points: "Poin reputasi dari komplain",
  pointsHint: "Jumlah semua poin di bawah ini. Catatan tanpa poin tidak mengubahnya.",
  pointsOf: (delta: number) => (delta === 0 ? "0" : `${delta < 0 ? "−" : "+"}${Math.abs(delta)}`),
  entries: "Catatan reputasi",
  entriesCount: (count: number) => `${count} catatan`,
  noted: "Dicatat",
  noReputation: "Belum ada catatan reputasi",
  noReputationText:
    "Tanggapan yang terlambat dan kelalaian yang terbukti tercatat di sini, beserta komplainnya.",
  nextEntries: "Catatan sebelumnya",
} as const;

/** The accounts as a shop's statement names them. */
export const ACCOUNT_LABELS: Record<Account, string> = {
  escrow: "Dana pesanan",
  disputed: "Dana ditahan",
  seller_balance: "Saldo toko",
  buyer_refund: "Pengembalian ke pembeli",
  buyer_balance: "Saldo pembeli",
  platform_comp: "Kompensasi marketplace",
  buyer_payment: "Pembayaran pembeli",
  freight: "Ongkir retur",
  commission: "Komisi marketplace",
};
