import type { FieldIssue } from "@/lib/domain/case/decide";
import { grouped, rupiah } from "@/lib/format/rupiah";

type Words = (issue: FieldIssue) => string;

const amount: Words = ({ code, limit }) => {
  if (code === "too_big" && limit !== undefined) return `Nilainya paling besar ${rupiah(limit)}.`;
  if (code === "too_small" && limit !== undefined && limit > 0)
    return `Nilainya paling kecil ${rupiah(limit)}.`;
  if (code === "too_small") return "Nilainya tidak boleh kurang dari Rp0.";
  return "Isi nilai dalam rupiah utuh, misalnya 150.000.";
};

const text: Words = ({ code, limit }) => {
  if (code === "too_big" && limit !== undefined)
    return `Tulisan ini terlalu panjang, paling banyak ${grouped(limit)} huruf.`;
  if (code === "too_small" && limit !== undefined && limit > 1)
    return `Tulis penjelasan sedikitnya ${limit} huruf.`;
  return "Tulis pesannya dulu.";
};

const atMost =
  (what: string, missing: string): Words =>
  ({ code, limit }) =>
    code === "too_big" && limit !== undefined ? `Paling banyak ${grouped(limit)} ${what}.` : missing;

/** By the last name in the path; numbers in it are places in a list. */
const FIELDS: Record<string, Words> = {
  text,
  evidenceIds: atMost("berkas sekali kirim", "Lampirkan sedikitnya satu bukti."),
  lines: atMost("barang sekaligus", "Pilih sedikitnya satu barang."),
  orderLineId: () => "Pilih barang dari pesanan ini.",
  qty: atMost("barang", "Jumlah barang sedikitnya 1."),
  rupiah: amount,
  shipping: amount,
  solution: () => "Isi nilai yang dikembalikan untuk setiap barang.",
  request: () => "Isi nilai yang Anda minta kembali.",
  reason: () => "Pilih alasannya.",
  kind: () => "Pilih jenis komplainnya.",
  withShipping: () => "Pilih apakah ongkos kirim ikut diminta.",
  items: atMost("jenis bukti sekali minta", "Pilih bukti yang Anda minta dari daftar."),
  to: () => "Pilih tujuannya dari daftar.",
  from: () => "Pilih disposisi barang sekarang dari daftar.",
  method: () => "Pilih cara mengirim barang.",
  courier: () => "Isi nama kurirnya.",
  resi: () => "Isi nomor resi: 6 sampai 40 huruf, angka, garis miring, atau tanda hubung.",
  disposed: () => "Tentukan disposisi setiap unit.",
  disposition: () => "Pilih disposisi barang ini.",
  deducted: () => "Isi potongan dalam rupiah utuh, atau kosongkan.",
  checks: () => "Tandai packing slip dan log gudang setelah dicek.",
  conditions: () => "Tandai ketiga syarat pengembalian.",
  remedy: () => "Pilih penyelesaiannya dari daftar.",
  how: () => "Pilih apakah barang dikirim balik dulu.",
  negligence: () => "Pilih apakah penjual terbukti lalai.",
  found: () => "Pilih apakah penjual terbukti lalai.",
  hours: ({ code, limit }) =>
    code === "too_big" && limit !== undefined
      ? `Perpanjangan paling lama ${grouped(limit)} jam.`
      : "Isi perpanjangan dalam jam utuh, sedikitnya 1 jam.",
  clock: () => "Pilih batas waktu yang diperpanjang.",
  findings: atMost("temuan", "Tulis sedikitnya satu temuan yang mendasari putusan."),
  rule: () => "Pilih aturan yang mendasari temuan ini.",
  result: () => "Pilih apakah temuan ini terbukti.",
  fault: () => "Pilih siapa yang bertanggung jawab.",
  finding: () => "Pilih temuan yang Anda bantah dari daftar putusan.",
};

/** One sentence beside the field it belongs to. A field without words of its own still gets one. */
export function fieldText(issue: FieldIssue): string {
  const name = issue.path.split(".").findLast((part) => part !== "" && !/^\d+$/.test(part));
  const words = name === undefined ? undefined : FIELDS[name];
  return words === undefined ? "Isian ini belum tepat. Periksa lagi." : words(issue);
}
