import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { CATALOG, type SeedProduct } from "@/db/seed/catalog";
import { SHOPS } from "@/db/seed/people";
import { signIngest } from "@/lib/orders/ingest-signature";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Where Tuntas answers, and the database that knows the marketplaces' keys and the time. */
export type Reach = { connection: Connection; address: string };

export type Purchase = {
  /** The shop's code, such as `K7Q2`. */
  shop: string;
  /** The buyer's account. */
  email: string;
  /** Of each article. */
  qty?: number;
  /** SKUs of the shop's articles, where it is not the first one alone. */
  articles?: readonly string[];
  /** `late`: handed to the courier and not there by the day that was promised. */
  journey?: "delivered" | "late";
};

export type Bought = {
  orderNo: string;
  invoice: string;
  resi: string;
  courier: string;
  /** Of the first article. */
  sku: string;
  product: string;
};

/** Orders, pays and sends articles of a shop, so that a story has goods nobody else complains about. */
export async function buy(reach: Reach, purchase: Purchase): Promise<Bought> {
  const { shop: code, email, qty = 1, journey = "delivered" } = purchase;
  const shop = shopOf(code);
  const products = articlesOf(code, purchase.articles);
  const [product] = products;
  if (product === undefined) throw new Error(`shop ${code} sells nothing`);
  const now = await timeOf(reach);
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const no = randomInt(10 ** 9, 10 ** 10);
  const bought = {
    orderNo: `ST-${no}`,
    invoice: `INV/ST/${no}`,
    resi: newResi(),
    courier: "J&T Express",
    sku: product.sku,
    product: product.name,
  };
  const order = {
    orderNo: bought.orderNo,
    invoiceNo: bought.invoice,
    shop: shop.externalId,
    buyer: await buyerOf(reach, shop.marketplace, email),
    status: journey === "late" ? "shipped" : "delivered",
    shippingFee: 15_000,
    paidAt: before(6 * DAY_MS),
    estimatedAt: before(DAY_MS),
    deliveredAt: journey === "late" ? null : before(2 * HOUR_MS),
    lines: products.map((article, at) => ({
      lineNo: at + 1,
      sku: article.sku,
      productName: article.name,
      variant: article.variants[0],
      picture: article.picture,
      category: article.category,
      qty,
      unitPrice: article.price,
    })),
    packages: [
      {
        packageNo: 1,
        courier: bought.courier,
        resi: bought.resi,
        weightGrams: products.reduce((sum, article) => sum + article.weightGrams * qty, 0),
      },
    ],
  };
  const payment = {
    externalId: `PAY-${bought.orderNo}`,
    orderNo: bought.orderNo,
    shop: shop.externalId,
    method: "QRIS",
    captured: products.reduce((sum, article) => sum + article.price * qty, order.shippingFee),
    state: "captured",
  };
  await tell(reach, shop.marketplace, "orders", [order]);
  await tell(reach, shop.marketplace, "payments", [payment]);
  return bought;
}

/** Says how many units of an article the shop has to sell; with name and price buyers may exchange something for it. */
export async function stock(
  reach: Reach,
  code: string,
  sku: string,
  sellable: number,
  sold: { name?: string; price?: number } = {},
): Promise<void> {
  const shop = shopOf(code);
  await tell(reach, shop.marketplace, "stock", [{ shop: shop.externalId, sku, sellable, ...sold }]);
}

/** The courier's scan of a parcel at the door. */
export async function deliver(reach: Reach, code: string, resi: string): Promise<void> {
  const shop = shopOf(code);
  const at = (await timeOf(reach)).toISOString();
  const scan = {
    externalId: `${resi}-9`,
    shop: shop.externalId,
    resi,
    code: "delivered",
    note: "Paket diterima",
    at,
  };
  await tell(reach, shop.marketplace, "shipments", [scan]);
}

/** A receipt number nobody has used; it ends in 26, so that the world scans the parcel only when a story says so. */
export function newResi(): string {
  return `JX${randomInt(10 ** 7, 10 ** 8)}26`;
}

async function tell(
  { connection, address }: Reach,
  marketplace: string,
  what: string,
  entries: readonly object[],
) {
  const [row] = await connection.db.execute<{ key: string }>(
    sql`select ingest_key as key from marketplaces where code = ${marketplace}`,
  );
  const body = JSON.stringify({ [what]: entries });
  const timestamp = String(Math.floor((await timeOf({ connection })).getTime() / 1000));
  const answer = await fetch(new URL(`/api/ingest/${what}`, address), {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-tuntas-marketplace": marketplace,
      "x-tuntas-timestamp": timestamp,
      "x-tuntas-signature": signIngest(row?.key ?? "", timestamp, body),
    },
    body,
  });
  if (!answer.ok) throw new Error(`${what} of ${marketplace}: ${answer.status} ${await answer.text()}`);
}

/** The database's time: stories move it. */
async function timeOf({ connection }: Pick<Reach, "connection">): Promise<Date> {
  const [row] = await connection.db.execute<{ ms: string }>(
    sql`select extract(epoch from app_now()) * 1000 as ms`,
  );
  return new Date(Number(row?.ms));
}

async function buyerOf({ connection }: Reach, marketplace: string, email: string) {
  const [row] = await connection.db.execute<{ externalId: string; name: string; city: string }>(sql`
    select b.external_id as "externalId", b.name, b.city from buyers b
    join users u on u.id = b.user_id join marketplaces m on m.id = b.marketplace_id
    where u.email = ${email} and m.code = ${marketplace}`);
  if (row === undefined) throw new Error(`${email} has bought nothing at ${marketplace}`);
  return { ...row };
}

function articlesOf(code: string, skus: readonly string[] | undefined): readonly SeedProduct[] {
  const catalog = CATALOG[code] ?? [];
  return skus === undefined ? catalog.slice(0, 1) : catalog.filter((article) => skus.includes(article.sku));
}

function shopOf(code: string) {
  const shop = SHOPS.find((own) => own.code === code);
  if (shop === undefined) throw new Error(`no shop ${code}`);
  return shop;
}
