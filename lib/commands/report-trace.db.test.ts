import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { auditCase } from "@/db/testing/audit-case";
import { passDeadline } from "@/db/testing/expire";
import { aMarketplace } from "@/db/testing/fixtures";
import { signedIn } from "@/db/testing/signed-in";
import { ownDatabase } from "@/db/testing/test-database";
import { ingestStock } from "@/lib/orders/ingest-stock";
import { caseCommand } from "./case-command";

/** What a browser sends; Next's request scope does not exist outside a server. */
const browser = vi.hoisted((): { cookie: { name: string; value: string } | null } => ({ cookie: null }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookie?.name === name ? browser.cookie : undefined),
  }),
  headers: async () => new Headers({ host: "tuntas.uji", origin: "https://tuntas.uji" }),
}));

const database = ownDatabase();
const OK = { ok: true };
const PROOF = { result: "delivered_proven", text: "Kurir mengirim foto penerima.", evidenceIds: [] };

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", database().url);
  vi.stubEnv("NEXTAUTH_URL", "https://tuntas.uji");
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two signs");
});
afterAll(() => closeDatabase());

async function signIn(userId: string): Promise<void> {
  browser.cookie = await signedIn(database().db, userId);
}

test.each(["return", "outbound"] as const)(
  "the desk is told what became of a case whose %s it says was delivered, though nobody mediated it",
  async (of) => {
    const { db } = database();
    const f = await aMarketplace(db, "generic", {
      graceSeconds: 0,
      goodsBack: { replacement: "none", exchange: "before", reship: "none" },
    });
    const parcel = { courier: "JNE", resi: `JX${randomUUID().slice(0, 8)}` };
    const key = await f.open({ kind: of === "return" ? "return_refund" : "replacement" });
    if (of === "return") {
      expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
      const handedOver = { method: "dropoff", ...parcel };
      expect(await f.press(key, "ship_return", handedOver, f.actors.buyer)).toMatchObject(OK);
    } else {
      const shelf = { shop: f.shopCode, sku: "BTK-01", sellable: 5 };
      expect(await ingestStock(db, f.marketplaceId, [shelf])).toMatchObject(OK);
      expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject(OK);
      expect(await f.press(key, "ship_replacement", parcel, f.actors.owner)).toMatchObject(OK);
    }
    const clock = of === "return" ? "return_arrives" : "outbound_arrives";
    expect(await passDeadline(db, key, clock)).toMatchObject(OK);

    await signIn(f.actors.mediator.id);
    const answer = await caseCommand("report_trace")({ no: key.no, commandId: randomUUID(), input: PROOF });
    expect(answer).toMatchObject({ ok: true, case: { no: key.no, reader: "mediator" } });
    const { c } = await auditCase(db, key);
    expect([c.state.trace, c.state[of]]).toEqual(["none", of === "return" ? "arrived" : "delivered"]);
    const again = await caseCommand("report_trace")({ no: key.no, commandId: randomUUID(), input: PROOF });
    expect(again).toMatchObject({ ok: false, case: { no: key.no } });
  },
);
