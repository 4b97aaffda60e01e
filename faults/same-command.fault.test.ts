import { expect as see } from "@playwright/test";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import type { Role } from "@/lib/domain/access";
import type { PerformRequest } from "@/lib/engine/request";
import { faultPlan } from "@/tools/fault-plan";
import { launchBrowser, pageOf } from "./a-browser";
import { type Attempt, anOpening, aPress, send } from "./attempt";
import { checkInvariants } from "./invariants";
import { seeded } from "./random";
import { act, actionOf, cookieOf } from "./web-client";
import { aCrowd, isResult, someCases } from "./web-load";
import { startWeb, type Web } from "./web-process";

const database = ownDatabase();
const AT_ONCE = 10;
const COMMANDS = 12;
let web: Web;
let f: Fixture;

beforeAll(async () => {
  const { db, url } = database();
  f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  web = await startWeb({ databaseUrl: url });
});
afterAll(() => web?.running.kill());

test(`the same command ${AT_ONCE} times at once, over two processes, happens once and is answered alike`, async () => {
  const { db } = database();
  const random = seeded(faultPlan.seed);
  const cases = await someCases(f, 4);
  const crowd = await aCrowd(db, f, cases, web.address, random);
  let done = 0;
  for (let n = 0; n < COMMANDS; n += 1) {
    const { key, lineId } = random.pick(cases);
    const attempt = await aPressOf(["buyer", "owner", "staff"], () => aPress(f, key, lineId, random));
    const cut = { press: attempt.request as PerformRequest, no: key.no };
    const here = Array.from({ length: AT_ONCE / 2 }, () => send(db, attempt));
    const there = Array.from({ length: AT_ONCE / 2 }, async () => (await crowd.send(cut)).result);
    const answers = await Promise.all<unknown>([...here, ...there]);
    const short = answers.map((answer) => (isResult(answer) ? (answer.refusal ?? "done") : "broken"));
    expect(new Set(short).size, `${cut.press.verb}: ${short.join(", ")}`).toBe(1);
    if (short[0] === "done") done += 1;
    await happenedOnce(cut.press.commandId, short[0] === "done");
  }
  expect(done).toBeGreaterThan(0);

  const opening = await anOpening(f, random);
  const [action, cookie] = [actionOf("open_case"), await cookieOf(db, f.actors.buyer.id)];
  const { shopId, commandId, input } = opening.request;
  const orderId = "orderId" in opening.request ? opening.request.orderId : "";
  const opened = await Promise.all<unknown>([
    ...Array.from({ length: AT_ONCE / 2 }, () => send(db, opening)),
    ...Array.from({ length: AT_ONCE / 2 }, async () => {
      return (await act(web.address, cookie, action, { shopId, orderId, commandId, input })).result;
    }),
  ]);
  const numbers = opened.map((answer) => (answer as { no?: string }).no);
  expect(new Set(numbers).size, numbers.join(", ")).toBe(1);
  expect(numbers[0]).toMatch(/^[A-Z0-9]{4}-\d{6}$/);
  await checkInvariants(db);
});

test("who acts on an older version is told who was faster, and keeps what he typed", async () => {
  const { db } = database();
  const [own] = await someCases(f, 1);
  if (own === undefined) throw new Error("there is no case");
  const browser = await launchBrowser();
  try {
    const page = await pageOf(browser, db, web.address, f.actors.staff.id);
    await page.goto(`/komplain/${own.key.no}`);
    const dialog = page.getByRole("dialog", { name: "Minta Bukti Tambahan" });
    const more = page.getByRole("button", { name: "Tindakan lain" });
    const direct = page.getByRole("button", { name: /^Minta Bukti Tambahan/ });
    await see(async () => {
      if (await direct.first().isVisible()) await direct.first().click();
      else {
        await more.click();
        await page.getByRole("menuitem", { name: /^Minta Bukti Tambahan/ }).click({ timeout: 2_000 });
      }
      await see(dialog).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    const box = dialog.getByRole("textbox");
    await box.fill("Mohon foto label paketnya, Kak.");
    const first = await f.press(
      own.key,
      "request_info",
      { to: "buyer", items: ["item_photo"], text: "Mohon foto barangnya." },
      f.actors.owner,
    );
    expect(first).toMatchObject({ ok: true });
    await dialog.getByRole("button", { name: "Kirim Permintaan Bukti" }).click();
    await see(dialog.getByRole("alert")).toContainText("baru saja mengubah komplain ini", {
      timeout: 15_000,
    });
    await see(dialog.getByRole("alert")).toContainText("Sekar");
    await see(box).toHaveValue("Mohon foto label paketnya, Kak.");
    await see(page.getByText("Mohon foto barangnya.").first()).toBeAttached();
  } finally {
    await browser.close();
  }
  const asked = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from case_events where case_id = ${own.key.caseId} and type = 'info_requested'`);
  expect(asked[0]?.n).toBe(1);
});

/** To the desk a case that never came to it does not exist, which the page says before the rules could. */
async function aPressOf(roles: readonly Role[], next: () => Promise<Attempt>): Promise<Attempt> {
  const attempt = await next();
  return roles.includes(attempt.request.actor.role) ? attempt : aPressOf(roles, next);
}

async function happenedOnce(commandId: string, expected: boolean): Promise<void> {
  const [row] = await database().db.execute<{ commands: number; texts: number; distinct: number }>(sql`
    select (select count(*)::int from commands where command_id = ${commandId}) as commands,
           count(*)::int as texts, count(distinct type)::int as distinct
    from case_events where command_id = ${commandId}`);
  expect(row?.commands).toBe(expected ? 1 : 0);
  // Each kind of event comes once in a command; a second run would double them.
  if (expected) expect(row?.texts).toBe(row?.distinct);
}
