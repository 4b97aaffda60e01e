import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { type Connection, connect } from "@/db/client";
import { letTimePass } from "@/db/seed/time-machine";
import { advanceTestClock, installTestClock } from "@/db/testing/test-clock";
import { sessionCookie } from "@/lib/auth/session-cookie-name";
import { sealSession } from "@/lib/auth/session-token";
import { openSession } from "@/lib/auth/sessions";

/** The people stories are about, by what they do. */
export const PEOPLE = {
  owner: "sari@sekarbatik.test",
  pic: "putri@sekarbatik.test",
  warehouse: "joko@sekarbatik.test",
  rina: "rina@pembeli.test",
  hendra: "hendra@pembeli.test",
  mediator: "maya@tuntas.test",
  senior: "bagus@tuntas.test",
  auditor: "auditor@tuntas.test",
  admin: "admin@tuntas.test",
  rotan: "lilis@griyarotan.test",
  makassar: "aminah@langittimur.test",
  aisyah: "nur.aisyah@pembeli.test",
  stranger: "kevin@casingcorner.test",
} as const;
export type Person = keyof typeof PEOPLE;

type Fixtures = {
  /** A page of its own for one person, already signed in. */
  as: (person: Person, options?: { width?: number; dark?: boolean }) => Promise<Page>;
  /** Lets the database's clock run on, deadline by deadline. */
  timePasses: (ms: number) => Promise<void>;
  /** The number of the newest case of an order. */
  caseOf: (orderNo: string) => Promise<string>;
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
    await use(async (ms) => {
      const clock = await connection.db.execute(sql`select to_regclass('test_clock') as there`);
      if (clock[0]?.there === null) await installTestClock(connection.sql);
      await letTimePass({ ...connection, advance: (by) => advanceTestClock(connection.sql, by) }, ms);
    });
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
  const sid = await openSession(db, user.id, "story");
  const value = await sealSession(user.id, sid);
  await context.addCookies([
    { name: sessionCookie().name, value, url: baseURL, httpOnly: true, sameSite: "Lax" },
  ]);
}
