import { type CsvError, parse } from "csv-parse/sync";
import { IMPORT_COPY } from "@/lib/copy/import";
import { COLUMNS, type Column, columnOf, columnOfPayment } from "./csv-columns";
import {
  type OrderPayload,
  type PayloadRefusal,
  type PaymentPayload,
  parseOrder,
  parsePayment,
} from "./order-payload";

type Cells = Record<Column, string>;
/** The rows of one order with their line numbers in the file, the header being row 1. */
type Group = { row: number; cells: Cells }[];

export type CsvOrders = {
  orders: OrderPayload[];
  payments: PaymentPayload[];
  /** `Baris 7, kolom harga_satuan: …`, in the order of the rows; when there is any, import nothing. */
  errors: string[];
  /** Says where a refusal of `writeOrders` or `writePayments` stands in the file. */
  locate: (kind: "orders" | "payments", refusal: PayloadRefusal) => string;
};

/**
 * Reads orders from CSV, one row per order line; the rows of an order may stand anywhere in the file.
 * Comma and semicolon are both understood, since a spreadsheet in Indonesian writes semicolons.
 */
export function readCsvOrders(text: string): CsvOrders {
  const table = readTable(text);
  const groups = table.ok ? groupRows(table.rows) : [];
  const faults: { row: number; message: string }[] = table.ok ? [] : table.errors;
  const orders: OrderPayload[] = [];
  const payments: PaymentPayload[] = [];
  const orderGroups: Group[] = [];
  const paymentGroups: Group[] = [];
  for (const group of groups) {
    const differing = findDifferences(group);
    faults.push(...differing);
    const order = parseOrder(orderOf(group));
    if (order.ok) {
      orders.push(order.value);
      orderGroups.push(group);
    } else if (differing.length === 0) {
      faults.push(...order.refusals.map((refusal) => at(group, columnOf, refusal)));
    }
    const payment = paymentOf(group);
    if (payment === null) continue;
    const parsed = parsePayment(payment);
    if (parsed.ok) {
      payments.push(parsed.value);
      paymentGroups.push(group);
    } else {
      // The order's own columns are reported with the order.
      const own = parsed.refusals.filter(({ path }) => path !== "orderNo" && path !== "shop");
      faults.push(...own.map((refusal) => at(group, columnOfPayment, refusal)));
    }
  }
  faults.sort((a, b) => a.row - b.row);
  return {
    orders,
    payments,
    errors: faults.map((fault) => fault.message),
    locate: (kind, { path, message }) => {
      const [position = "", ...rest] = path.split(".");
      const group = (kind === "orders" ? orderGroups : paymentGroups)[Number(position)];
      if (!group) return message;
      return at(group, kind === "orders" ? columnOf : columnOfPayment, { path: rest.join("."), message })
        .message;
    },
  };
}

function readTable(
  text: string,
): { ok: true; rows: Group } | { ok: false; errors: { row: number; message: string }[] } {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = header.split(";").length > header.split(",").length ? ";" : ",";
  let records: { record: string[]; info: { lines: number } }[];
  try {
    // The package's types do not know what `info` makes of a record.
    records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    const row = (error as CsvError).lines;
    return { ok: false, errors: [{ row: Number(row), message: IMPORT_COPY.notCsv(Number(row)) }] };
  }
  const [head, ...body] = records;
  const names = head?.record ?? [];
  const problems = [
    ...COLUMNS.filter((c) => c.required && !names.includes(c.name)).map((c) =>
      IMPORT_COPY.missingColumn(c.name),
    ),
    ...names.filter((name) => !COLUMNS.some((c) => c.name === name)).map(IMPORT_COPY.unknownColumn),
    ...names.filter((name, index) => names.indexOf(name) < index).map(IMPORT_COPY.repeatedColumn),
    ...(body.length === 0 ? [IMPORT_COPY.noRows] : []),
  ];
  if (problems.length > 0) return { ok: false, errors: problems.map((message) => ({ row: 1, message })) };
  const rows = body.map(({ record, info }) => {
    const cells = Object.fromEntries(COLUMNS.map((c) => [c.name, record[names.indexOf(c.name)] ?? ""]));
    return { row: info.lines, cells: cells as Cells };
  });
  return { ok: true, rows };
}

