import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { caseClocks } from "@/db/schema";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import { ingestStock } from "@/lib/orders/ingest-stock";
import { inbox } from "./inbox";
import { mediationQueue } from "./mediation-queue";
import { bell } from "./notifications";
import { endPresence, notePresence } from "./presence";
import { purchases } from "./purchases";

const database = ownDatabase();

async function viewerOf({ id }: { id: string }): Promise<Viewer> {
  const viewer = await mintViewer(database().db, id);
  if (viewer === null) throw new Error("nobody");
  return viewer;
}

async function rowsFor(viewer: Viewer, shopId: string) {
  const view = { shopId, tab: "perlu_respons", q: "", mine: false, cursor: null } as const;
  return (await inbox(database().db, viewer, view))?.rows ?? [];
}

test("an act that can be taken back is told in its side's rows, and in no other's", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tiktok-tokopedia");
  const first = await f.open();
  const { orderId, lineIds } = await f.anotherOrder();
  const second = await f.open({ lines: [{ orderLineId: lineIds[0], qty: 1 }] }, orderId);
  const [owner, staff, buyer] = await Promise.all(
    [f.actors.owner, f.actors.staff, f.actors.buyer].map(viewerOf),
  );
  if (!owner || !staff || !buyer) throw new Error("nobody");
  const dueBefore = (await purchases(db, buyer)).cases.find((row) => row.no === second.no)?.dueAt;
  expect(await f.press(second, "accept_solution", {}, f.actors.staff)).toMatchObject({ ok: true });

  const mine = await rowsFor(staff, f.shopId);
  // The one that was due later is still listed later.
  expect(mine.map((row) => row.no)).toEqual([first.no, second.no]);
  expect(mine[0]).toMatchObject({ pending: null });
  expect(mine[0]?.dueAt).not.toBeNull();
  expect(mine[1]).toMatchObject({ pending: { label: "Terima Solusi", mine: true }, dueAt: null });
  expect((await rowsFor(owner, f.shopId))[1]).toMatchObject({ pending: { mine: false } });
  const theirs = (await purchases(db, buyer)).cases.find((row) => row.no === second.no);
  expect(theirs).toMatchObject({ pending: null, dueAt: dueBefore });
});

test("where both sides owe a parcel each list counts down to its own deadline", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  await ingestStock(db, f.marketplaceId, [{ shop: f.shopCode, sku: "BTK-01", sellable: 5 }]);
  const key = await f.open({ kind: "replacement" });
  expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject({ ok: true });
  const clocks = await db.select().from(caseClocks).where(eq(caseClocks.caseId, key.caseId));
  const dueOf = (kind: string) =>
    clocks.find((clock) => clock.kind === kind && clock.state === "running")?.hardDue.toISOString();
  expect(dueOf("seller_ships")).not.toBe(dueOf("buyer_ships"));
  const [buyer, owner] = await Promise.all([f.actors.buyer, f.actors.owner].map(viewerOf));
  if (!buyer || !owner) throw new Error("nobody");
  const bought = (await purchases(db, buyer)).cases[0];
  expect(bought).toMatchObject({ bucket: "perlu_respons", dueAt: dueOf("buyer_ships") });
  const tab = { shopId: f.shopId, tab: "perlu_kirim_pengganti", q: "", mine: false, cursor: null } as const;
  expect((await inbox(db, owner, tab))?.rows[0]?.dueAt).toBe(dueOf("seller_ships"));
});

test("the rail counts what waits for the viewer's side, per shop and at the desk", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", {
    graceSeconds: 0,
    onReject: "mediate",
    rejectEvidence: "none",
  });
  const strangers = await aMarketplace(db, "tokoko");
  const first = await f.open();
  const { orderId, lineIds } = await f.anotherOrder();
  await f.open({ lines: [{ orderLineId: lineIds[0], qty: 1 }] }, orderId);
  const work = async (actor: { id: string }) => (await bell(db, await viewerOf(actor))).work;
  expect(await work(f.actors.owner)).toEqual({ shops: { [f.shopCode]: 2 }, desk: 0 });
  const refusal = { reason: "other", text: "Barang sesuai pesanan.", evidenceIds: [] };
  expect(await f.press(first, "reject_solution", refusal, f.actors.owner)).toMatchObject({ ok: true });
  expect(await work(f.actors.owner)).toEqual({ shops: { [f.shopCode]: 1 }, desk: 0 });
  expect(await work(f.actors.mediator)).toEqual({ shops: {}, desk: 1 });
  expect(await work(f.actors.buyer)).toEqual({ shops: {}, desk: 0 });
  expect(await work(strangers.actors.owner)).toEqual({ shops: { [strangers.shopCode]: 0 }, desk: 0 });
});

test("rows name the colleagues who have the case open, until they leave", async () => {
  const { db, advance } = database();
  const f = await aMarketplace(db, "tokoko", {
    graceSeconds: 0,
    onReject: "mediate",
    rejectEvidence: "none",
  });
  const { no } = await f.open();
  const [owner, staff, buyer] = await Promise.all(
    [f.actors.owner, f.actors.staff, f.actors.buyer].map(viewerOf),
  );
  if (!owner || !staff || !buyer) throw new Error("nobody");
  const watched = async (viewer: Viewer) => (await rowsFor(viewer, f.shopId))[0]?.watching;

  await notePresence(db, staff, no);
  await notePresence(db, buyer, no);
  expect(await watched(owner)).toEqual(["Dewi"]);
  expect(await watched(staff)).toEqual([]);
  expect((await purchases(db, buyer)).cases[0]?.watching).toEqual([]);
  await endPresence(db, staff, no);
  expect(await watched(owner)).toEqual([]);
  await notePresence(db, staff, no);
  await advance(46_000);
  expect(await watched(owner)).toEqual([]);
});

test("the desk's queue names who of the desk is reading, never a party", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", {
    graceSeconds: 0,
    onReject: "mediate",
    rejectEvidence: "none",
  });
  const key = await f.open();
  const refusal = { reason: "other", text: "Barang sesuai pesanan.", evidenceIds: [] };
  expect(await f.press(key, "reject_solution", refusal, f.actors.owner)).toMatchObject({ ok: true });
  for (const actor of [f.actors.owner, f.actors.buyer, f.actors.mediator])
    await notePresence(db, await viewerOf(actor), key.no);
  const queue = await mediationQueue(db, await viewerOf(f.actors.senior), {
    tab: "perlu_putusan",
    cursor: null,
  });
  expect(queue.rows[0]?.watching).toEqual(["Bagus"]);
});
