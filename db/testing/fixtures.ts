import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  buyers,
  calendarDays,
  evidence,
  marketplaceMembers,
  marketplaces,
  orderLines,
  orders,
  payments,
  policyVersions,
  shopMembers,
  shops,
  users,
} from "@/db/schema";
import type { Actor, Role } from "@/lib/domain/access";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import type { OpenCaseInput } from "@/lib/domain/case/verbs/complaint/open-case";
import { BUYER_EVIDENCE, type EvidenceKind, type Requirement } from "@/lib/domain/evidence";
import type { Policy, ProfileName } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { INDONESIAN_HOLIDAYS } from "@/lib/domain/sla/holidays";
import { canonical, sha256 } from "@/lib/engine/canonical";
import { openCase } from "@/lib/engine/open-case";
import { perform } from "@/lib/engine/perform";
import type { CaseKey, Performed, Refused } from "@/lib/engine/result";

export type FixtureCase = CaseKey & { readonly no: string };
/** `id` is never null: fixtures make people only. */
export type Person = Actor & { readonly id: string };

const LINES = [
  { sku: "BTK-01", productName: "Kemeja Batik Parang", variant: "Cokelat, L", qty: 9, unitPrice: 185_000 },
  { sku: "BTK-02", productName: "Selendang Batik", variant: null, qty: 2, unitPrice: 75_500 },
] as const;
const SHIPPING_FEE = 18_000;

/**
 * The smallest world a complaint needs: a marketplace that runs `profile` (with `policy` laid over it), one
 * shop, one person per role, and an order delivered a day ago whose payment is held. May be called several
 * times in one database; every call makes strangers.
 */
export async function aMarketplace(db: Db, profile: ProfileName, policy: Partial<Policy> = {}) {
  const mark = randomBytes(4).toString("hex");
  const body = { ...shippedPolicy(profile), ...policy };
  const [marketplace] = await db
    .insert(marketplaces)
    .values({
      code: `${profile}-${mark}`,
      name: `Pasar ${mark}`,
      profile,
      ingestKey: randomBytes(16).toString("hex"),
    })
    .returning({ id: marketplaces.id, code: marketplaces.code });
  const marketplaceId = marketplace?.id ?? "";
  await db.insert(policyVersions).values({
    marketplaceId,
    version: 1,
    effectiveFrom: new Date("2020-01-01T00:00:00Z"),
    body,
    checksum: sha256(canonical(body)),
  });
  await db.insert(calendarDays).values(
    INDONESIAN_HOLIDAYS.map(({ on, name, kind }) => ({
      marketplaceId,
      closedOn: on,
      name,
      kind,
      source: "SKB",
    })),
  );
  const shop = await aShop(db, marketplaceId);
  const buyer = await aPerson(db, "buyer", "Rina Wulandari");
  const actors = {
    buyer,
    owner: await aPerson(db, "owner", "Sekar Ayu"),
    staff: await aPerson(db, "staff", "Dewi Lestari"),
    mediator: await aPerson(db, "mediator", "Bagus Prasetyo"),
    senior: await aPerson(db, "senior_mediator", "Ratna Sari"),
  };
  for (const { id, role } of [actors.owner, actors.staff]) {
    await db.insert(shopMembers).values({ shopId: shop.id, userId: id, role });
  }
  for (const { id, role } of [actors.mediator, actors.senior]) {
    await db.insert(marketplaceMembers).values({ marketplaceId, userId: id, role });
  }
  const [buyerRow] = await db
    .insert(buyers)
    .values({
      marketplaceId,
      externalId: `b-${mark}`,
      userId: buyer.id,
      name: "Rina Wulandari",
      city: "Sleman",
      phone: "081200000001",
    })
    .returning({ id: buyers.id });
  const buyerId = buyerRow?.id ?? "";
  const order = await aDeliveredOrder(db, { shopId: shop.id, marketplaceId, buyerId });

  return {
    marketplaceId,
    marketplaceCode: marketplace?.code ?? "",
    shopId: shop.id,
    shopCode: shop.code,
    buyerId,
    orderId: order.orderId,
    lineIds: order.lineIds,
    actors,
    /** Another delivered order of the same buyer at the same shop. */
    anotherOrder: () => aDeliveredOrder(db, { shopId: shop.id, marketplaceId, buyerId }),
    /** One more person of the shop or the desk. */
    aMember: async (
      role: "owner" | "staff" | "warehouse" | "mediator" | "senior_mediator" | "auditor" | "platform_admin",
      name: string,
    ) => {
      const person = await aPerson(db, role, name);
      if (role === "owner" || role === "staff" || role === "warehouse") {
        await db.insert(shopMembers).values({ shopId: shop.id, userId: person.id, role });
      } else {
        await db.insert(marketplaceMembers).values({ marketplaceId, userId: person.id, role });
      }
      return person;
    },
    /** A file that its uploader has not yet used. */
    stage: (by: Person, requirement: Requirement, kind: EvidenceKind = "photo") =>
      stageEvidence(db, shop.id, by, requirement, kind),
    /** The buyer complains about one unit of the first line, with the evidence the reason asks for. */
    open: async (input: Partial<OpenCaseInput> = {}, orderId = order.orderId): Promise<FixtureCase> => {
      const reason = input.reason ?? "not_as_described";
      const needed = BUYER_EVIDENCE[reason].filter((rule) => rule.mandatory);
      const staged: string[] = [];
      for (const rule of needed) {
        staged.push(await stageEvidence(db, shop.id, buyer, rule.requirement, rule.kinds[0] ?? "photo"));
      }
      const opened = await openCase(db, {
        shopId: shop.id,
        orderId,
        actor: buyer,
        commandId: randomUUID(),
        input: {
          kind: "refund_only",
          reason,
          lines: [{ orderLineId: order.lineIds[0], qty: 1 }],
          withShipping: false,
          text: "Barang yang datang berbeda dari fotonya.",
          evidenceIds: staged,
          ...input,
        },
      });
      if (!opened.ok) throw new Error(`the fixture's case was refused: ${opened.refusal}`);
      return { shopId: opened.shopId, caseId: opened.caseId, no: opened.no };
    },
    /** Presses a verb as a person would; the answer may be a refusal. */
    press: (key: CaseKey, verb: CaseVerb, input: unknown, actor: Actor): Promise<Performed | Refused> =>
      perform(db, { shopId: key.shopId, caseId: key.caseId, verb, input, actor, commandId: randomUUID() }),
  };
}

