import type { Party } from "@/lib/domain/access";
import type { Case } from "@/lib/domain/case/case";
import type { Goods } from "@/lib/domain/case/goods";
import type { Status, StatusIcon } from "./status";

/** One thing that is under way, and who has to do something about it. */
type Way = { readonly on: Party | "courier"; readonly icon: StatusIcon; readonly label: string };

/**
 * Goods on their ways, in the reader's words: what the reader has to do comes first; the other way, where both
 * parcels travel at the same time, is the quieter line. Null where nothing travels.
 */
export function travelling(c: Case, reader: Party): Status | null {
  const ways = [...searched(c, reader), ...outgoing(c, reader), ...coming(c, reader)];
  const [first, second] = [...ways].sort((a, b) => Number(b.on === reader) - Number(a.on === reader));
  if (first === undefined) return null;
  const detail = c.goods.inspectionLate ? "Batas pengecekan terlewat" : second?.label;
  return {
    label: first.label,
    icon: first.icon,
    tone: first.on === reader ? (c.goods.inspectionLate ? "red" : "amber") : "slate",
    ...(detail === undefined ? {} : { detail }),
  };
}

function searched(c: Case, reader: Party): Way[] {
  switch (c.state.trace) {
    case "with_courier":
      return [{ on: "courier", icon: "PackageSearch", label: "Pengiriman Sedang Dicek" }];
    case "found":
      return [{ on: "courier", icon: "PackageSearch", label: "Paket Ditemukan, Dalam Perjalanan" }];
    case "delivered_proven":
      return c.goods.traceOf === "order"
        ? [{ on: "buyer", icon: "PackageSearch", label: `Terbukti Sampai, Menunggu ${buyer(reader)}` }]
        : [];
    case "none":
    case "lost":
    case "damaged":
    case "inconclusive":
      return [];
  }
}

function outgoing(c: Case, reader: Party): Way[] {
  const home = c.goods.out === "ship_back";
  switch (c.state.outbound) {
    case "awaiting_stock":
      return [{ on: "seller", icon: "Package", label: "Menunggu Stok" }];
    case "awaiting_ship":
      return [
        {
          on: "seller",
          icon: "Package",
          label: home ? `Perlu Dikirim Balik ke ${buyer(reader)}` : "Menunggu Pengiriman Barang",
        },
      ];
    case "shipped":
      return [{ on: "courier", icon: "Truck", label: sent(c.goods, reader) }];
    case "delivered":
      return home ? [] : [{ on: "buyer", icon: "Package", label: `Menunggu Konfirmasi ${buyer(reader)}` }];
    case "none":
    case "confirmed":
    case "lost":
      return [];
  }
}

function sent(goods: Goods, reader: Party): string {
  if (goods.out === "ship_back") return `Barang Dikirim Balik ke ${buyer(reader)}`;
  return goods.out === "reship" ? "Sisa Produk Dikirim" : "Barang Pengganti Dikirim";
}

function coming(c: Case, reader: Party): Way[] {
  switch (c.state.return) {
    case "awaiting_buyer_ship":
      return [{ on: "buyer", icon: "Package", label: `Menunggu ${buyer(reader)} Mengirim Barang` }];
    case "in_transit":
      return [{ on: "courier", icon: "Truck", label: "Barang Retur Dalam Perjalanan" }];
    case "arrived":
      return [{ on: "seller", icon: "Package", label: "Menunggu Konfirmasi Penerimaan" }];
    case "inspecting":
      return [{ on: "seller", icon: "Search", label: "Pengecekan Barang" }];
    case "none":
    case "accepted":
    case "contested":
    case "rejected":
    case "lost":
    case "expired":
    case "returned_to_buyer":
      return [];
  }
}

function buyer(reader: Party): string {
  return reader === "buyer" ? "Anda" : "Pembeli";
}
