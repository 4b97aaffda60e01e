import type { z } from "zod";

/** Sentences of `npm run import` and `/api/ingest`: read by whoever connects a marketplace. */
export const INGEST_COPY = {
  unsigned:
    "Permintaan tidak ditandatangani dengan benar. Periksa x-tuntas-marketplace, x-tuntas-timestamp, dan x-tuntas-signature.",
  stale:
    "x-tuntas-timestamp terlalu jauh dari waktu server (paling banyak 5 menit). Samakan jam pengirim, lalu tanda tangani ulang.",
  tooLarge: "Isi permintaan melebihi 1 MB. Kirim dalam beberapa bagian.",
  notJson: "Isi permintaan bukan JSON UTF-8 yang sah.",
  refused: "Tidak ada yang disimpan. Perbaiki isian yang disebut di bawah, lalu kirim ulang.",
  unknownShop: (shop: string) => `Toko "${shop}" tidak terdaftar di marketplace ini.`,
  unknownOrder: (orderNo: string) => `Pesanan "${orderNo}" tidak ada di toko ini.`,
  unknownResi: (resi: string) => `Resi "${resi}" tidak ada di toko ini.`,
  unknownCharge: "Pembayaran selisih dengan kunci ini tidak ditemukan.",
  unknownRefund: "Pengembalian dana dengan kunci ini tidak ditemukan.",
  twice: (what: string) => `"${what}" muncul lebih dari satu kali dalam kiriman yang sama.`,
  otherBuyer: "Pembeli berbeda dari yang sudah tercatat. Pesanan yang sudah masuk tidak berganti pembeli.",
  otherMoney:
    "Barang, jumlah, harga, atau ongkir berbeda dari yang sudah tercatat. Nilai pesanan yang sudah masuk tidak diubah.",
  otherPayment: "Pembayaran berbeda dari yang sudah tercatat untuk pesanan ini.",
  paymentTaken: "Nomor pembayaran ini sudah dipakai pesanan lain.",
  held: "Pesanan ini sedang dikomplain, dananya tetap ditahan sampai komplain selesai.",
  capturedTooLow: (least: number) =>
    `harus paling sedikit ${least}, yaitu jumlah semua baris ditambah ongkir`,
} as const;

/** What a cell or a field has wrong, completing the name of the field: "harga_satuan: harus …". */
export const FIELD_COPY = {
  required: "wajib diisi",
  text: "harus berupa teks",
  whole: "harus angka bulat tanpa titik, koma, atau Rp, misalnya 125000",
  instant: "harus waktu ISO 8601 dengan zona, misalnya 2026-11-20T14:30:00+07:00",
  email: "bukan alamat email",
  phone: "bukan nomor telepon, misalnya 0812-0000-1234",
  picture: "hanya huruf kecil, angka, dan tanda hubung",
  plainText: "mengandung karakter yang tidak dapat disimpan",
  blank: "tidak boleh kosong",
  commission: "komisi melebihi jumlah yang dibayar",
  discount: "diskon melebihi jumlah × harga satuan",
  deliveredNeeded: "wajib diisi bila status delivered atau completed",
  deliveredEarly: "hanya diisi bila status delivered atau completed",
  deliveredTooEarly: "lebih awal dari waktu pembayaran",
  repeatedNumber: "nomor ini sudah dipakai dalam pesanan yang sama",
  unknownKey: (keys: readonly string[]) => `isian tidak dikenal: ${keys.join(", ")}`,
  oneOf: (values: readonly unknown[]) => `pilih salah satu: ${values.join(", ")}`,
  atLeast: (least: number | bigint, kind: string) =>
    kind === "array"
      ? `paling sedikit ${least} isi`
      : kind === "string"
        ? "tidak boleh kosong"
        : `paling kecil ${least}`,
  atMost: (most: number | bigint, kind: string) =>
    kind === "array"
      ? `paling banyak ${most} isi`
      : kind === "string"
        ? `paling panjang ${most} huruf`
        : `paling besar ${most}`,
  invalid: "tidak sah",
} as const;

/** Indonesian for what zod finds wrong, where a schema does not say it itself. */
export function fieldError(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null || issue.input === "") return FIELD_COPY.required;
      return issue.expected === "string"
        ? FIELD_COPY.text
        : issue.expected === "number" || issue.expected === "int"
          ? FIELD_COPY.whole
          : FIELD_COPY.invalid;
    case "invalid_value":
      return issue.input === undefined || issue.input === ""
        ? FIELD_COPY.required
        : FIELD_COPY.oneOf(issue.values);
    case "unrecognized_keys":
      return FIELD_COPY.unknownKey(issue.keys);
    case "too_small":
      return FIELD_COPY.atLeast(issue.minimum, issue.origin);
    case "too_big":
      return FIELD_COPY.atMost(issue.maximum, issue.origin);
    default:
      return FIELD_COPY.invalid;
  }
}

/** Sentences of `npm run import`. */
export const IMPORT_COPY = {
  usage: "Cara pakai: npm run import -- orders.csv --marketplace KODE",
  cannotRead: (file: string) => `Berkas "${file}" tidak dapat dibaca.`,
  unknownMarketplace: (code: string, known: readonly string[]) =>
    `Marketplace "${code}" tidak ada. Yang terdaftar: ${known.length > 0 ? known.join(", ") : "belum ada"}.`,
  notCsv: (row: number) => `Baris ${row}: susunan CSV rusak. Periksa tanda kutip dan jumlah kolomnya.`,
  noRows: "Berkas tidak berisi pesanan.",
  missingColumn: (column: string) => `Baris 1, kolom ${column}: kolom ini wajib ada.`,
  unknownColumn: (column: string) => `Baris 1, kolom ${column}: kolom ini tidak dikenal.`,
  repeatedColumn: (column: string) => `Baris 1, kolom ${column}: kolom ini muncul dua kali.`,
  cell: (row: number, column: string, message: string) => `Baris ${row}, kolom ${column}: ${message}`,
  differs: (row: number) => `berbeda dari baris ${row}, padahal nomor pesanannya sama`,
  nothingDone: (count: number) => `${count} kesalahan. Tidak ada pesanan yang diimpor.`,
  done: (orders: { created: number; updated: number; unchanged: number }, payments: number) =>
    `Selesai: ${orders.created} pesanan baru, ${orders.updated} diperbarui, ${orders.unchanged} tidak berubah, ${payments} pembayaran dicatat.`,
} as const;
