/** The columns of `orders.csv`; docs/import.md describes them. `path` is where the value goes in a payload. */
export const COLUMNS = [
  { name: "nomor_pesanan", scope: "order", required: true, path: "orderNo" },
  { name: "nomor_invoice", scope: "order", required: false, path: "invoiceNo" },
  { name: "kode_toko", scope: "order", required: true, path: "shop" },
  { name: "status", scope: "order", required: true, path: "status" },
  { name: "kelas_kurir", scope: "order", required: false, path: "courierClass" },
  { name: "ongkir", scope: "order", required: true, path: "shippingFee" },
  { name: "dibayar_pada", scope: "order", required: true, path: "paidAt" },
  { name: "estimasi_tiba", scope: "order", required: false, path: "estimatedAt" },
  { name: "diterima_pada", scope: "order", required: false, path: "deliveredAt" },
  { name: "id_pembeli", scope: "order", required: true, path: "buyer.externalId" },
  { name: "nama_pembeli", scope: "order", required: true, path: "buyer.name" },
  { name: "kota_pembeli", scope: "order", required: true, path: "buyer.city" },
  { name: "telepon_pembeli", scope: "order", required: false, path: "buyer.phone" },
  { name: "email_pembeli", scope: "order", required: false, path: "buyer.email" },
  { name: "nama_penerima", scope: "order", required: false, path: "shipTo.name" },
  { name: "alamat_penerima", scope: "order", required: false, path: "shipTo.address" },
  { name: "sku", scope: "line", required: true, path: "lines.*.sku" },
  { name: "nama_produk", scope: "line", required: true, path: "lines.*.productName" },
  { name: "varian", scope: "line", required: false, path: "lines.*.variant" },
  { name: "gambar", scope: "line", required: false, path: "lines.*.picture" },
  { name: "kategori", scope: "line", required: false, path: "lines.*.category" },
  { name: "jumlah", scope: "line", required: true, path: "lines.*.qty" },
  { name: "harga_satuan", scope: "line", required: true, path: "lines.*.unitPrice" },
  { name: "diskon", scope: "line", required: false, path: "lines.*.discount" },
  { name: "komisi", scope: "line", required: false, path: "lines.*.commission" },
  { name: "paket", scope: "line", required: false, path: "packages.*.packageNo" },
  { name: "kurir", scope: "line", required: false, path: "packages.*.courier" },
  { name: "resi", scope: "line", required: false, path: "packages.*.resi" },
  { name: "berat_gram", scope: "line", required: false, path: "packages.*.weightGrams" },
  { name: "id_pembayaran", scope: "order", required: false, path: "payment.externalId" },
  { name: "metode_bayar", scope: "order", required: false, path: "payment.method" },
  { name: "total_dibayar", scope: "order", required: false, path: "payment.captured" },
  { name: "status_dana", scope: "order", required: false, path: "payment.state" },
] as const;

export type Column = (typeof COLUMNS)[number]["name"];

/** The column a path of an order payload was filled from; the order number where none was. */
export function columnOf(path: string): Column {
  const pattern = path.replace(/\.\d+(?=\.|$)/g, ".*");
  return COLUMNS.find((column) => column.path === pattern)?.name ?? "nomor_pesanan";
}

/** The same for a payment payload. */
export function columnOfPayment(path: string): Column {
  return path === "orderNo" || path === "shop" ? columnOf(path) : columnOf(`payment.${path}`);
}
