import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { type Connection, connect } from "@/db/client";
import { signedIn } from "@/db/testing/signed-in";
import { type Bought, buy, deliver, type Purchase, stock } from "./marketplace";
import { letTimePassFor, timeLeft } from "./time-of-one-case";

/** The people stories are about, by what they do. */
export const PEOPLE = {
  owner: "sari@sekarbatik.test",
  pic: "putri@sekarbatik.test",
  warehouse: "joko@sekarbatik.test",
  rina: "rina@pembeli.test",
  hendra: "hendra@pembeli.test",
  siti: "siti.rahayu@pembeli.test",
  budi: "budi.hartono@pembeli.test",
  nur: "nur.aisyah@pembeli.test",
  mediator: "maya@tuntas.test",
  senior: "bagus@tuntas.test",
  auditor: "auditor@tuntas.test",
  admin: "admin@tuntas.test",
  rotan: "lilis@griyarotan.test",
  rotanOwner: "tatang@griyarotan.test",
  aisyah: "nur.aisyah@pembeli.test",
  stranger: "kevin@casingcorner.test",
  sambal: "fitri@sambaluda.test",
  mukena: "yuni@mukenakinanti.test",
  makassar: "aminah@langittimur.test",
  makassarOwner: "andi@langittimur.test",
  casing: "nabila@casingcorner.test",
} as const;
export type Person = keyof typeof PEOPLE;

type Fixtures = {
  /** A page of its own for one person, already signed in. */
  as: (person: Person, options?: { width?: number; dark?: boolean }) => Promise<Page>;
  /** Lets time pass for one case, deadline by deadline. */
  timePasses: (no: string, ms: number) => Promise<void>;
  /** Milliseconds until the case's nearest deadline. */
  timeLeft: (no: string) => Promise<number>;
  /** The number of the newest case of an order. */
  caseOf: (orderNo: string) => Promise<string>;
  /** An order of the story's own, sent in by its marketplace. */
  buys: (buyer: Person, purchase: Omit<Purchase, "email">) => Promise<Bought>;
  /** The courier scans a parcel at the door. */
  delivers: (shop: string, resi: string) => Promise<void>;
  /** The marketplace says how many units the shop has on the shelf. */
  stocks: (shop: string, sku: string, units: number, sold?: { name: string; price: number }) => Promise<void>;
};

const HEIGHT = 900;

export const test = base.extend<Fixtures, { connection: Connection }>({
  connection: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const connection = connect(process.env.DATABASE_URL ?? "", { max: 3 });
      await use(connection);
      await connection.close();
    },
    { scope: "worker" },
  ],
  as: async ({ browser, connection, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person, { width = 1440, dark = false } = {}) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? "",
        locale: "id-ID",
        timezoneId: "Asia/Jakarta",
        viewport: { width, height: HEIGHT },
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
      });
      contexts.push(context);
      await signIn(context, connection, PEOPLE[person], baseURL ?? "");
      const page = await context.newPage();
      page.on("pageerror", (error) => {
        throw error;
      });
      return page;
    });
    for (const context of contexts) await context.close();
  },
  timePasses: async ({ connection }, use) => {
    await use((no, ms) => letTimePassFor(connection, no, ms));
  },
  timeLeft: async ({ connection }, use) => {
    await use((no) => timeLeft(connection, no));
  },
  buys: async ({ connection, baseURL }, use) => {
    const reach = { connection, address: baseURL ?? "" };
    await use((buyer, purchase) => buy(reach, { ...purchase, email: PEOPLE[buyer] }));
  },
  delivers: async ({ connection, baseURL }, use) => {
    await use((shop, resi) => deliver({ connection, address: baseURL ?? "" }, shop, resi));
  },
  stocks: async ({ connection, baseURL }, use) => {
    const reach = { connection, address: baseURL ?? "" };
    await use((shop, sku, units, sold) => stock(reach, shop, sku, units, sold));
  },
  caseOf: async ({ connection }, use) => {
    await use(async (orderNo) => {
      const [row] = await connection.db.execute<{ no: string }>(sql`
        select c.no from cases c join orders o on o.shop_id = c.shop_id and o.id = c.order_id
        where o.external_no = ${orderNo} order by c.opened_at desc limit 1`);
      if (row === undefined) throw new Error(`order ${orderNo} has no complaint`);
      return row.no;
    });
  },
});

export { expect };

/** Signs in by the session row and cookie that the form would make: the form has a story of its own. */
async function signIn(
  context: BrowserContext,
  { db }: Connection,
  email: string,
  baseURL: string,
): Promise<void> {
  const [user] = await db.execute<{ id: string }>(sql`select id from users where email = ${email}`);
  if (user === undefined) throw new Error(`${email} is not in the demo`);
  await context.addCookies([
    { ...(await signedIn(db, user.id)), url: baseURL, httpOnly: true, sameSite: "Lax" },
  ]);
}
