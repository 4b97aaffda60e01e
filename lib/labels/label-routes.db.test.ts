import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { aMarketplace, type Fixture, type FixtureCase } from "@/db/testing/fixtures";
import { signedIn } from "@/db/testing/signed-in";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import type { Actor } from "@/lib/domain/access";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import { warehouse } from "@/lib/queries/warehouse";
import { pagesOf } from "./testing/printed-pages";

/** What a browser sends; Next's request scope does not exist outside a server. */
const browser = vi.hoisted((): { cookie: { name: string; value: string } | null } => ({ cookie: null }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookie?.name === name ? browser.cookie : undefined),
  }),
  headers: async () => new Headers(),
}));

const ORIGIN = "https://tuntas.uji";
const RESI = "JX1234567890ID";
const database = ownDatabase();
let f: Fixture;
let far: Fixture;
let key: FixtureCase;
let keeper: Actor & { id: string };

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", database().url);
  vi.stubEnv("NEXTAUTH_URL", ORIGIN);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two signs");
  const { db } = database();
  f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  far = await aMarketplace(db, "generic");
  keeper = await f.aMember("warehouse", "Joko Gudang");
  key = await f.open({ kind: "return_refund", lines: [{ orderLineId: f.lineIds[0], qty: 2 }] });
  await press("accept_solution", { how: "return_first" }, f.actors.owner);
});
afterAll(() => closeDatabase());

async function press(verb: CaseVerb, input: unknown, actor: Actor) {
  const done = await f.press(key, verb, input, actor);
  if (!done.ok) throw new Error(`${verb} was refused: ${done.refusal}`);
}

type Label = "return" | "shelf" | "packing";

/** The label as `who` gets it; null: a visitor. */
async function print(label: Label, who: string | null, no = key.no): Promise<Response> {
  browser.cookie = who === null ? null : await signedIn(database().db, who);
  const route = await import(path.resolve(`app/api/labels/${label}/[no]/route.ts`));
  const request = new Request(new URL(`/api/labels/${label}/${no}`, ORIGIN));
  return route.GET(request, { params: Promise.resolve({ no }) });
}

async function scan(text: string, who: string = keeper.id): Promise<string | null | undefined> {
  const { db } = database();
  const viewer = await mintViewer(db, who);
  if (viewer === null) throw new Error("nobody");
  return (await warehouse(db, viewer, f.shopId, text))?.found;
}

const people = () => ({
  owner: f.actors.owner.id,
  staff: f.actors.staff.id,
  warehouse: keeper.id,
  buyer: f.actors.buyer.id,
});
const strangers = () => ({
  mediator: f.actors.mediator.id,
  senior: f.actors.senior.id,
  "owner of another shop": far.actors.owner.id,
  "another buyer": far.actors.buyer.id,
  visitor: null,
});

/** Everybody but those named is told that there is nothing, and in the same words as for no case. */
async function onlyFor(label: Label, may: readonly (keyof ReturnType<typeof people>)[]) {
  for (const [name, id] of Object.entries(people())) {
    const { status } = await print(label, id);
    expect(status, `${label} for ${name}`).toBe(may.some((own) => own === name) ? 200 : 404);
  }
  const nothing = await (await print(label, f.actors.owner.id, "ZZZZ-000001")).text();
  for (const [name, id] of Object.entries(strangers())) {
    const response = await print(label, id);
    expect(response.status, `${label} for ${name}`).toBe(404);
    expect(await response.text(), name).toBe(nothing);
  }
}

// One case on its way, so the tests follow each other.
describe("a return, from the buyer's printer to the special shelf", () => {
  test("before it is sent, the buyer and the shop may print its label and nothing else", async () => {
    await onlyFor("return", ["owner", "staff", "warehouse", "buyer"]);
    await onlyFor("shelf", []);
    await onlyFor("packing", []);
  });

  test("the label opens in the browser, is not sniffed and not kept", async () => {
    const { headers } = await print("return", f.actors.buyer.id);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toBe(`inline; filename="retur-${key.no}.pdf"`);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("private, no-store");
  });

  test("on its way, its label carries the courier's number, and each number finds the case", async () => {
    await press("ship_return", { method: "dropoff", courier: "J&T Express", resi: RESI }, f.actors.buyer);
    const pdf = Buffer.from(await (await print("return", f.actors.buyer.id)).arrayBuffer());
    expect(pagesOf(pdf)[0]?.text).toContain(RESI);
    for (const text of [RESI, RESI.toLowerCase(), ` ${key.no} `, `${key.no.toLowerCase()}-1`]) {
      expect(await scan(text), text).toBe(key.no);
    }
    expect(await scan("JX0000000000ID")).toBeNull();
    expect(await scan(RESI, far.actors.owner.id), "a shop of others").toBeUndefined();
    expect(await scan(RESI, f.actors.buyer.id), "no shop at all").toBeUndefined();
  });

  test("counted in, it lies on the shelf with a label for the shop alone", async () => {
    const lines = [{ orderLineId: f.lineIds[0], qty: 2 }];
    await press("confirm_receipt", { lines, evidenceIds: [] }, keeper);
    await onlyFor("shelf", ["owner", "staff", "warehouse"]);
    await onlyFor("return", []);
    const pdf = Buffer.from(await (await print("shelf", keeper.id)).arrayBuffer());
    const [sticker, ...others] = pagesOf(pdf);
    expect(others).toEqual([]);
    for (const words of [`${key.no}-1`, "BTK-01", "2 unit", "Belum ada disposisi"]) {
      expect(sticker?.text).toContain(words);
    }
    const viewer = await mintViewer(database().db, keeper.id);
    const view = viewer && (await warehouse(database().db, viewer, f.shopId, null));
    expect(view?.rows.map(({ no, task, quarantined }) => ({ no, task, quarantined }))).toEqual([
      { no: key.no, task: "inspect", quarantined: 2 },
    ]);
    expect(view?.shelf.map(({ no, sku, qty, disposition }) => ({ no, sku, qty, disposition }))).toEqual([
      { no: key.no, sku: "BTK-01", qty: 2, disposition: null },
    ]);
  });
});
