import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { cases, policyDrafts, policyVersions } from "@/db/schema";
import { policyAt, policyInForce } from "@/db/stores/marketplace-rules";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import { signedIn } from "@/db/testing/signed-in";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import type { RuleKey } from "@/lib/domain/policy/fields";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { instantOf, isoDateOf, localDayOf } from "@/lib/domain/sla/zone";
import { canonical, sha256 } from "@/lib/engine/canonical";
import { serverNow } from "@/lib/queries/case-rows";
import { policyDraft } from "@/lib/queries/policy-draft";
import { rules } from "@/lib/queries/rules";
import { discardPolicyDraft, publishPolicy, savePolicyDraft } from "./policy";

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
});

async function signIn(userId: string): Promise<void> {
  browser.cookie = await signedIn(database().db, userId);
}

const THREE_DAYS = {
  key: "sellerAnswers",
  typed: { n: "3", unit: "working_day" },
  source: "Rapat aturan 12 November",
};
const edit = (key: RuleKey, typed: unknown, source = "Rapat aturan") => ({ key, typed, source });
type Edits = Parameters<typeof savePolicyDraft>[0]["edits"];
const save = (edits: Edits, seen = 0, basedOn = 1) =>
  savePolicyDraft({ marketplaceId: f.marketplaceId, basedOn, revision: seen, edits });
const publish = (on: string | null = null, seen = 1, basedOn = 1) =>
  publishPolicy({ marketplaceId: f.marketplaceId, basedOn, revision: seen, on });
const view = () => policyDraft(database().db, viewer, f.marketplaceId);
const versions = () =>
  database()
    .db.select()
    .from(policyVersions)
    .where(eq(policyVersions.marketplaceId, f.marketplaceId))
    .orderBy(policyVersions.version);
const drafts = () =>
  database().db.select().from(policyDrafts).where(eq(policyDrafts.marketplaceId, f.marketplaceId));
const inDays = async (days: number) =>
  isoDateOf(localDayOf(await serverNow(database().db), "Asia/Jakarta") + days);
const versionOf = async (caseId: string) => {
  const [row] = await database()
    .db.select({ version: cases.policyVersion })
    .from(cases)
    .where(and(eq(cases.shopId, f.shopId), eq(cases.id, caseId)));
  return row?.version;
};

test("a draft is kept with who saved it, and stands in the form as it was typed", async () => {
  expect(await save([THREE_DAYS, edit("appeals", "2")])).toEqual({ ok: true });
  const seen = await view();
  expect(seen).toMatchObject({ revision: 1, changed: 2, staleSince: null, saved: { by: "Dewi Kartika" } });
  const own = seen?.groups.flatMap(({ rules: all }) => all).find(({ key }) => key === "sellerAnswers");
  expect(own).toMatchObject({
    before: "2 hari kerja",
    change: { typed: THREE_DAYS.typed, after: "3 hari kerja", source: THREE_DAYS.source },
  });
  // Going back to what rules now is no change; the rest is saved as a new revision.
  expect(await save([THREE_DAYS], 1)).toEqual({ ok: true });
  expect(await view()).toMatchObject({ revision: 2, changed: 1 });
  expect(await discardPolicyDraft({ marketplaceId: f.marketplaceId, revision: 2 })).toEqual({ ok: true });
  expect(await drafts()).toEqual([]);
});

test("what is no answer, has no reason or contradicts another is said by rule, and nothing is saved", async () => {
  expect(
    await save([
      edit("sellerAnswers", { n: "1", unit: "hour" }),
      edit("graceSeconds", "90"),
      edit("appeals", "dua"),
      edit("kinds", []),
      edit("onTimeout", "auto_approve", "  "),
      edit("infoRequests", "2"),
    ]),
  ).toEqual({
    ok: false,
    refusal: "invalid",
    fields: {
      sellerAnswers: { value: "Waktunya terlalu singkat, paling sedikit 4 jam." },
      graceSeconds: { value: "Angkanya harus kelipatan 60." },
      appeals: { value: "Isi dengan angka bulat, tanpa koma atau titik." },
      kinds: { value: "Pilih sedikitnya satu." },
      onTimeout: { source: "Tulis alasan atau sumbernya, sedikitnya 3 huruf." },
      infoRequests: { value: expect.stringMatching(/^Isinya sama dengan versi 1/) },
    },
  });
  expect(await save([edit("appealWindow", null)])).toMatchObject({
    refusal: "invalid",
    fields: { appealWindow: { value: expect.stringMatching(/tidak ada waktu untuk mengajukannya/) } },
  });
  expect(await save([edit("refundShipping", "excluded")])).toMatchObject({
    fields: { kinds: { value: expect.stringMatching(/kelalaian/) } },
  });
  for (const typed of [undefined, { n: 3, unit: "hour" }, "x".repeat(50), [1], { n: "3" }])
    expect(await save([edit("sellerAnswers", typed)])).toMatchObject({ refusal: "invalid" });
  expect(await drafts()).toEqual([]);
});

