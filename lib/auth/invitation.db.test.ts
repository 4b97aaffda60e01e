import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { marketplaces, shops } from "@/db/schema/people";
import { ownDatabase } from "@/db/testing/test-database";
import { acceptInvitation } from "./accept-invitation";
import { addUser } from "./add-user";
import { createInvitation, findInvitation, type InvitedTo } from "./invite";
import { mintViewer } from "./mint-viewer";
import { findSession, openSession } from "./sessions";
import { signInWithPassword } from "./sign-in";

const DAY = 86_400_000;
const PASSWORD = "kopi tubruk pagi";

const database = ownDatabase();
let shopId = "";
let marketplaceId = "";
let email = "";
let count = 0;

beforeAll(async () => {
  const { db } = database();
  const [marketplace] = await db
    .insert(marketplaces)
    .values({ code: "pasar", name: "Pasar", profile: "tokoko", ingestKey: "k" })
    .returning();
  marketplaceId = marketplace?.id ?? "";
  const [shop] = await db
    .insert(shops)
    .values({ marketplaceId, code: "K7Q2", externalId: "s-1", name: "Toko Uji", city: "Solo" })
    .returning();
  shopId = shop?.id ?? "";
});

beforeEach(() => {
  count += 1;
  email = `orang${count}@toko.test`;
});

const add = (to: InvitedTo, password: string | null = PASSWORD, buyer: string | null = null) =>
  addUser(database().db, { email, name: "Orang", to, buyer, password });

async function invited(to: InvitedTo, by: Parameters<typeof createInvitation>[1]["invitedBy"] = null) {
  const made = await createInvitation(database().db, { email, name: "Orang", to, invitedBy: by });
  if (!made.ok) throw new Error(made.refused);
  return made.token;
}

const accept = (token: string, password = PASSWORD) =>
  acceptInvitation(database().db, { token, name: "Orang Baru", password, ip: `10.1.0.${count}` });

async function ownerViewer() {
  const owner = { email: `pemilik${count}@toko.test`, name: "Pemilik", password: PASSWORD, buyer: null };
  await addUser(database().db, { ...owner, to: { shopId, role: "owner" } });
  const [row] = await database().sql`select id from users where email = ${owner.email}`;
  const viewer = await mintViewer(database().db, row?.id);
  if (!viewer) throw new Error("the owner is active");
  return viewer;
}

describe("an invitation", () => {
  test("makes the account, gives the seat and works once", async () => {
    const token = await invited({ shopId, role: "staff" });
    const joined = await accept(token);
    if (!joined.ok) throw new Error(joined.refusal.code);
    expect(await mintViewer(database().db, joined.userId)).toMatchObject({
      name: "Orang Baru",
      shops: [
        { code: "K7Q2", role: "staff", zone: "Asia/Jakarta", marketplaceCode: "pasar", profile: "tokoko" },
      ],
      marketplaces: [],
      buyerIds: [],
    });
    expect(await accept(token)).toEqual({ ok: false, refusal: { code: "gone" } });
  });

  test("pressed twice at once joins once", async () => {
    const token = await invited({ shopId, role: "staff" });
    const results = await Promise.all([accept(token), accept(token)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test("is over after 7 days", async () => {
    const token = await invited({ shopId, role: "staff" });
    await database().advance(7 * DAY);
    expect(await findInvitation(database().db, token)).toBeNull();
    expect(await accept(token)).toEqual({ ok: false, refusal: { code: "gone" } });
  });

  test("refuses a short password and one made of the name", async () => {
    const token = await invited({ shopId, role: "staff" });
    expect(await accept(token, "pendek")).toMatchObject({ refusal: { code: "password", fault: "short" } });
    expect(await accept(token, "orangbaru1")).toMatchObject({
      refusal: { code: "password", fault: "guessable" },
    });
  });

  test("never sets the password of an account that has one", async () => {
    await add({ marketplaceId, role: "mediator" });
    const token = await invited({ shopId, role: "staff" }, await ownerViewer());
    expect(await accept(token, "kata sandi penyerang")).toMatchObject({ refusal: { code: "wrong" } });
    const joined = await accept(token, PASSWORD);
    expect(joined.ok).toBe(true);
  });

  test("of a shop's owner does not hand over a buyer's account that waits for its first password", async () => {
    await database().sql`
      insert into buyers (marketplace_id, external_id, name, city) values (${marketplaceId}, ${email}, 'B', 'Solo')`;
    const link = await add({ marketplaceId, role: "buyer" }, null, email);
    const theirs = await invited({ shopId, role: "staff" }, await ownerViewer());
    expect(await accept(theirs)).toMatchObject({ refusal: { code: "not_claimable" } });
    const own = link.ok && link.done === "invited" ? await accept(link.token) : null;
    expect(own).toMatchObject({ ok: true });
  });

  test("is made by the shop's owner for that shop only", async () => {
    const { db } = database();
    const viewer = await ownerViewer();
    const request = { email, name: "Orang", invitedBy: viewer };
    const desk = await createInvitation(db, { ...request, to: { marketplaceId, role: "mediator" } });
    const other = await createInvitation(db, {
      ...request,
      to: { shopId: crypto.randomUUID(), role: "staff" },
    });
    expect([desk, other]).toEqual([
      { ok: false, refused: "not_yours" },
      { ok: false, refused: "not_yours" },
    ]);
  });
});

describe("the operator", () => {
  test("adds somebody with a password who can sign in at once", async () => {
    expect(await add({ shopId, role: "owner" })).toEqual({ ok: true, done: "made" });
    const result = await signInWithPassword(database().db, {
      email,
      password: PASSWORD,
      ip: "::1",
      userAgent: null,
    });
    expect(result.ok).toBe(true);
  });

  test("ends every session with a new password and with another role", async () => {
    const { db, sql } = database();
    await add({ shopId, role: "staff" });
    const [row] = await sql`select id from users where email = ${email}`;
    const before = await openSession(db, row?.id, null);
    expect(await add({ shopId, role: "staff" }, "teh manis sore")).toEqual({ ok: true, done: "changed" });
    expect(await findSession(db, before)).toBeNull();

    const between = await openSession(db, row?.id, null);
    const token = await invited({ shopId, role: "warehouse" });
    expect((await accept(token, "teh manis sore")).ok).toBe(true);
    expect(await findSession(db, between)).toBeNull();
  });

  test("is told of a buyer the marketplace does not know", async () => {
    expect(await add({ marketplaceId, role: "buyer" }, null, "tidak-ada")).toEqual({
      ok: false,
      refused: "unknown_buyer",
    });
  });
});
