import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { orders, packages } from "@/db/schema";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { inbox } from "./inbox";

const database = ownDatabase();
let world: Fixture;
let found: { no: string; orderNo: string; invoiceNo: string };

beforeAll(async () => {
  const { db } = database();
  world = await aMarketplace(db, "generic");
  await db.insert(packages).values({
    shopId: world.shopId,
    orderId: world.orderId,
    packageNo: 1,
    courier: "JNE",
    resi: "JX0012 3456 789",
    weightGrams: 700,
  });
  const { no } = await world.open();
  const [order] = await db.select().from(orders).where(eq(orders.id, world.orderId));
  found = { no, orderNo: order?.externalNo ?? "", invoiceNo: order?.invoiceNo ?? "" };
});

async function search(q: string): Promise<string[]> {
  const { db } = database();
  const viewer = await mintViewer(db, world.actors.owner.id);
  if (viewer === null) throw new Error("the owner is gone");
  const page = await inbox(db, viewer, {
    shopId: world.shopId,
    tab: "perlu_respons",
    q,
    mine: false,
    cursor: null,
  });
  return page?.rows.map((row) => row.no) ?? [];
}

it("finds a case by its numbers, from their beginning and however they are written", async () => {
  const { no, orderNo, invoiceNo } = found;
  const resi = ["JX00123456789", "jx0012 3456", "JX0012"];
  const numbers = [no, no.slice(0, 8), no.split("-")[1] ?? "", orderNo, orderNo.toUpperCase(), invoiceNo];
  for (const q of [...numbers, ...resi]) expect(await search(q), q).toEqual([no]);
});

it("finds a case by buyer and product, from any of their words on", async () => {
  for (const q of ["Rina Wulandari", "wulan", "kemeja batik", "Parang, Cokelat", "BATIK   PARANG"])
    expect(await search(q), q).toEqual([found.no]);
});

it("finds nothing for the words of nobody, and takes no sign for a pattern", async () => {
  for (const q of ["Hendra", "%", "_ina", "rina%"]) expect(await search(q), q).toEqual([]);
});
