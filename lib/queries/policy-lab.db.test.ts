import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { cases, marketplaceMembers, policyVersions } from "@/db/schema";
import { letTimePass } from "@/db/seed/time-machine";
import { saveDraft } from "@/db/stores/policy-store";
import { aMarketplace, type Fixture, type FixtureCase } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import { SYSTEM } from "@/lib/domain/access";
import type { Changes } from "@/lib/domain/policy/draft";
import { policyLab } from "./policy-lab";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const database = ownDatabase();

describe("complaints of a marketplace where silence approves", () => {
  let f: Fixture;
  let admin: Viewer;

  beforeAll(async () => {
    const { db } = database();
    f = await aMarketplace(db, "tiktok-tokopedia", { graceSeconds: 0 });
    admin = await anAdmin(f);
    const strangers = await aMarketplace(db, "tiktok-tokopedia");
    await strangers.open();

    // Nobody answers: approved after two days. The buyer takes another back; a third is refused and not asked again.
    const silent = await f.open();
    const withdrawn = await f.open({ lines: [{ orderLineId: f.lineIds[1], qty: 1 }] });
    const { orderId, lineIds } = await f.anotherOrder();
    const refused = await f.open({ lines: [{ orderLineId: lineIds[0], qty: 1 }] }, orderId);
    await letTimePass(database(), 30 * HOUR);
    await pressed(withdrawn, "withdraw", {}, "buyer");
    const proof = await f.stage(f.actors.owner, "packing_proof");
    const refusal = { reason: "other", text: "Barang sesuai pesanan.", evidenceIds: [proof] };
    await pressed(refused, "reject_solution", refusal, "owner");
    await letTimePass(database(), 4 * DAY);
    const settled = { outcome: "settled" };
    expect(await f.press(silent, "report_refund", settled, SYSTEM)).toMatchObject({ ok: true });
    const closed = await db
      .select({ code: cases.closeCode })
      .from(cases)
      .where(eq(cases.marketplaceId, f.marketplaceId));
    expect(closed.map(({ code }) => code).sort()).toEqual(["auto_approved", "rejected", "withdrawn"]);
  });

  const pressed = async (
    key: FixtureCase,
    verb: "withdraw" | "reject_solution",
    input: object,
    by: "buyer" | "owner",
  ) => expect(await f.press(key, verb, input, f.actors[by])).toMatchObject({ ok: true });

  let seen = 0;
  const tried = async (changes: Changes) => {
    const { db } = database();
    const { marketplaceId } = f;
    const draft = { marketplaceId, basedOn: 1, changes, sources: {}, userId: admin.userId };
    expect(await saveDraft(db, { ...draft, seen })).toBeNull();
    seen += 1;
    return policyLab(db, admin, { marketplaceId, days: 30 });
  };

  test("without a change that matters all end as they did", async () => {
    expect(await tried({ negligencePoints: 9 })).toMatchObject({
      revision: 1,
      found: 3,
      replayed: 3,
      same: 3,
      flippedCount: 0,
      unreplayedCount: 0,
      buyers: 0,
      sellers: 0,
      flipped: [],
      unreplayed: [],
    });
  });

  test("a shorter time to answer approves what was refused or withdrawn too late, and says what that costs", async () => {
    const view = await tried({ sellerAnswers: { n: 24, unit: "hour" } });
    expect(view).toMatchObject({ replayed: 3, same: 1, flippedCount: 2, undecided: 0 });
    expect(view?.buyers).toBe(185_000 + 75_500);
    expect(view?.sellers).toBe(-(185_000 + 75_500));
    expect(view?.flipped.map(({ before, effect }) => [before, effect]).sort()).toEqual([
      ["Dibatalkan Pembeli, Rp0 untuk pembeli", "+Rp75.500"],
      ["Ditolak, Rp0 untuk pembeli", "+Rp185.000"],
    ]);
    const refused = view?.flipped.find(({ before }) => before.startsWith("Ditolak"));
    expect(refused?.after).toBe("Disetujui Otomatis, Rp185.000 untuk pembeli");
    expect(refused?.leftOut.join()).toMatch(
      /^Tolak pada .* WIB tidak lagi mungkin: waktu menanggapi sudah habis\.$/,
    );
    // Cases that were never mediated are named by number alone.
    expect(view?.flipped.map(({ title }) => title)).toEqual([null, null]);
  });

  test("a person in the clock's place leaves open what nobody can know", async () => {
    const view = await tried({ onTimeout: "mediate" });
    expect(view).toMatchObject({ flippedCount: 1, undecided: 1, buyers: 0, sellers: 0 });
    expect(view?.flipped[0]).toMatchObject({ after: "Menunggu putusan mediator", effect: "Belum diketahui" });
  });

  test("what its own rules cannot tell is named and counted nowhere", async () => {
    const { db } = database();
    // The rules it was decided by, forged: its record says otherwise.
    const { marketplaceId } = f;
    const [pinned] = await db
      .select()
      .from(policyVersions)
      .where(eq(policyVersions.marketplaceId, marketplaceId));
    const body = { ...(pinned?.body as object), onTimeout: "mediate" };
    await db.insert(policyVersions).values({
      marketplaceId,
      version: 7,
      effectiveFrom: new Date("2020-01-01T00:00:00Z"),
      body,
      checksum: "7",
    });
    await db.execute(sql`update cases set policy_version = 7 where close_code = 'auto_approved'`);
    const asked = { marketplaceId, days: 90 } as const;
    const view = await policyLab(db, admin, asked);
    expect(view).toMatchObject({ found: 3, replayed: 2, unreplayedCount: 1 });
    expect(view?.unreplayed[0]?.why).toMatch(/^Dengan aturannya sendiri/);
    await db.execute(sql`update cases set policy_version = 1 where close_code = 'auto_approved'`);
  });

  test("is run by the platform admin of the marketplace alone, on what lies in the period", async () => {
    const { db, advance } = database();
    const asked = { marketplaceId: f.marketplaceId, days: 30 } as const;
    for (const { id } of Object.values(f.actors)) {
      const other = await mintViewer(db, id);
      if (other === null) throw new Error("nobody");
      expect(await policyLab(db, other, asked)).toBeNull();
    }
    const elsewhere = await aMarketplace(db, "generic");
    expect(await policyLab(db, admin, { ...asked, marketplaceId: elsewhere.marketplaceId })).toBeNull();
    await advance(40 * DAY);
    expect(await policyLab(db, admin, asked)).toMatchObject({ found: 0, replayed: 0 });
    expect(await policyLab(db, admin, { ...asked, days: 90 })).toMatchObject({ found: 3 });
  });
});

async function anAdmin(f: Fixture): Promise<Viewer> {
  const { db } = database();
  const { id } = await f.aMember("auditor", "Dewi Kartika");
  await db
    .update(marketplaceMembers)
    .set({ role: "platform_admin" })
    .where(eq(marketplaceMembers.userId, id));
  const viewer = await mintViewer(db, id);
  if (viewer === null) throw new Error("the admin cannot sign in");
  return viewer;
}
