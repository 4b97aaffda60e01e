import type { EvidenceKind, Requirement } from "@/lib/domain/evidence";
import type { EvidenceRefusal } from "@/lib/evidence/refusal";
import type { Signal } from "@/lib/evidence/signal";
import { bytes } from "@/lib/format/bytes";

/** Names of the checklist's items. */
export const REQUIREMENT_WORDS: Record<Requirement, { label: string; help: string }> = {
  item_photo: {
    label: "Barang yang diterima",
    help: "Tunjukkan seluruh barang, lalu dari dekat bagian yang bermasalah.",
  },
  label_photo: { label: "Label pengiriman", help: "Nomor resi dan nama penerima harus terbaca." },
  unboxing_video: {
    label: "Video buka paket",
    help: "Tanpa jeda, mulai dari paket yang masih tertutup dan labelnya terlihat.",
  },
  packaging_photo: { label: "Kemasan", help: "Semua sisi kemasan, luar dan dalam." },
  scale_photo: { label: "Paket di atas timbangan", help: "Angka timbangan harus terbaca." },
  seller_explanation: {
    label: "Penjelasan penjual",
    help: "Foto produk, percakapan, atau dokumen pendukung.",
  },
  packing_proof: {
    label: "Bukti pengemasan",
    help: "Foto atau video saat barang dikemas, beserta labelnya.",
  },
  resi_photo: {
    label: "Foto resi retur",
    help: "Membuktikan barang mana yang kembali. Nomor resi di paket harus terbaca.",
  },
  parcel_photo: {
    label: "Foto paket seutuhnya",
    help: "Membuktikan keadaan paket saat tiba. Foto kemasan dari semua sisi, luar dan dalam.",
  },
  returned_item_photo: {
    label: "Foto barang yang kembali",
    help: "Membuktikan kondisi barang. Foto dengan jelas seluruh barang, kelengkapannya, dan bagian yang bermasalah.",
  },
  return_unboxing: {
    label: "Video buka paket retur",
    help: "Tanpa jeda, mulai dari paket yang masih tertutup dan resinya terlihat.",
  },
  delivery_proof: {
    label: "Bukti paket sampai",
    help: "Foto serah terima, tanda tangan penerima, atau catatan kurir dengan nama dan waktunya.",
  },
};

export const KIND_WORDS: Record<EvidenceKind, string> = {
  photo: "Foto",
  video: "Video",
  document: "Dokumen",
};

const TOO_LARGE_ADVICE: Record<EvidenceKind, string> = {
  photo: "Ambil ulang dengan resolusi lebih rendah.",
  video: "Unggah dalam dua bagian berurutan, atau rekam ulang bagian yang menunjukkan masalah.",
  document: "Unggah halaman yang penting saja.",
};

/** Why a file was not taken and what can be done: what happened, then the way out. */
export function evidenceRefusalText(refusal: EvidenceRefusal): string {
  switch (refusal.code) {
    case "file_empty":
      return "Berkas ini kosong (0 byte). Pilih ulang dari galeri, atau ambil foto baru.";
    case "file_too_large":
      return `Ukuran ${KIND_WORDS[refusal.kind].toLowerCase()} ${bytes(refusal.bytes)}, batasnya ${bytes(refusal.limit)}. ${TOO_LARGE_ADVICE[refusal.kind]}`;
    case "heic_not_readable":
      return "Format HEIC/AVIF belum bisa dibaca di sini. Di iPhone: Pengaturan › Kamera › Format › Paling Kompatibel, lalu ambil ulang; atau kirim tangkapan layar fotonya.";
    case "type_not_allowed":
      return "Isi berkas ini bukan foto, video, atau PDF yang didukung. Gunakan JPEG, PNG, WebP, MP4, WebM, MOV, atau PDF.";
    case "hidden_markup":
      return "Foto ini memuat kode tersembunyi sehingga ditolak demi keamanan. Kirim foto asli dari kamera, atau tangkapan layarnya.";
    case "picture_unreadable":
      return "Foto ini rusak atau terpotong sehingga tidak bisa dibuka. Pilih ulang berkasnya, atau ambil foto baru.";
    case "too_many_pixels":
      return `Foto ini terlalu besar untuk dibuka, batasnya ${refusal.limitMegapixels} megapiksel. Ambil ulang dengan resolusi lebih rendah.`;
    case "too_many_staged":
      return `Anda punya ${refusal.limit} berkas yang belum dikirim. Kirim atau hapus sebagian dulu.`;
    case "storage_full":
      return "Ruang penyimpanan di server sedang penuh. Berkas Anda tidak hilang dari perangkat ini; coba lagi sebentar lagi.";
    case "storage_away":
      return "Penyimpanan di server sedang tidak bisa dijangkau. Berkas Anda tidak hilang dari perangkat ini; coba lagi sebentar lagi.";
    case "not_allowed":
      return "Anda tidak bisa mengunggah bukti untuk toko ini. Muat ulang halaman, lalu masuk kembali bila perlu.";
    case "upload_gone":
      return "Unggahan ini sudah tidak ada di server. Pilih berkasnya sekali lagi.";
    case "upload_incomplete":
      return "Unggahan belum lengkap. Pilih berkas yang sama untuk melanjutkan.";
  }
}

/** An observation for whoever weighs the evidence; it says what is seen and never who is right. */
export function signalText(signal: Signal): string {
  switch (signal.code) {
    case "same_file_elsewhere":
      return signal.cases === 1
        ? "Berkas yang sama persis ada di 1 komplain lain."
        : `Berkas yang sama persis ada di ${signal.cases} komplain lain.`;
    case "captured_before_payment":
      return "Waktu pengambilan di berkas ini sebelum pesanan dibayar. Jam perangkat bisa saja tidak tepat.";
    case "captured_before_delivery":
      return "Waktu pengambilan di berkas ini sebelum paket tercatat tiba. Jam perangkat bisa saja tidak tepat.";
    case "captured_in_future":
      return "Waktu pengambilan di berkas ini sesudah waktu unggah, jadi jam perangkatnya tidak tepat.";
    case "no_capture_time":
      return "Waktu pengambilan tidak tercatat di berkas ini, seperti umumnya foto yang dikirim lewat aplikasi percakapan.";
    case "edited_with":
      return `Berkas ini terakhir disimpan dengan ${signal.software}.`;
  }
}

/** Length of a video as players write it: `0.42`, `12.05`, `1.02.05`. */
export function durationText(ms: number): string {
  const total = Math.round(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  return hours > 0 ? `${hours}.${two(minutes)}.${two(seconds)}` : `${minutes}.${two(seconds)}`;
}
