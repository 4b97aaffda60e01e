import { beforeEach, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { marketplaceMembers, marketplaces, users } from "@/db/schema/people";
import { ownDatabase } from "@/db/testing/test-database";
import { hashPassword } from "./password";
import { findSession, openSession, revokeAllSessions, revokeSession } from "./sessions";
import { type SignedIn, signInWithPassword } from "./sign-in";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PASSWORD = "kopi tubruk pagi";

const database = ownDatabase();
let count = 0;
let email = "";
let userId = "";

beforeEach(async () => {
  count += 1;
  email = `orang${count}@toko.test`;
  const passwordHash = await hashPassword(PASSWORD);
  const [user] = await database().db.insert(users).values({ email, name: "Orang", passwordHash }).returning();
  userId = user?.id ?? "";
});

const tryToSignIn = (password: string, { as = email, ip = `10.0.0.${count}`, db = database().db } = {}) =>
  signInWithPassword(db, { email: as, password, ip, userAgent: "test" });

const codeOf = (result: SignedIn) => (result.ok ? "in" : result.refusal.code);

async function failTimes(times: number): Promise<string[]> {
  const codes: string[] = [];
  for (let i = 0; i < times; i += 1) codes.push(codeOf(await tryToSignIn("bukan ini")));
  return codes;
}

async function joinDesk(): Promise<void> {
  const row = { code: `m${count}`, name: "M", profile: "generic", ingestKey: "k" };
  const [made] = await database().db.insert(marketplaces).values(row).returning();
  await database()
    .db.insert(marketplaceMembers)
    .values({ marketplaceId: made?.id ?? "", userId, role: "mediator" });
}

describe("signing in", () => {
  test("the right password opens a session, whatever the case of the address", async () => {
    const result = await tryToSignIn(PASSWORD, { as: ` ${email.toUpperCase()} ` });
    expect(result).toMatchObject({ ok: true, userId });
    expect(result.ok && (await findSession(database().db, result.sid))).toEqual({ userId });
  });

  test("an unknown address and a wrong password get the same answer", async () => {
    expect(codeOf(await tryToSignIn("bukan ini"))).toBe("wrong");
    expect(codeOf(await tryToSignIn("bukan ini", { as: "siapa@toko.test" }))).toBe("wrong");
  });

  test("an address with a look-alike letter or a quoted part is no address", async () => {
    expect(codeOf(await tryToSignIn(PASSWORD, { as: "оrang@toko.test" }))).toBe("no_email");
    expect(codeOf(await tryToSignIn(PASSWORD, { as: `"a@b"@toko.test` }))).toBe("no_email");
  });

  test("a suspended user gets in no more, and what was open ends", async () => {
    const sid = await openSession(database().db, userId, null);
    await database().sql`update users set status = 'suspended' where id = ${userId}`;
    expect(codeOf(await tryToSignIn(PASSWORD))).toBe("suspended");
    expect(await findSession(database().db, sid)).toBeNull();
  });
});

describe("lockout", () => {
  test("the fifth wrong password locks the address for 15 minutes, also against the right one", async () => {
    expect(await failTimes(6)).toEqual(["wrong", "wrong", "wrong", "wrong", "locked", "locked"]);
    expect(codeOf(await tryToSignIn(PASSWORD, { ip: "10.9.9.9" }))).toBe("locked");
    await database().advance(14 * MINUTE);
    expect(codeOf(await tryToSignIn(PASSWORD))).toBe("locked");
    await database().advance(MINUTE);
    expect(codeOf(await tryToSignIn(PASSWORD))).toBe("in");
  });

  test("it holds in another process and after a restart", async () => {
    await failTimes(5);
    const other = connect(database().url, { max: 1 });
    expect(codeOf(await tryToSignIn(PASSWORD, { db: other.db }))).toBe("locked");
    await other.close();
  });

  test("twenty tries at once are worth no more than five", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => tryToSignIn("bukan ini")));
    const codes = results.map(codeOf).sort();
    expect(codes.filter((code) => code === "wrong")).toHaveLength(4);
    expect(codes.filter((code) => code === "locked")).toHaveLength(16);
  });

  test("a right password forgets the wrong ones before it", async () => {
    await failTimes(4);
    expect(codeOf(await tryToSignIn(PASSWORD))).toBe("in");
    expect(await failTimes(4)).toEqual(["wrong", "wrong", "wrong", "wrong"]);
  });

  test("a network gets 50 wrong tries in 15 minutes, counted over a whole IPv6 /64", async () => {
    for (let i = 0; i < 50; i += 1) {
      const ip = `2001:db8:0:${count}::${i.toString(16)}`;
      expect(codeOf(await tryToSignIn("bukan ini", { as: `x${i}@toko.test`, ip }))).toBe("wrong");
    }
    expect(codeOf(await tryToSignIn(PASSWORD, { ip: `2001:db8:0:${count}:ffff::1` }))).toBe("too_many");
    expect(codeOf(await tryToSignIn(PASSWORD, { ip: `2001:db8:1:${count}::1` }))).toBe("in");
  }, 20_000);
});

test("counts that have run out do not pile up", async () => {
  await failTimes(2);
  await database().advance(15 * MINUTE + 1);
  expect(codeOf(await tryToSignIn(PASSWORD))).toBe("in");
  const left = await database().sql`select key from sign_in_attempts where resets_at < app_now()`;
  expect(left).toHaveLength(0);
});

describe("sessions", () => {
  test("a revoked session is over at once, the others go on", async () => {
    const { db } = database();
    const [one, two] = [await openSession(db, userId, null), await openSession(db, userId, null)];
    await revokeSession(db, one);
    expect(await findSession(db, one)).toBeNull();
    expect(await findSession(db, two)).toEqual({ userId });
    await revokeAllSessions(db, userId);
    expect(await findSession(db, two)).toBeNull();
  });

  test("a seller's session lives 12 hours unused and 7 days in all", async () => {
    const { db, advance } = database();
    const sid = await openSession(db, userId, null);
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      await advance(11 * HOUR);
      expect(await findSession(db, sid), `after ${hours} hours`).toEqual({ userId });
    }
    await advance(11 * HOUR);
    expect(await findSession(db, sid)).toBeNull();
    const left = await openSession(db, userId, null);
    await advance(12 * HOUR);
    expect(await findSession(db, left)).toBeNull();
  });

  test("one at a mediator's desk lives 2 hours unused and 12 hours in all", async () => {
    const { db, advance } = database();
    await joinDesk();
    const left = await openSession(db, userId, null);
    await advance(2 * HOUR);
    expect(await findSession(db, left)).toBeNull();
    const used = await openSession(db, userId, null);
    for (let i = 0; i < 7; i += 1) {
      await advance(1.7 * HOUR);
      expect(await findSession(db, used)).toEqual({ userId });
    }
    await advance(0.2 * HOUR);
    expect(await findSession(db, used)).toBeNull();
  });

  test("looking writes at most once a minute", async () => {
    const { db, sql, advance } = database();
    const sid = await openSession(db, userId, null);
    const seen = async () => {
      await findSession(db, sid);
      const [row] = await sql`select last_seen_at::text as at from sessions where user_id = ${userId}`;
      return row?.at;
    };
    const first = await seen();
    await advance(30_000);
    expect(await seen()).toBe(first);
    await advance(31_000);
    expect(await seen()).not.toBe(first);
  });

  test("the database keeps no sid that could be used", async () => {
    const sid = await openSession(database().db, userId, null);
    const rows = await database().sql`select * from sessions where user_id = ${userId}`;
    expect(JSON.stringify(rows)).not.toContain(sid);
  });
});
