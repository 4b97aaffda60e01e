import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { calendarDays, calendarEdits, caseEvents } from "@/db/schema";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import { signedIn } from "@/db/testing/signed-in";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import { addWindow } from "@/lib/domain/sla/calendar";
import { indonesianCalendar } from "@/lib/domain/sla/holidays";
import { isoDateOf, localDayOf } from "@/lib/domain/sla/zone";
import { moveDeadlines } from "@/lib/jobs/move-deadlines";
import { calendar } from "@/lib/queries/calendar";
import { closingPreview } from "@/lib/queries/calendar-preview";
import { serverNow } from "@/lib/queries/case-rows";
import { closeCalendarDay, openCalendarDay } from "./calendar";

/** What a browser sends; Next's request scope does not exist outside a server. */
const browser = vi.hoisted((): { cookie: { name: string; value: string } | null } => ({ cookie: null }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookie?.name === name ? browser.cookie : undefined),
  }),
  headers: async () => new Headers({ host: "tuntas.uji", origin: "https://tuntas.uji" }),
}));

const DAY = 86_400_000;
const database = ownDatabase();
let f: Fixture;
let far: Fixture;
let admin: string;
let viewer: Viewer;
/** The next working day in Jakarta: it lies before the end of two working days from now. */
let next: string;

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", database().url);
  vi.stubEnv("NEXTAUTH_URL", "https://tuntas.uji");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two signs");
});
afterAll(() => closeDatabase());

beforeEach(async () => {
  const { db } = database();
  f = await aMarketplace(db, "generic");
  far = await aMarketplace(db, "generic");
  admin = (await f.aMember("platform_admin", "Dewi Kartika")).id;
  const minted = await mintViewer(db, admin);
  if (minted === null) throw new Error("the admin cannot sign in");
  viewer = minted;
  await signIn(admin);
  const now = await serverNow(db);
  const end = addWindow(now, { n: 1, unit: "working_day" }, indonesianCalendar("Asia/Jakarta"));
  next = isoDateOf(localDayOf(end, "Asia/Jakarta"));
});

async function signIn(userId: string): Promise<void> {
  browser.cookie = await signedIn(database().db, userId);
}

const words = { name: "Cuti bersama susulan", kind: "cuti_bersama", source: "SKB susulan" };
const closing = (on: string, own: Partial<typeof words> = {}) =>
  closeCalendarDay({ marketplaceId: f.marketplaceId, on, ...words, ...own });
const preview = (on: string) => closingPreview(database().db, viewer, { marketplaceId: f.marketplaceId, on });
const daysOn = (on: string) =>
  database()
    .db.select()
    .from(calendarDays)
    .where(and(eq(calendarDays.marketplaceId, f.marketplaceId), eq(calendarDays.closedOn, on)));
const afterToday = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

test("the preview counts the deadlines that move, and the day is written with its source", async () => {
  const { db } = database();
  const first = await f.open();
  await f.open({ lines: [{ orderLineId: f.lineIds[1], qty: 1 }] });
  await far.open();
  const seen = await preview(next);
  expect(seen).toEqual({ problem: null, deadlines: 2, cases: 2, more: false });

  expect(await closing(next)).toEqual({ ok: true });
  expect(await daysOn(next)).toMatchObject([words]);
  expect((await moveDeadlines(db)).failed).toEqual([]);
  const moved = await db.select().from(caseEvents).where(eq(caseEvents.type, "deadline_moved"));
  expect(moved.length).toBe(seen?.deadlines);
  expect(moved.map((event) => event.caseId)).toContain(first.caseId);

  const view = await calendar(db, viewer, {
    marketplaceId: f.marketplaceId,
    year: Number(next.slice(0, 4)),
  });
  expect(view?.days.find((day) => day.on === next)).toMatchObject({ name: words.name, past: false });
});

