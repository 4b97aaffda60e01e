import type { ClosedDay } from "@/lib/domain/sla/calendar";
import type { DayProblem } from "@/lib/queries/calendar-day";

/** What is wrong with a day, a name or a source that somebody wants to write into the calendar. */
export type CalendarField = "on" | "name" | "kind" | "source";
export type FieldProblem = DayProblem | "name_missing" | "kind_unknown" | "source_missing";

export const CLOSED_KIND_LABELS: Record<ClosedDay["kind"], string> = {
  libur_nasional: "Libur nasional",
  cuti_bersama: "Cuti bersama",
};

export const CALENDAR = {
  title: "Kalender hari kerja",
  subtitle: "Hari tutup tidak dihitung dalam batas waktu hari kerja dan jam kerja.",
  marketplace: "Marketplace",
  show: "Tampilkan",
  years: "Tahun",
  days: (year: number) => `Hari tutup ${year}`,
  count: (count: number) => `${count} hari`,
  weekends: "Sabtu dan Minggu selalu tutup dan tidak perlu dicatat.",
  empty: (year: number) => `Belum ada hari tutup untuk ${year}`,
  emptyText: "Tambahkan hari libur dan cuti bersama begitu keputusannya terbit.",
  past: (count: number) => `${count} hari yang sudah lewat`,
  noneAhead: "Tidak ada hari tutup lagi tahun ini.",
  moving: "Perubahan terakhir sedang diterapkan ke batas waktu yang berjalan.",
  add: "Tambah hari tutup",
  on: "Tanggal",
  name: "Nama hari",
  nameHint: "Misalnya: Cuti bersama Natal",
  kind: "Jenis",
  source: "Dasar",
  sourceHint: "Nomor keputusan atau pengumuman, supaya bisa dicek kembali.",
  submit: "Tutup tanggal ini",
  previewIdle: "Pilih tanggal untuk melihat batas waktu yang akan bergeser.",
  previewLoading: "Menghitung batas waktu",
  previewFailed: "Belum bisa menghitung batas waktu yang bergeser. Coba pilih tanggalnya lagi.",
  preview: (deadlines: number, cases: number, more: boolean) =>
    deadlines === 0
      ? "Tidak ada batas waktu berjalan yang bergeser."
      : `${more ? "Sedikitnya " : ""}${deadlines} batas waktu di ${cases} komplain akan mundur. Tidak ada yang maju.`,
  closedBy: (name: string, day: string) => `Ditutup oleh ${name}, ${day}`,
  openedDays: (count: number) => `${count} hari pernah ditutup, lalu dibuka lagi`,
  openedBy: (name: string, day: string) => `Dibuka lagi oleh ${name}, ${day}`,
  closed: (day: string) => `${day} ditutup. Batas waktu yang melewatinya sedang digeser.`,
  open: "Buka lagi",
  openTitle: (day: string) => `Buka lagi ${day}`,
  openText:
    "Hari ini kembali dihitung untuk batas waktu yang dimulai setelah sekarang. Batas waktu yang sudah digeser tidak maju lagi: waktu yang sudah dijanjikan tetap berlaku.",
  opened: (day: string) => `${day} kembali menjadi hari kerja. Batas waktu yang berjalan tidak berubah.`,
  cancel: "Batal",
  failed: "Perubahan belum tersimpan. Muat ulang halaman, lalu coba lagi.",
} as const;

/** Said beside the field. */
export const CALENDAR_PROBLEMS: Record<FieldProblem, string> = {
  bad_date: "Tanggal ini tidak ada di kalender. Pilih tanggal yang benar.",
  past: "Tanggal ini sudah lewat, jadi tidak bisa diubah lagi. Pilih hari ini atau sesudahnya.",
  too_far: "Tanggal ini lebih dari dua tahun lagi. Cek tahunnya.",
  weekend: "Tanggal ini jatuh pada Sabtu atau Minggu, yang memang tidak dihitung. Tidak perlu ditambahkan.",
  duplicate: "Tanggal ini sudah tercatat sebagai hari tutup.",
  name_missing: "Isi nama harinya, paling banyak 80 huruf.",
  kind_unknown: "Pilih jenis hari tutup.",
  source_missing: "Isi dasarnya, paling banyak 200 huruf.",
};
