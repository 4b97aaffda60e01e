import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { DAY_MS } from "@/lib/domain/sla/zone";
import { seedOrders } from "./orders";
import { type Complaint, clockNow, openComplaint } from "./play";
import {
  BROKEN_LAMP,
  BROKEN_SAMBAL,
  CRACKED_CASE,
  DENTED_BAG,
  LEAKING_SERUM,
  RED_SHIRT,
} from "./scenario-parts";

type Trouble = Pick<Complaint, "reason" | "text" | "shows">;

/** What goes wrong with an article, by the beginning of its drawing's name. */
const TROUBLES: readonly (readonly [picture: string, trouble: Trouble])[] = [
  ["kemeja", { reason: "wrong_item", text: "Pesan yang biru, yang datang merah.", shows: RED_SHIRT }],
  [
    "kemeja",
    {
      reason: "not_as_described",
      text: "Bahannya jauh lebih tipis dari yang tertulis di halaman produk.",
      shows: [["kemeja-biru", "item_photo"]],
    },
  ],
  ["tas", { reason: "damaged", text: "Talinya sobek di jahitan sejak paket dibuka.", shows: DENTED_BAG }],
  ["sambal", { reason: "damaged", text: "Botolnya retak dan isinya merembes.", shows: BROKEN_SAMBAL }],
  [
    "kopi",
    {
      reason: "incomplete",
      text: "Pesan dua bungkus, di paket hanya satu.",
      shows: [
        ["kopi-kurang", "item_photo"],
        ["label-resi-2", "label_photo"],
      ],
    },
  ],
  ["casing", { reason: "defective", text: "Tombol sampingnya tidak bisa ditekan.", shows: CRACKED_CASE }],
  ["lampu", { reason: "damaged", text: "Kap lampunya patah di satu sisi.", shows: BROKEN_LAMP }],
  ["serum", { reason: "damaged", text: "Tutupnya retak dan serumnya bocor.", shows: LEAKING_SERUM }],
];

/** Within every marketplace's time for complaints. */
const RECENT_MS = 1.5 * DAY_MS;
const FIRST_OWN_BATCH = 3;

/**
 * One more complaint in a demo that is left running: a buyer of the demo complains about something that came
 * lately, through the door that everybody uses. When nothing is left to complain about, the marketplaces send new
 * orders first.
 *
 * @param turn counts up, so that shops and troubles take turns
 * @returns the number of the case.
 */
export async function freshComplaint(db: Db, turn: number): Promise<string> {
  const waiting = await uncomplained(db);
  if (waiting.length > 0) return complain(db, waiting, turn);
  await seedOrders(db, new Date(await clockNow(db)), await nextBatch(db));
  return complain(db, await uncomplained(db), turn);
}

type Arrived = { shop: string; order: string; picture: string };

async function complain(db: Db, waiting: readonly Arrived[], turn: number): Promise<string> {
  const shops = [...new Set(waiting.map((own) => own.shop))].sort();
  const shop = shops[turn % shops.length];
  const bought = waiting.find((own) => own.shop === shop);
  if (bought === undefined) throw new Error("the demo's marketplaces sent nothing to complain about");
  const fitting = TROUBLES.filter(([picture]) => bought.picture.startsWith(picture));
  const [, trouble] = fitting[turn % fitting.length] ?? [];
  if (trouble === undefined) throw new Error(`no trouble is known for ${bought.picture}`);
  return openComplaint(db, "fresh", { shop: bought.shop, order: bought.order, ...trouble });
}

/** Orders that came lately, whose buyer has an account, whose article can be in trouble, and nobody complained. */
async function uncomplained(db: Db): Promise<readonly Arrived[]> {
  const known = `^(${TROUBLES.map(([picture]) => picture).join("|")})`;
  return db.execute<Arrived>(sql`
    select s.code as shop, o.external_no as "order", l.picture
    from orders o
    join shops s on s.id = o.shop_id
    join buyers b on b.id = o.buyer_id and b.user_id is not null
    join order_lines l on l.shop_id = o.shop_id and l.order_id = o.id and l.line_no = 1 and l.picture ~ ${known}
    where o.status = 'delivered' and o.delivered_at > app_now() - ${RECENT_MS} * interval '1 millisecond'
      and not exists (select from cases c where c.shop_id = o.shop_id and c.order_id = o.id)
    order by o.delivered_at desc, o.external_no`);
}

/** The first of the demo's batches of orders that has not been sent. */
async function nextBatch(db: Db): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`
    select coalesce(max(split_part(external_no, '-', 3)::int), 0) / 1000 + 2 as n from orders
    where external_no ~ '^TT-2611-[0-9]+$'`);
  return Math.max(FIRST_OWN_BATCH, row?.n ?? 0);
}
