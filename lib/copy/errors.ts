/** What goes wrong around a case rather than in its rules: the line, the server, somebody who was faster. */
export const ERROR_COPY = {
  offline: "Koneksi terputus. Draf Anda tersimpan di perangkat ini. Tekan Kirim lagi setelah koneksi pulih.",
  server:
    "Server sedang bermasalah, jadi tindakan Anda belum dijalankan. Tulisan Anda tetap tersimpan. Coba lagi sebentar lagi.",
  unknownOutcome:
    "Jawaban server tidak sampai, jadi belum pasti tindakan ini sudah dijalankan. Tekan sekali lagi; tindakan yang sama tidak dijalankan dua kali.",
  load: "Data belum bisa dimuat. Coba lagi, atau muat ulang halaman.",
  notLive: "Pembaruan langsung sedang terhenti. Halaman ini diperbarui setiap 15 detik.",
  liveAgain: "Pembaruan langsung tersambung lagi.",
  signedOut:
    "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu lanjutkan di sini; tulisan Anda tetap tersimpan.",
  notFoundTitle: "Tidak ditemukan",
  notFound: "Halaman ini tidak ada, atau Anda tidak punya akses ke sana.",
  home: "Ke beranda",
  retry: "Coba lagi",
  reload: "Muat ulang",
} as const;

/** The last act of somebody else, as a conflict names it: `what` completes "Dewi baru saja …". */
export function conflictText(who: string | null, what = "mengubah komplain ini"): string {
  return `${who ?? "Seseorang"} baru saja ${what}. Tulisan Anda tetap tersimpan. Cek perubahan ini dulu sebelum melanjutkan.`;
}
