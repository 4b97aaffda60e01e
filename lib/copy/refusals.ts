import type { RefusalCode } from "@/lib/domain/case/refusals";
import { EVIDENCE_LIMITS } from "@/lib/domain/evidence";
import {
  GOODS_REFUSALS,
  type GoodsRefusal,
  type RefusalContext,
  type RefusalSentence,
} from "./refusals-goods";

const TALK_REFUSALS: Record<Exclude<RefusalCode, GoodsRefusal>, RefusalSentence> = {
  not_found:
    "Komplain ini tidak ditemukan, atau Anda tidak punya akses ke sana. Periksa nomornya atau toko yang sedang dibuka.",
  not_yours: "Tindakan ini bukan untuk peran Anda di komplain ini. Minta rekan yang berwenang melakukannya.",
  wrong_status:
    "Tindakan ini tidak tersedia pada tahap komplain sekarang. Lihat tindakan lain yang ditawarkan di halaman komplain.",
  already_closed:
    "Komplain ini sudah selesai, jadi tindakan ini tidak bisa dilakukan lagi. Riwayatnya tetap bisa dibaca.",
  window_closed: ({ at }) =>
    `Batas waktu Anda berakhir${at ? ` ${at}` : ""}, jadi tindakan ini tidak bisa dilakukan lagi. Sistem sedang menjalankan akibatnya; tunggu sebentar dan lihat hasilnya di halaman ini.`,
  stale: ({ who }) =>
    `${who ?? "Seseorang"} baru saja mengubah komplain ini. Tulisan Anda tetap tersimpan. Cek perubahan ini dulu sebelum melanjutkan.`,
  command_reused:
    "Tindakan ini sudah pernah dikirim dengan isi lain. Muat ulang halaman, lalu kirim sekali lagi.",
  bad_input: "Ada isian yang belum tepat. Perbaiki yang ditandai, lalu kirim lagi.",
  order_not_delivered:
    "Pesanan ini belum tercatat sampai, jadi belum bisa dikomplain. Ajukan komplain setelah paket diterima.",
  complaint_window_closed: ({ at }) =>
    `Masa komplain pesanan ini sudah berakhir${at ? ` ${at}` : ""}. Anda masih bisa menghubungi penjual lewat percakapan di marketplace.`,
  nothing_claimed:
    "Belum ada barang atau nilai yang bisa dikomplain. Pilih barang dari pesanan ini dan isi jumlah serta nilainya.",
  qty_exceeds_left:
    "Jumlah yang dipilih melebihi yang masih bisa dikomplain, karena sebagian sudah masuk komplain lain. Kurangi jumlahnya.",
  shipping_not_refundable:
    "Ongkos kirim tidak bisa diminta kembali untuk alasan ini. Ajukan tanpa ongkos kirim.",
  refund_exceeds_paid:
    "Nilai ini melebihi yang disengketakan untuk barang atau ongkos kirimnya. Turunkan nilainya sampai batas yang tertera.",
  evidence_required:
    "Bukti wajib belum lengkap, jadi belum bisa dikirim. Lengkapi yang bertanda wajib di daftar bukti.",
  evidence_unknown:
    "Ada bukti yang tidak ditemukan atau bukan bagian dari komplain ini. Unggah lagi berkasnya, atau pilih bukti yang sudah terlampir.",
  evidence_twice:
    "Berkas ini sudah terlampir di komplain ini. Hapus dari kiriman Anda, atau pilih berkas lain.",
  evidence_limit: `Setiap pihak bisa melampirkan paling banyak ${EVIDENCE_LIMITS.filesPerSide} berkas. Kirim yang paling penting saja, sisanya jelaskan lewat pesan.`,
  no_offer:
    "Tidak ada tawaran yang sedang menunggu jawaban. Mungkin sudah berakhir atau diganti; lihat keadaan terakhir di halaman ini.",
  own_offer:
    "Tawaran yang berlaku sekarang berasal dari pihak Anda, jadi pihak lain yang menjawab. Anda bisa mengirim pesan sambil menunggu.",
  offers_used_up:
    "Jatah tawaran pihak Anda sudah habis. Anda masih bisa menerima solusi yang ada atau meminta bantuan marketplace.",
  same_as_request:
    "Nilai ini sama dengan yang sudah diajukan. Terima solusi itu bila setuju, atau ubah nilainya; saat mengajukan ulang, bukti baru juga boleh.",
  info_limit:
    "Jatah permintaan bukti sudah habis untuk komplain ini. Putuskan dengan bukti yang ada, atau tanyakan lewat pesan.",
  info_pending: "Ada permintaan bukti yang belum dijawab. Selesaikan itu dulu, lalu lanjutkan.",
  no_info_request:
    "Tidak ada permintaan bukti yang menunggu jawaban Anda. Untuk menambah bukti, pakai Lampirkan Bukti.",
  already_acknowledged:
    "Pembeli sudah dikabari bahwa komplain ini sedang diperiksa. Langkah berikutnya: beri keputusan Anda.",
  already_revised:
    "Pengajuan ulang hanya bisa sekali dan sudah dipakai. Anda masih bisa meminta bantuan marketplace.",
  objections_used_up:
    "Keberatan tidak bisa diajukan lagi di komplain ini. Anda bisa menolak, menawarkan solusi lain, atau meminta bantuan.",
  help_not_open: ({ at }) =>
    at
      ? `Bantuan terbuka ${at} bila pihak lain belum menjawab, atau lebih cepat bila ada penolakan. Sambil menunggu, Anda bisa mengirim pesan.`
      : "Bantuan terbuka setelah ada penolakan, atau bila pihak lain terlalu lama tidak menjawab. Sambil menunggu, Anda bisa mengirim pesan.",
  not_taken: ({ who }) =>
    who
      ? `Komplain ini ditangani ${who}. Hanya mediator yang mengambilnya yang bisa melakukan ini.`
      : "Anda belum mengambil komplain ini. Tekan Ambil Komplain dulu, lalu ulangi.",
  already_taken: ({ who }) =>
    `Komplain ini sudah diambil${who ? ` ${who}` : ""}. Pilih komplain lain dari antrean, atau minta mediator senior mengalihkannya.`,
  same_mediator:
    "Anda sudah pernah memutus komplain ini, jadi bandingnya diperiksa mediator senior lain. Biarkan di antrean banding.",
  needs_senior:
    "Banding diperiksa mediator senior. Biarkan di antrean banding, atau kabari mediator senior yang bertugas.",
  desk_first:
    "Komplain ini masih giliran mediator. Admin marketplace bisa mengambilnya setelah putusannya dua kali terlambat.",
  already_accepted:
    "Pihak Anda sudah menerima putusan ini, jadi hak bandingnya sudah dilepas. Putusan dijalankan sesuai jadwal.",
  appeals_used_up:
    "Jatah banding komplain ini sudah habis, jadi hasilnya final. Unduh berkas komplain bila perlu melanjutkan di luar marketplace.",
  appeal_window_closed: ({ at }) =>
    `Masa banding sudah berakhir${at ? ` ${at}` : ""} atau hasil ini tidak bisa dibanding, jadi hasilnya final. Riwayat dan buktinya tetap bisa dibaca.`,
  appeal_needs_grounds:
    "Banding perlu dasar. Lampirkan bukti baru, atau tunjuk temuan putusan yang menurut Anda keliru.",
  no_such_clock:
    "Batas waktu ini sudah tidak berjalan atau tidak bisa diubah. Pilih batas waktu lain yang masih berjalan.",
  nothing_to_undo:
    "Tidak ada lagi yang bisa diurungkan. Tindakannya sudah dijalankan, sudah dibatalkan, atau dilakukan orang lain.",
  act_pending: ({ who }) =>
    `Ada tindakan ${who ? `dari ${who}` : "pihak Anda"} yang menunggu dijalankan. Urungkan dulu bila ingin melakukan hal lain.`,
  findings_required:
    "Setiap temuan yang terbukti perlu menunjuk buktinya. Pilih sedikitnya satu bukti untuk temuan itu.",
  unknown_member: "Orang ini bukan anggota aktif toko. Pilih anggota lain dari daftar.",
};

const REFUSALS: Record<RefusalCode, RefusalSentence> = { ...TALK_REFUSALS, ...GOODS_REFUSALS };

/** Why the door said no: what happened, what it means, what can be done instead. */
export function refusalText(code: RefusalCode, ctx: RefusalContext = {}): string {
  const sentence = REFUSALS[code];
  return typeof sentence === "string" ? sentence : sentence(ctx);
}