test("what is published rules complaints from then on, and running ones keep their version", async () => {
  const { db } = database();
  const before = await f.open();
  await save([THREE_DAYS, edit("onTimeout", "auto_approve", "SK Direksi 7/2026")]);
  expect(await publish()).toEqual({ ok: true });

  const [, second] = await versions();
  expect(second).toMatchObject({ version: 2, publishedBy: admin });
  expect(second?.checksum).toBe(sha256(canonical(second?.body)));
  expect(second?.effectiveFrom.getTime()).toBeLessThanOrEqual((await serverNow(db)).getTime());
  expect(await drafts()).toEqual([]);
  expect(await policyAt(db, f.marketplaceId, 2)).toEqual({
    ...shippedPolicy("generic"),
    version: 2,
    sellerAnswers: { n: 3, unit: "working_day" },
    onTimeout: "auto_approve",
  });

  const other = await f.anotherOrder();
  const after = await f.open({ lines: [{ orderLineId: other.lineIds[0], qty: 1 }] }, other.orderId);
  expect([await versionOf(before.caseId), await versionOf(after.caseId)]).toEqual([1, 2]);
  // What happens to the old one goes by the old one still.
  await f.press(before, "post_message", { text: "Masih kami tunggu." }, f.actors.buyer);
  expect(await versionOf(before.caseId)).toBe(1);

  const read = await rules(db, viewer, { marketplaceId: f.marketplaceId, version: 2, other: 1 });
  expect(read?.shown).toMatchObject({ version: 2, inForce: true, published: { by: "Dewi Kartika" } });
  expect(read?.rows.map(({ key, answer }) => [key, answer.source])).toEqual([
    ["sellerAnswers", THREE_DAYS.source],
    ["onTimeout", "SK Direksi 7/2026"],
  ]);
  // The reasons of a version stay with its answers in the ones that follow.
  await save([edit("negligencePoints", "5", "Masukan penjual")], 0, 2);
  expect(await publish(null, 1, 2)).toEqual({ ok: true });
  const third = await rules(db, viewer, { marketplaceId: f.marketplaceId, version: 3, other: 1 });
  expect(third?.rows.map(({ answer }) => answer.source)).toEqual([
    THREE_DAYS.source,
    "SK Direksi 7/2026",
    "Masukan penjual",
  ]);
});

test("a version that is announced rules from its day on", async () => {
  const { db, advance } = database();
  await save([THREE_DAYS]);
  const on = await inDays(3);
  expect(await publish(on)).toEqual({ ok: true });
  const [, second] = await versions();
  const midnight = instantOf(localDayOf(new Date(`${on}T05:00:00Z`), "Asia/Jakarta"), 0, "Asia/Jakarta");
  expect(second?.effectiveFrom).toEqual(midnight);
  expect(await policyInForce(db, f.marketplaceId)).toBe(1);
  expect(await versionOf((await f.open()).caseId)).toBe(1);

  // The next one goes on from what is announced, and cannot come before it.
  expect(await view()).toMatchObject({ basedOn: 2, announcedFor: midnight.toISOString() });
  await save([edit("appeals", "2")], 0, 2);
  const early = "Versi sebelumnya belum berlaku pada tanggal ini. Pilih tanggal yang sama atau sesudahnya.";
  for (const day of [null, await inDays(1)])
    expect(await publish(day, 1, 2)).toEqual({ ok: false, refusal: "invalid", fields: {}, day: early });

  await advance(4 * DAY);
  expect(await policyInForce(db, f.marketplaceId)).toBe(2);
  const other = await f.anotherOrder();
  const later = await f.open({ lines: [{ orderLineId: other.lineIds[0], qty: 1 }] }, other.orderId);
  expect(await versionOf(later.caseId)).toBe(2);
});