test("who closed a day is written beside it, and who opened it again is kept", async () => {
  const { db } = database();
  const asked = { marketplaceId: f.marketplaceId, year: Number(next.slice(0, 4)) };
  const edits = () => db.select().from(calendarEdits).where(eq(calendarEdits.marketplaceId, f.marketplaceId));
  const seeded = (await calendar(db, viewer, asked))?.days[0];
  expect(seeded?.closed).toBeNull();
  expect(await closing(next)).toEqual({ ok: true });
  expect(await daysOn(next)).toMatchObject([{ closedBy: admin, closedAt: expect.any(Date) }]);
  const today = isoDateOf(localDayOf(await serverNow(db), "Asia/Jakarta"));
  const author = { by: "Dewi Kartika", on: today };
  const closed = await calendar(db, viewer, asked);
  expect(closed?.days.find((day) => day.on === next)).toMatchObject({ closed: author });
  expect(closed?.opened).toEqual([]);

  const again = { marketplaceId: f.marketplaceId, on: next };
  expect(await openCalendarDay(again)).toEqual({ ok: true });
  // Pressed twice: the second finds nothing to open.
  expect(await openCalendarDay(again)).toEqual({ ok: true });
  expect((await calendar(db, viewer, asked))?.opened).toEqual([
    { revision: 3, on: next, name: words.name, opened: author },
  ]);
  expect(await edits()).toMatchObject([
    { act: "closed", revision: 2, on: next, userId: admin, ...words },
    { act: "opened", revision: 3, on: next, userId: admin, ...words },
  ]);
});

test("a day beyond every running deadline moves nothing", async () => {
  await f.open();
  let days = 60;
  while ((await preview(afterToday(days)))?.problem !== null) days += 1;
  expect(await preview(afterToday(days))).toMatchObject({ deadlines: 0, cases: 0 });
});

test("an opened day lets later deadlines end earlier and leaves running ones where they are", async () => {
  const { db } = database();
  await f.open();
  expect(await closing(next)).toEqual({ ok: true });
  await moveDeadlines(db);
  const before = await db.select().from(caseEvents);
  expect(await openCalendarDay({ marketplaceId: f.marketplaceId, on: next })).toEqual({ ok: true });
  expect(await moveDeadlines(db)).toEqual({ moved: 0, failed: [] });
  expect(await db.select().from(caseEvents)).toHaveLength(before.length);
  expect(await daysOn(next)).toEqual([]);
  expect((await preview(next))?.problem).toBeNull();
});

test("what cannot be closed is said by field, and nothing is written", async () => {
  expect(await closing(next)).toEqual({ ok: true });
  const { db } = database();
  const count = async () => (await db.select().from(calendarDays)).length;
  const before = await count();
  let saturday = 1;
  while (new Date(`${afterToday(saturday)}T00:00:00Z`).getUTCDay() !== 6) saturday += 1;
  for (const [on, code] of [
    [next, "duplicate"],
    ["2026-02-30", "bad_date"],
    ["besok", "bad_date"],
    ["", "bad_date"],
    ["2024-01-02", "past"],
    [afterToday(1_000), "too_far"],
    [afterToday(saturday), "weekend"],
  ] as const) {
    expect(await closing(on), on).toEqual({ ok: false, refusal: "invalid", fields: { on: code } });
    expect((await preview(on))?.problem, on).toBe(code);
  }
  expect(await closing("", { name: "  ", kind: "hari_pasar", source: "" })).toEqual({
    ok: false,
    refusal: "invalid",
    fields: {
      on: "bad_date",
      name: "name_missing",
      kind: "kind_unknown",
      source: "source_missing",
    },
  });
  expect(await openCalendarDay({ marketplaceId: f.marketplaceId, on: "2026-01-01" })).toEqual({
    ok: false,
    refusal: "invalid",
    fields: { on: "past" },
  });
  expect(await count()).toBe(before);
});

test("the calendar is kept by the platform admin of its own marketplace alone", async () => {
  const { db } = database();
  const count = async () => (await db.select().from(calendarDays)).length;
  const before = await count();
  const refused = { ok: false, refusal: "not_found", fields: {} };
  const far2 = { marketplaceId: far.marketplaceId, on: next };
  expect(await closeCalendarDay({ ...far2, ...words })).toEqual(refused);
  expect(await openCalendarDay(far2)).toEqual(refused);
  expect(await calendar(db, viewer, { marketplaceId: far.marketplaceId, year: null })).toBeNull();
  expect(await closingPreview(db, viewer, far2)).toBeNull();
  for (const { id } of Object.values(f.actors)) {
    await signIn(id);
    expect(await closing(next)).toEqual(refused);
    expect(await openCalendarDay({ marketplaceId: f.marketplaceId, on: "2027-01-01" })).toEqual(refused);
    const other = await mintViewer(db, id);
    if (other === null) throw new Error("nobody");
    expect(await calendar(db, other, { marketplaceId: null, year: null })).toBeNull();
    expect(await closingPreview(db, other, { marketplaceId: f.marketplaceId, on: next })).toBeNull();
  }
  browser.cookie = null;
  expect(await closing(next)).toEqual(refused);
  expect(await count()).toBe(before);
});
