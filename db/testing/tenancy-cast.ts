import { randomBytes, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { buyers, evidence, marketplaceMembers, shopMembers, shops, users } from "@/db/schema";
import { aMarketplace, type FixtureCase } from "@/db/testing/fixtures";
import type { Role } from "@/lib/domain/access";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import { BUYER_EVIDENCE } from "@/lib/domain/evidence";

/**
 * Everybody who could knock at a case of shop A: their role in it, or null, and whether they see it before
 * and after it came to mediation. This is the expectation; nothing here is computed by the code under test.
 */
export const CAST = {
  owner: { role: "owner", open: true, mediated: true },
  staff: { role: "staff", open: true, mediated: true },
  warehouse: { role: "warehouse", open: true, mediated: true },
  buyer: { role: "buyer", open: true, mediated: true },
  mediator: { role: "mediator", open: false, mediated: true },
  senior: { role: "senior_mediator", open: false, mediated: true },
  auditor: { role: "auditor", open: false, mediated: true },
  neighbourOwner: { role: null, open: false, mediated: false },
  farOwner: { role: null, open: false, mediated: false },
  otherBuyer: { role: null, open: false, mediated: false },
  farBuyer: { role: null, open: false, mediated: false },
  farMediator: { role: null, open: false, mediated: false },
  farSenior: { role: null, open: false, mediated: false },
  formerStaff: { role: null, open: false, mediated: false },
  formerMediator: { role: null, open: false, mediated: false },
  suspendedOwner: { role: null, open: false, mediated: false },
} as const satisfies Record<string, { role: Role | null; open: boolean; mediated: boolean }>;

export type CastName = keyof typeof CAST;
export const CAST_NAMES = Object.keys(CAST) as CastName[];
export const STAGES = ["open", "mediated"] as const;
export type CastStage = (typeof STAGES)[number];

export const PRIVATE_NOTE = "Catatan yang hanya dibaca orang toko.";
/** Handles the cases for the shop and says nothing in them: the other sides never learn of them. */
export const QUIET_MEMBER = "Kirana Tersembunyi";

export type CastCase = FixtureCase & { readonly orderId: string; readonly fileId: string };

/** Two cases of shop A, one never in mediation and one that is, with strangers of every kind around them. */
export async function tenancyCast(db: Db) {
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const far = await aMarketplace(db, "generic");
  const formerStaff = await f.aMember("staff", "Wulan Lama");
  const formerMediator = await f.aMember("mediator", "Joko Lama");
  const suspendedOwner = await f.aMember("owner", "Tono Ditangguhkan");
  const people: Record<CastName, string> = {
    owner: f.actors.owner.id,
    staff: f.actors.staff.id,
    warehouse: (await f.aMember("warehouse", "Agus Gudang")).id,
    buyer: f.actors.buyer.id,
    mediator: f.actors.mediator.id,
    senior: f.actors.senior.id,
    auditor: (await f.aMember("auditor", "Lestari Auditor")).id,
    neighbourOwner: await aNeighbour(db, f.marketplaceId),
    farOwner: far.actors.owner.id,
    otherBuyer: await anotherBuyer(db, f.marketplaceId),
    farBuyer: far.actors.buyer.id,
    farMediator: far.actors.mediator.id,
    farSenior: far.actors.senior.id,
    formerStaff: formerStaff.id,
    formerMediator: formerMediator.id,
    suspendedOwner: suspendedOwner.id,
  };
  const quiet = await f.aMember("staff", QUIET_MEMBER);

  const pressed = async (key: FixtureCase, verb: CaseVerb, input: unknown) => {
    const done = await f.press(key, verb, input, f.actors.owner);
    if (!done.ok) throw new Error(`${verb} was refused: ${done.refusal}`);
  };
  const aCase = async (orderId: string, orderLineId: string): Promise<CastCase> => {
    const staged: string[] = [];
    for (const rule of BUYER_EVIDENCE.not_as_described.filter((own) => own.mandatory)) {
      staged.push(await f.stage(f.actors.buyer, rule.requirement, "photo"));
    }
    const [fileId = ""] = staged;
    await db
      .update(evidence)
      .set({ displayKey: `fixtures/${fileId}-d`, thumbKey: `fixtures/${fileId}-t` })
      .where(eq(evidence.id, fileId));
    const lines = [{ orderLineId, qty: 1 }];
    const key = await f.open({ evidenceIds: staged, lines }, orderId);
    await pressed(key, "post_note", { text: PRIVATE_NOTE });
    await pressed(key, "assign_case", { to: quiet.id });
    return { ...key, orderId, fileId };
  };
  const second = await f.anotherOrder();
  const cases: Record<CastStage, CastCase> = {
    open: await aCase(f.orderId, f.lineIds[0]),
    mediated: await aCase(second.orderId, second.lineIds[0]),
  };
  const proof = await f.stage(f.actors.owner, "packing_proof");
  const reject = { reason: "other", text: "Barang sesuai pesanan.", evidenceIds: [proof] };
  await pressed(cases.mediated, "reject_solution", reject);
  await leave(db, f, people);
  return { f, far, people, cases, quietId: quiet.id };
}

export type TenancyCast = Awaited<ReturnType<typeof tenancyCast>>;

/** After they have been told of the cases: a right that is gone must be gone for the old cases too. */
async function leave(db: Db, f: { shopId: string; marketplaceId: string }, people: Record<CastName, string>) {
  await db
    .delete(shopMembers)
    .where(and(eq(shopMembers.shopId, f.shopId), eq(shopMembers.userId, people.formerStaff)));
  await db
    .delete(marketplaceMembers)
    .where(
      and(
        eq(marketplaceMembers.marketplaceId, f.marketplaceId),
        eq(marketplaceMembers.userId, people.formerMediator),
      ),
    );
  await db.update(users).set({ status: "suspended" }).where(eq(users.id, people.suspendedOwner));
}

async function aUser(db: Db, name: string): Promise<string> {
  const [row] = await db
    .insert(users)
    .values({ email: `${randomUUID()}@uji.test`, name })
    .returning({ id: users.id });
  return row?.id ?? "";
}

/** The owner of another shop of the same marketplace. */
async function aNeighbour(db: Db, marketplaceId: string): Promise<string> {
  const code = randomBytes(2).toString("hex").toUpperCase();
  const [shop] = await db
    .insert(shops)
    .values({ marketplaceId, code, externalId: code, name: `Toko ${code}`, city: "Solo" })
    .returning({ id: shops.id });
  const userId = await aUser(db, "Sri Sebelah");
  await db.insert(shopMembers).values({ shopId: shop?.id ?? "", userId, role: "owner" });
  return userId;
}

/** Another buyer of the same marketplace. */
async function anotherBuyer(db: Db, marketplaceId: string): Promise<string> {
  const userId = await aUser(db, "Budi Lain");
  await db
    .insert(buyers)
    .values({ marketplaceId, externalId: randomUUID(), userId, name: "Budi Lain", city: "Solo" });
  return userId;
}
