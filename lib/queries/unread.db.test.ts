import { expect, test } from "vitest";
import { recordLook } from "@/db/stores/look-store";
import { aMarketplace, type Fixture, type FixtureCase, type Person } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { EVENT_ICONS } from "@/lib/copy/event-icons";
import { PARTIES, SYSTEM } from "@/lib/domain/access";
import { audienceOf, type CaseEvent } from "@/lib/domain/case/events";
import { inbox } from "./inbox";
import { purchases } from "./purchases";
import { ASIDES } from "./unread";

const database = ownDatabase();
const TEXT = "Kapan barang penggantinya dikirim?";

async function viewerOf({ id }: { id: string }) {
  const viewer = await mintViewer(database().db, id);
  if (viewer === null) throw new Error("nobody");
  return viewer;
}

/** Whether the case carries the dot, in the list of a person of the shop or of the buyer. */
async function dotFor(f: Fixture, key: FixtureCase, person: Person): Promise<boolean | undefined> {
  const { db } = database();
  const viewer = await viewerOf(person);
  const view = { shopId: f.shopId, tab: "perlu_respons", q: "", mine: false, cursor: null } as const;
  const rows =
    person.role === "buyer"
      ? (await purchases(db, viewer)).cases
      : ((await inbox(db, viewer, view))?.rows ?? []);
  return rows.find((row) => row.no === key.no)?.fresh;
}

const look = ({ shopId, caseId }: FixtureCase, { id }: Person) =>
  recordLook(database().db, { shopId, caseId, userId: id });

test("the dot stands for what a person may read and did not do himself", async () => {
  const f = await aMarketplace(database().db, "generic");
  const { buyer, owner, staff } = f.actors;
  const key = await f.open();
  expect(await dotFor(f, key, buyer)).toBe(false);
  expect(await dotFor(f, key, owner)).toBe(true);
  await look(key, owner);
  await look(key, staff);
  expect(await dotFor(f, key, owner)).toBe(false);

  // A note of the shop is news to the colleague alone.
  expect(await f.press(key, "post_note", { text: TEXT }, staff)).toMatchObject({ ok: true });
  expect([await dotFor(f, key, owner), await dotFor(f, key, staff), await dotFor(f, key, buyer)]).toEqual([
    true,
    false,
    false,
  ]);
  // So is a reminder to the shop, which nobody of it wrote.
  await look(key, owner);
  expect(await f.press(key, "remind", { clock: "seller_answers" }, SYSTEM)).toMatchObject({ ok: true });
  expect([await dotFor(f, key, owner), await dotFor(f, key, buyer)]).toEqual([true, false]);

  await look(key, owner);
  expect(await f.press(key, "post_message", { text: TEXT }, buyer)).toMatchObject({ ok: true });
  expect([await dotFor(f, key, owner), await dotFor(f, key, buyer)]).toEqual([true, false]);
  // What he writes himself after that does not hide what he has not read.
  expect(await f.press(key, "post_message", { text: TEXT }, owner)).toMatchObject({ ok: true });
  expect([await dotFor(f, key, owner), await dotFor(f, key, buyer)]).toEqual([true, true]);
});

test("an act that can be taken back is no news to the other side", async () => {
  const f = await aMarketplace(database().db, "generic");
  const { buyer, owner, staff } = f.actors;
  const key = await f.open();
  for (const person of [buyer, owner, staff]) await look(key, person);
  expect(await f.press(key, "accept_solution", {}, owner)).toMatchObject({ ok: true });
  expect([await dotFor(f, key, buyer), await dotFor(f, key, owner), await dotFor(f, key, staff)]).toEqual([
    false,
    false,
    true,
  ]);
});

test("events that are not named as asides are for everybody", () => {
  const types = Object.keys(EVENT_ICONS) as CaseEvent["type"][];
  const aside = types.filter((type) => audienceOf({ type } as CaseEvent).length < PARTIES.length);
  expect([...ASIDES].sort()).toEqual(aside.sort());
});
