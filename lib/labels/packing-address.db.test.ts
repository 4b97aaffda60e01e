import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orders } from "@/db/schema";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { ingestStock } from "@/lib/orders/ingest-stock";
import { caseRoom } from "@/lib/queries/case-room";
import { packingSlipOf } from "./label-of-case";

const database = ownDatabase();
const ADDRESS = "Jl. Kaliurang Km 5,6 No. 12, RT 03/RW 05, Depok, Sleman 55281";

test("the address of what is sent once more is on the shop's slip until it has left, and with nobody else", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const seenBy = async (who: { id: string }, no: string) => {
    const viewer = await mintViewer(db, who.id);
    if (viewer === null) throw new Error("nobody");
    return caseRoom(db, viewer, no);
  };
  await ingestStock(db, f.marketplaceId, [{ shop: f.shopCode, sku: "BTK-01", sellable: 5 }]);
  await db
    .update(orders)
    .set({ shipToName: "Ibu Wulandari", shipToAddress: ADDRESS })
    .where(eq(orders.id, f.orderId));
  const key = await f.open({ kind: "replacement" });
  expect(JSON.stringify(await seenBy(f.actors.owner, key.no))).not.toContain(ADDRESS);
  expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject({ ok: true });

  const shop = await seenBy(f.actors.owner, key.no);
  expect(shop && packingSlipOf(shop)?.to).toEqual({ name: "Ibu Wulandari", address: ADDRESS });
  expect(JSON.stringify(await seenBy(f.actors.buyer, key.no))).not.toContain(ADDRESS);
  await db.update(orders).set({ shipToName: null, shipToAddress: null }).where(eq(orders.id, f.orderId));
  const bare = await seenBy(f.actors.owner, key.no);
  expect(bare && packingSlipOf(bare)?.to).toEqual({
    name: "Rina Wulandari",
    address: null,
    city: "Sleman",
  });

  await db
    .update(orders)
    .set({ shipToName: "Ibu Wulandari", shipToAddress: ADDRESS })
    .where(eq(orders.id, f.orderId));
  const parcel = { courier: "JNE", resi: "JX00998877" };
  expect(await f.press(key, "ship_replacement", parcel, f.actors.owner)).toMatchObject({ ok: true });
  expect(JSON.stringify(await seenBy(f.actors.owner, key.no))).not.toContain(ADDRESS);
});