export type Fixture = Awaited<ReturnType<typeof aMarketplace>>;

async function aShop(db: Db, marketplaceId: string): Promise<{ id: string; code: string }> {
  const code = BigInt(`0x${randomBytes(8).toString("hex")}`)
    .toString(36)
    .toUpperCase()
    .slice(-4);
  const [shop] = await db
    .insert(shops)
    .values({ marketplaceId, code, externalId: code, name: `Toko ${code}`, city: "Yogyakarta" })
    .returning({ id: shops.id });
  return { id: shop?.id ?? "", code };
}

async function aPerson(db: Db, role: Role, name: string): Promise<Person> {
  const [row] = await db
    .insert(users)
    .values({ email: `${role}-${randomUUID()}@uji.test`, name })
    .returning({ id: users.id });
  return { id: row?.id ?? "", role };
}

async function aDeliveredOrder(
  db: Db,
  of: { shopId: string; marketplaceId: string; buyerId: string },
): Promise<{ orderId: string; lineIds: [string, string] }> {
  const no = randomBytes(6).toString("hex");
  const [order] = await db
    .insert(orders)
    .values({
      ...of,
      externalNo: no,
      invoiceNo: `INV/${no}`,
      status: "delivered",
      shippingFee: SHIPPING_FEE,
      paidAt: sql`app_now() - interval '4 days'`,
      deliveredAt: sql`app_now() - interval '1 day'`,
    })
    .returning({ id: orders.id });
  const orderId = order?.id ?? "";
  const lines = await db
    .insert(orderLines)
    .values(
      LINES.map((line, index) => ({
        ...line,
        shopId: of.shopId,
        orderId,
        lineNo: index + 1,
        paid: line.qty * line.unitPrice,
      })),
    )
    .returning({ id: orderLines.id, lineNo: orderLines.lineNo });
  const lineAt = (lineNo: number) => lines.find((line) => line.lineNo === lineNo)?.id ?? "";
  await db.insert(payments).values({
    shopId: of.shopId,
    orderId,
    externalId: `pay-${no}`,
    method: "transfer",
    state: "captured",
    captured: LINES.reduce((sum, line) => sum + line.qty * line.unitPrice, SHIPPING_FEE),
  });
  return { orderId, lineIds: [lineAt(1), lineAt(2)] };
}

async function stageEvidence(
  db: Db,
  shopId: string,
  by: Person,
  requirement: Requirement,
  kind: EvidenceKind,
): Promise<string> {
  const mime = { photo: "image/jpeg", video: "video/mp4", document: "application/pdf" }[kind];
  const [row] = await db
    .insert(evidence)
    .values({
      shopId,
      uploadedBy: by.id,
      byRole: by.role,
      kind,
      requirement,
      fileName: `${requirement}.bin`,
      mime,
      bytes: 1024,
      sha256: randomBytes(32).toString("hex"),
      storageKey: `fixtures/${randomUUID()}`,
    })
    .returning({ id: evidence.id });
  return row?.id ?? "";
}
