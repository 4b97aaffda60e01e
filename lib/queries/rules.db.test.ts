import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { marketplaceMembers, policyVersions } from "@/db/schema";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { RULE_LABELS } from "@/lib/copy/screens-rules";
import { PROFILE_NAMES } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { rules } from "./rules";

const database = ownDatabase();

async function viewerOf(userId: string) {
  const viewer = await mintViewer(database().db, userId);
  if (viewer === null) throw new Error(`${userId} cannot sign in`);
  return viewer;
}

test.each(PROFILE_NAMES)("every rule of %s has words and a source", async (profile) => {
  const { db } = database();
  const f = await aMarketplace(db, profile);
  const { id } = await f.aMember("auditor", "Dewi Kartika");
  await db
    .update(marketplaceMembers)
    .set({ role: "platform_admin" })
    .where(eq(marketplaceMembers.userId, id));
  const asked = { marketplaceId: f.marketplaceId, version: null, other: null };
  const view = await rules(db, await viewerOf(id), asked);
  expect(view?.rows.map((row) => row.key)).toEqual(Object.keys(RULE_LABELS));
  const { profile: _profile, version: _version, ...questions } = shippedPolicy(profile);
  expect(Object.keys(RULE_LABELS).sort()).toEqual(Object.keys(questions).sort());
  for (const row of view?.rows ?? []) {
    expect(row.answer.text, row.key).not.toMatch(/undefined|\[object|^$/);
    expect(row.answer.source, row.key).not.toMatch(/^$|ours|Diubah/);
  }

  await db.insert(policyVersions).values({
    marketplaceId: f.marketplaceId,
    version: 2,
    effectiveFrom: new Date("2099-01-01T00:00:00Z"),
    body: { ...shippedPolicy(profile), negligencePoints: 7, mediatorRules: { n: 9, unit: "working_day" } },
    checksum: "2".repeat(64),
  });
  const both = await rules(db, await viewerOf(id), { ...asked, other: 2 });
  // What is announced does not rule yet.
  expect(both?.shown.version).toBe(1);
  expect(both?.rows.map((row) => [row.key, row.other?.text])).toEqual([
    ["mediatorRules", "9 hari kerja"],
    ["negligencePoints", "7 poin"],
  ]);
  expect(both?.rows.every((row) => row.other?.source === "Diubah dari profil bawaan")).toBe(true);
  for (const actor of Object.values(f.actors))
    expect(await rules(db, await viewerOf(actor.id), { ...asked, marketplaceId: null })).toBeNull();
});