function groupRows(rows: Group): Group[] {
  return [
    ...Map.groupBy(rows, ({ cells }) => JSON.stringify([cells.kode_toko, cells.nomor_pesanan])).values(),
  ];
}

/** What belongs to the whole order must read the same in each of its rows. */
function findDifferences(group: Group): { row: number; message: string }[] {
  const [first, ...others] = group;
  return others.flatMap(({ row, cells }) =>
    COLUMNS.filter((c) => c.scope === "order" && first && cells[c.name] !== first.cells[c.name]).map((c) => ({
      row,
      message: IMPORT_COPY.cell(row, c.name, IMPORT_COPY.differs(first?.row ?? row)),
    })),
  );
}

function orderOf(group: Group): unknown {
  const of = (column: Column) => group[0]?.cells[column] ?? "";
  const parcels = new Map(
    group.filter(({ cells }) => cells.resi !== "").map(({ cells }) => [cells.paket || "1", cells]),
  );
  return {
    orderNo: of("nomor_pesanan"),
    invoiceNo: of("nomor_invoice") || of("nomor_pesanan"),
    shop: of("kode_toko"),
    status: of("status"),
    courierClass: of("kelas_kurir") || undefined,
    shippingFee: numberIn(of("ongkir")),
    paidAt: of("dibayar_pada"),
    estimatedAt: of("estimasi_tiba") || null,
    deliveredAt: of("diterima_pada") || null,
    buyer: {
      externalId: of("id_pembeli"),
      name: of("nama_pembeli"),
      city: of("kota_pembeli"),
      phone: of("telepon_pembeli") || null,
      email: of("email_pembeli") || null,
    },
    shipTo:
      of("alamat_penerima") === "" && of("nama_penerima") === ""
        ? null
        : { name: of("nama_penerima") || of("nama_pembeli"), address: of("alamat_penerima") },
    lines: group.map(({ cells }, index) => ({
      lineNo: index + 1,
      sku: cells.sku,
      productName: cells.nama_produk,
      variant: cells.varian || null,
      picture: cells.gambar || null,
      category: cells.kategori || undefined,
      qty: numberIn(cells.jumlah),
      unitPrice: numberIn(cells.harga_satuan),
      discount: cells.diskon === "" ? undefined : numberIn(cells.diskon),
      commission: cells.komisi === "" ? undefined : numberIn(cells.komisi),
    })),
    packages: [...parcels].map(([packageNo, cells]) => ({
      packageNo: numberIn(packageNo),
      courier: cells.kurir,
      resi: cells.resi,
      weightGrams: numberIn(cells.berat_gram),
    })),
  };
}

/** The payment in an order's rows, or null where its columns are left empty. */
function paymentOf(group: Group): unknown {
  const cells = group[0]?.cells;
  if (!cells) return null;
  if (`${cells.id_pembayaran}${cells.metode_bayar}${cells.total_dibayar}` === "") return null;
  return {
    externalId: cells.id_pembayaran,
    orderNo: cells.nomor_pesanan,
    shop: cells.kode_toko,
    method: cells.metode_bayar,
    captured: numberIn(cells.total_dibayar),
    state: cells.status_dana || "captured",
  };
}

/** A whole number, or the text itself for the schema to refuse. */
function numberIn(cell: string): number | string {
  return /^\d{1,15}$/.test(cell) ? Number(cell) : cell;
}

function at(
  group: Group,
  columnFor: (path: string) => Column,
  { path, message }: PayloadRefusal,
): { row: number; message: string } {
  const line = /^lines\.(\d+)\./.exec(path)?.[1];
  const parcel = /^packages\.(\d+)\./.exec(path)?.[1];
  const withResi = group.filter(({ cells }) => cells.resi !== "");
  const numbers = [...new Set(withResi.map(({ cells }) => cells.paket || "1"))];
  const entry =
    line !== undefined
      ? group[Number(line)]
      : parcel !== undefined
        ? withResi.findLast(({ cells }) => (cells.paket || "1") === numbers[Number(parcel)])
        : group[0];
  const row = entry?.row ?? group[0]?.row ?? 1;
  return { row, message: IMPORT_COPY.cell(row, columnFor(path), message) };
}
