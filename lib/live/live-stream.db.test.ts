import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { beat } from "@/db/stores/heartbeat";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import { openSession, revokeSession } from "@/lib/auth/sessions";
import { drainOutbox } from "@/lib/jobs/drain-outbox";
import { changedCases, concerns } from "@/lib/queries/changed-cases";
import { findCase } from "@/lib/queries/find-case";
import { endPresence, notePresence, othersPresent } from "@/lib/queries/presence";
import { MOST_PER_PERSON } from "./listener";
import { liveStream } from "./live-stream";

const database = ownDatabase();
const patience = { timeout: 10_000, interval: 50 };

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", database().url);
});
afterAll(() => closeDatabase());

async function viewerOf(userId: string): Promise<Viewer> {
  const viewer = await mintViewer(database().db, userId);
  if (viewer === null) throw new Error("nobody");
  return viewer;
}

/** A page with its stream: what it has been told so far. */
async function page(userId: string) {
  const sid = await openSession(database().db, userId, null);
  const aborter = new AbortController();
  const stream = liveStream(await viewerOf(userId), sid, aborter.signal);
  let told = "";
  let ended = false;
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const piece of stream ?? []) told += decoder.decode(piece);
    ended = true;
  })();
  return {
    opened: stream !== null,
    told: () => told,
    ended: () => ended,
    leave: () => aborter.abort(),
    reading,
    sid,
  };
}

test("each side hears of its own cases, a stranger of none, and the desk only of those before it", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tokoko", { graceSeconds: 0 });
  const strangers = await aMarketplace(db, "tokoko");
  await beat(db);
  const seller = await page(market.actors.staff.id);
  const buyer = await page(market.actors.buyer.id);
  const stranger = await page(strangers.actors.owner.id);
  const desk = await page(market.actors.mediator.id);
  await vi.waitFor(() => expect(seller.told()).toContain('"live":true'), patience);

  const quiet = await market.open();
  await drainOutbox(db, null);
  for (const own of [seller, buyer])
    await vi.waitFor(() => expect(own.told()).toContain(`event: cases\ndata: ["${quiet.no}"]`), patience);
  expect(stranger.told() + desk.told()).not.toContain(quiet.no);
  expect(await drainOutbox(db, null)).toBe(0);

  for (const own of [seller, buyer, stranger, desk]) own.leave();
  await Promise.all([seller, buyer, stranger, desk].map((own) => own.reading));
  expect(seller.ended()).toBe(true);
});

test("what a person hears of is what they may open", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tiktok-tokopedia", {
    graceSeconds: 0,
    onReject: "mediate",
    rejectEvidence: "none",
  });
  const quiet = await market.open();
  const disputed = await market.open();
  const rejected = await market.press(
    disputed,
    "reject_solution",
    { reason: "item_matches", text: "Barang sesuai dengan foto produk.", evidenceIds: [] },
    market.actors.owner,
  );
  expect(rejected).toMatchObject({ ok: true });
  const rows = await changedCases(db, [quiet.no, disputed.no]);
  expect(rows).toHaveLength(2);
  for (const actor of Object.values(market.actors)) {
    const viewer = await viewerOf(actor.id);
    for (const row of rows)
      expect(concerns(viewer, row), actor.role).toBe((await findCase(db, viewer, row.no)) !== null);
  }
  const mediator = await viewerOf(market.actors.mediator.id);
  expect(rows.filter((row) => concerns(mediator, row)).map((row) => row.no)).toEqual([disputed.no]);
});

test("a seventh tab is refused; closing one makes room", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tokoko");
  const tabs = [];
  for (let n = 0; n < MOST_PER_PERSON; n++) tabs.push(await page(market.actors.owner.id));
  expect((await page(market.actors.owner.id)).opened).toBe(false);
  tabs[0]?.leave();
  await tabs[0]?.reading;
  const again = await page(market.actors.owner.id);
  expect(again.opened).toBe(true);
  for (const tab of [...tabs, again]) tab.leave();
});

test("a revoked session ends its stream within a minute", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tokoko");
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const own = await page(market.actors.owner.id);
  await revokeSession(db, own.sid);
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(own.ended()).toBe(true), patience);
});

test("colleagues see each other's first names for 45 seconds; the other side sees nothing", async () => {
  const { db, advance } = database();
  const market = await aMarketplace(db, "tokoko");
  const strangers = await aMarketplace(db, "tokoko");
  const { no } = await market.open();
  const [owner, staff, buyer] = await Promise.all(
    [market.actors.owner, market.actors.staff, market.actors.buyer].map((actor) => viewerOf(actor.id)),
  );
  if (!owner || !staff || !buyer) throw new Error("nobody");
  expect(await notePresence(db, staff, no)).toBe(true);
  expect(await notePresence(db, staff, no)).toBe(true);
  expect(await notePresence(db, await viewerOf(strangers.actors.owner.id), no)).toBe(false);
  expect(await othersPresent(db, owner, no)).toEqual(["Dewi"]);
  expect(await othersPresent(db, staff, no)).toEqual([]);
  expect(await othersPresent(db, buyer, no)).toEqual([]);
  expect(await othersPresent(db, await viewerOf(strangers.actors.owner.id), no)).toBeNull();
  await advance(46_000);
  expect(await othersPresent(db, owner, no)).toEqual([]);
});

test("opening and closing a case is news for colleagues and for oneself, not for the other side", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "tokoko");
  const { no } = await market.open();
  await beat(db);
  const owner = await page(market.actors.owner.id);
  const staff = await page(market.actors.staff.id);
  const buyer = await page(market.actors.buyer.id);
  const looks = (own: { told: () => string }) => own.told().split(`event: looks\ndata: ["${no}"]`).length - 1;
  await vi.waitFor(() => expect(owner.told()).toContain("pulse"), patience);

  const viewer = await viewerOf(market.actors.staff.id);
  await notePresence(db, viewer, no);
  for (const own of [owner, staff]) await vi.waitFor(() => expect(looks(own)).toBe(1), patience);
  // Still there, and nothing new seen: no news.
  await notePresence(db, viewer, no);
  await endPresence(db, viewer, no);
  for (const own of [owner, staff]) await vi.waitFor(() => expect(looks(own)).toBe(2), patience);
  await notePresence(db, await viewerOf(market.actors.buyer.id), no);
  await vi.waitFor(() => expect(looks(buyer)).toBe(1), patience);
  expect([looks(owner), looks(staff)]).toEqual([2, 2]);
  for (const own of [owner, staff, buyer]) own.leave();
});
