import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { expect as see } from "@playwright/test";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, connect } from "@/db/client";
import { makeDue } from "@/db/testing/expire";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import type { PerformRequest } from "@/lib/engine/request";
import { faultPlan } from "@/tools/fault-plan";
import { launchBrowser, pageOf } from "./a-browser";
import { aPress } from "./attempt";
import { checkInvariants } from "./invariants";
import { type OwnServer, startOwnServer } from "./own-server";
import { type Random, seeded } from "./random";
import { checkReceived, type Receiver, startReceiver } from "./receiver";
import { until } from "./until";
import { aCrowd, type Crowd, type Cut, isResult, someCases, type WebCase } from "./web-load";
import { startWeb, type Web } from "./web-process";
import { startWorker, type Worker } from "./worker-process";

const PEOPLE = 3;
const BACK_WITHIN_SECONDS = 20;
/** The outage itself lasts up to three seconds, and a busy machine needs some to answer. */
const LONGEST_WAIT_MS = 10_000;

let server: OwnServer;
let connection: Connection;
let receiver: Receiver;
let web: Web;
let worker: Worker;
let f: Fixture;

beforeAll(async () => {
  server = await startOwnServer();
  connection = connect(server.url, { max: 6 });
  receiver = await startReceiver();
  f = await aMarketplace(connection.db, "tiktok-tokopedia", { graceSeconds: 0, messageOnReject: true });
  worker = startWorker({ databaseUrl: server.url, worldUrl: receiver.url });
  web = await startWeb({ databaseUrl: server.url });
});
afterAll(async () => {
  await web?.running.kill();
  await worker?.running.kill();
  await receiver?.stop();
  await connection?.close();
  await server?.stop();
});

test(`Postgres restarted ${faultPlan.restarts} times under load: nothing is lost, everybody comes back by himself`, async () => {
  const random = seeded(faultPlan.seed);
  for (let round = 0; round < faultPlan.restarts; round += 1) {
    const cases = await someCases(f, 8);
    const crowd = await aCrowd(connection.db, f, cases, web.address, random);
    const late = await someCases(f, 3);
    const load = stubbornLoad(crowd, cases, random);
    await sleep(500 + random.below(1_500));
    server.takeAway(random.pick(["fast", "immediate"]));
    await sleep(1_000 + random.below(2_000));
    server.bringBack();
    const backAt = Date.now();
    await renewed();
    for (const { key } of late) await makeDue(connection.db, key, "seller_answers");
    await until(
      async () => (await approved(late)) === late.length,
      BACK_WITHIN_SECONDS,
      () => worker.output().slice(-3_000),
    );
    const workerBack = Date.now() - backAt;
    const answered = load.told.length;
    await until(
      () => load.told.length > answered + 3,
      BACK_WITHIN_SECONDS,
      () => web.output().slice(-3_000),
    );
    await load.stop();
    await until(
      async () => (await undelivered()) === 0,
      60,
      () => worker.output().slice(-3_000),
    );
    await checkInvariants(connection.db, { told: load.told, worker: true });
    await checkReceived(connection.db, receiver);
    expect(load.unanswered).toEqual([]);
    expect(load.longestMs, "somebody waited for long after Postgres was back").toBeLessThan(LONGEST_WAIT_MS);
    console.log(
      `worker at work ${workerBack} ms after Postgres came back; ${load.told.length} commands done, ` +
        `${load.repeated} presses repeated, longest wait for an answer ${load.longestMs} ms`,
    );
  }
});

test("who presses while Postgres is away is told so in words and loses nothing", async () => {
  const [own] = await someCases(f, 1);
  const no = own?.key.no ?? "";
  const browser = await launchBrowser();
  try {
    const page = await pageOf(browser, connection.db, web.address, f.actors.owner.id);
    await page.goto(`/komplain/${no}`);
    const box = page.getByRole("textbox", { name: "Tulis ke Rina…" });
    await typed(page, box, "Paket sedang kami cek dulu, Kak.");
    server.takeAway("fast");
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
    await see(
      page.getByRole("alert").filter({ hasText: "Server belum bisa menjalankan ini." }),
    ).toContainText("Draf Anda tersimpan di perangkat ini. Coba lagi sebentar lagi.", { timeout: 20_000 });
    await see(box).toHaveValue("Paket sedang kami cek dulu, Kak.");
    server.bringBack();
    await renewed();
    await see(async () => {
      if (await box.inputValue()) await page.getByRole("button", { name: "Kirim", exact: true }).click();
      await see(box).toHaveValue("", { timeout: 5_000 });
    }).toPass({ timeout: 30_000 });
    const [row] = await connection.db.execute<{ n: number }>(sql`
      select count(*)::int as n from case_events where case_id = ${own?.key.caseId ?? ""} and type = 'message_posted'`);
    expect(row?.n).toBe(1);
  } finally {
    await browser.close();
  }
});

/** Text typed before the page listens is thrown away by it: type until it stays. */
async function typed(page: Page, box: ReturnType<Page["getByRole"]>, text: string): Promise<void> {
  await see(async () => {
    await box.fill(text);
    await page.waitForTimeout(300);
    await see(box).toHaveValue(text, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

/** People who press again, with the same command, until they are answered. */
function stubbornLoad(crowd: Crowd, cases: readonly WebCase[], random: Random) {
  const unanswered: string[] = [];
  const state = { stopped: false, repeated: 0, longestMs: 0 };
  const pressUntilAnswered = async (one: Cut) => {
    for (let time = 0; time < 100; time += 1) {
      const startedAt = Date.now();
      const answer = await crowd.send(one).catch(() => null);
      state.longestMs = Math.max(state.longestMs, Date.now() - startedAt);
      if (answer !== null && isResult(answer.result)) {
        const { actor, commandId, caseId } = one.press;
        if (answer.result.ok) crowd.told.push({ actorId: actor.id ?? "", commandId, caseId, seq: 0 });
        return;
      }
      state.repeated += 1;
      await sleep(300);
    }
    unanswered.push(one.press.commandId);
  };
  const person = async () => {
    while (!state.stopped) {
      const { key, lineId } = random.pick(cases);
      // Preparing a press (an uploaded file) needs the database too.
      const attempt = await aPress(f, key, lineId, random).catch(() => null);
      if (attempt === null) await sleep(200);
      else await pressUntilAnswered({ press: attempt.request as PerformRequest, no: key.no });
    }
  };
  const working = Promise.all(Array.from({ length: PEOPLE }, person));
  return {
    told: crowd.told,
    unanswered,
    get repeated() {
      return state.repeated;
    },
    get longestMs() {
      return state.longestMs;
    },
    stop: async () => {
      state.stopped = true;
      await working;
    },
  };
}

/** The test's own pool was cut off as well. */
async function renewed(): Promise<void> {
  await until(
    () =>
      connection.sql`select 1`.then(
        () => true,
        () => false,
      ),
    20,
    () => "the test itself does not get back to Postgres",
  );
}

async function approved(some: readonly WebCase[]): Promise<number> {
  const ids = `{${some.map(({ key }) => key.caseId).join(",")}}`;
  const [row] = await connection.db.execute<{ n: number }>(sql`
    select count(*)::int as n from case_events where type = 'auto_approved' and case_id = any(${ids}::uuid[])`);
  return row?.n ?? 0;
}

async function undelivered(): Promise<number> {
  const [row] = await connection.db.execute<{ n: number }>(sql`
    select (select count(*) from outbox)::int + (select count(*) from refunds where state = 'granted')::int as n`);
  return row?.n ?? 0;
}