test("a day that is over, too far off or in no calendar is refused", async () => {
  await save([THREE_DAYS]);
  for (const [on, said] of [
    ["2026-02-30", /tidak ada di kalender/],
    ["besok", /tidak ada di kalender/],
    ["2024-01-02", /setelah hari ini/],
    [await inDays(0), /setelah hari ini/],
    [await inDays(400), /lebih dari setahun/],
  ] as const)
    expect(await publish(on), on).toMatchObject({ refusal: "invalid", day: expect.stringMatching(said) });
  expect(await versions()).toHaveLength(1);
});

test("of two who save or publish at once one is told that he was overtaken", async () => {
  const saves = await Promise.all([save([THREE_DAYS]), save([edit("appeals", "2")])]);
  expect(saves.map((own) => (own.ok ? "ok" : own.refusal)).sort()).toEqual(["draft_changed", "ok"]);
  expect(await save([THREE_DAYS], 0)).toMatchObject({ refusal: "draft_changed" });
  expect(await save([THREE_DAYS], 1)).toEqual({ ok: true });

  const published = await Promise.all(Array.from({ length: 6 }, () => publish(null, 2)));
  expect(published.filter((own) => own.ok)).toHaveLength(1);
  for (const own of published) if (!own.ok) expect(own.refusal).toMatch(/^(stale|draft_changed)$/);
  expect(await versions()).toHaveLength(2);

  // What is still on a screen was made of a version that is not the last any more.
  expect(await save([THREE_DAYS], 0, 1)).toMatchObject({ refusal: "stale" });
  expect(await publish(null, 2, 1)).toMatchObject({ refusal: "stale" });
  expect(await discardPolicyDraft({ marketplaceId: f.marketplaceId, revision: 2 })).toMatchObject({
    refusal: "draft_changed",
  });
});

test("a draft that another version has overtaken is shown on top of it, and saved before it is published", async () => {
  const { db } = database();
  await save([THREE_DAYS, edit("appeals", "2")]);
  const body = { ...shippedPolicy("generic"), appeals: 2, version: 2 };
  await db.insert(policyVersions).values({
    marketplaceId: f.marketplaceId,
    version: 2,
    effectiveFrom: await serverNow(db),
    body,
    checksum: sha256(canonical(body)),
  });
  // What the other version says too is no change any more.
  expect(await view()).toMatchObject({ basedOn: 2, staleSince: 1, changed: 1 });
  expect(await publish(null, 1, 1)).toMatchObject({ refusal: "stale" });
  expect(await publish(null, 1, 2)).toMatchObject({ refusal: "stale" });
  expect(await save([THREE_DAYS], 1, 2)).toEqual({ ok: true });
  expect(await publish(null, 2, 2)).toEqual({ ok: true });
  expect(await versions()).toHaveLength(3);
});

test("nothing is published without a change", async () => {
  expect(await publish(null, 0)).toMatchObject({ refusal: "draft_changed" });
  expect(await save([])).toEqual({ ok: true });
  expect(await publish()).toMatchObject({ refusal: "invalid", day: expect.stringMatching(/sama dengan/) });
  expect(await versions()).toHaveLength(1);
});

test("the rules are kept by the platform admin of their own marketplace alone", async () => {
  const { db } = database();
  const refused = { ok: false, refusal: "not_found", fields: {} };
  await save([THREE_DAYS]);
  const elsewhere = { marketplaceId: far.marketplaceId, revision: 0 };
  expect(await savePolicyDraft({ ...elsewhere, basedOn: 1, edits: [THREE_DAYS] })).toEqual(refused);
  expect(await publishPolicy({ ...elsewhere, basedOn: 1, on: null })).toEqual(refused);
  expect(await discardPolicyDraft(elsewhere)).toEqual(refused);
  expect(await policyDraft(db, viewer, far.marketplaceId)).toBeNull();
  const auditor = await f.aMember("auditor", "Lestari Auditor");
  for (const { id } of [...Object.values(f.actors), auditor]) {
    await signIn(id);
    expect(await save([THREE_DAYS], 1)).toEqual(refused);
    expect(await publish()).toEqual(refused);
    expect(await discardPolicyDraft({ marketplaceId: f.marketplaceId, revision: 1 })).toEqual(refused);
    const other = await mintViewer(db, id);
    if (other === null) throw new Error("nobody");
    expect(await policyDraft(db, other, null)).toBeNull();
  }
  browser.cookie = null;
  expect(await publish()).toEqual(refused);
  expect(await versions()).toHaveLength(1);
  expect(await drafts()).toMatchObject([{ revision: 1 }]);
});
