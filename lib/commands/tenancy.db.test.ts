import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { type BrowserCookie, signedIn } from "@/db/testing/signed-in";
import {
  CAST,
  CAST_NAMES,
  type CastName,
  type CastStage,
  STAGES,
  type TenancyCast,
  tenancyCast,
} from "@/db/testing/tenancy-cast";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { type CaseVerb, pageOf } from "@/lib/domain/case/rulebook";
import { HUMAN_VERBS } from "@/lib/domain/case/verb-names";
import { shiftBoard } from "@/lib/queries/shift-board";
import { closeCalendarDay, openCalendarDay } from "./calendar";
import { caseCommand } from "./case-command";
import { markRead } from "./notification";
import { openCaseCommand } from "./open-case-command";
import { discardPolicyDraft, publishPolicy, savePolicyDraft } from "./policy";
import { endShift, seeAlarms, startShift } from "./shift";

/** What a browser sends; Next's request scope does not exist outside a server. */
const browser = vi.hoisted((): { cookie: { name: string; value: string } | null; origin: string | null } => ({
  cookie: null,
  origin: null,
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookie?.name === name ? browser.cookie : undefined),
  }),
  headers: async () =>
    new Headers({ host: "tuntas.uji", ...(browser.origin === null ? {} : { origin: browser.origin }) }),
}));

const ORIGIN = "https://tuntas.uji";
/** Passes the parsing of the verbs that ask for little; the others are refused later, which is as good here. */
const INPUT = { text: "Saya bukan siapa-siapa di komplain ini." };
const VERBS = HUMAN_VERBS.filter(
  (verb): verb is CaseVerb & (typeof HUMAN_VERBS)[number] => verb !== "open_case",
);
const database = ownDatabase();
let world: TenancyCast;
const cookies = new Map<CastName, BrowserCookie>();

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", database().url);
  vi.stubEnv("NEXTAUTH_URL", ORIGIN);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two signs");
  world = await tenancyCast(database().db);
  for (const name of CAST_NAMES) {
    cookies.set(name, await signedIn(database().db, world.people[name]));
  }
});
afterAll(() => closeDatabase());

/** Sits down at the browser of `name`; null is a visitor. */
function as(name: CastName | null, origin: string | null = ORIGIN): void {
  browser.cookie = (name === null ? undefined : cookies.get(name)) ?? null;
  browser.origin = origin;
}

/** Everything a command could leave behind, counted. */
async function traces(): Promise<unknown> {
  const [row] = await database().db.execute(sql`
    select (select count(*) from case_events) as events, (select count(*) from commands) as commands,
           (select count(*) from messages) as messages, (select count(*) from transfers) as transfers,
           (select count(*) from scheduled_acts) as acts, (select count(*) from cases) as cases,
           (select count(*) from notifications where read_at is not null) as read,
           (select count(*) from shop_members where on_duty_since is not null) as on_duty,
           (select count(*) from shift_alarms_seen) as alarms,
           (select count(*) from calendar_days) as closed_days,
           (select count(*) from calendar_edits) as calendar_edits,
           (select sum(calendar_version) from marketplaces) as calendars,
           (select count(*) from policy_drafts) as drafts, (select count(*) from policy_versions) as policies,
           (select sum(version) from cases) as versions`);
  return row;
}

const press = (verb: CaseVerb, no: string, input: unknown = INPUT) =>
  caseCommand(verb)({ no, commandId: randomUUID(), input });

test("every server action is known here", () => {
  const files = globSync("{app,lib,components}/**/*.{ts,tsx}")
    .filter((file) => !file.includes(".test.") && /^\s*"use server";/m.test(readFileSync(file, "utf8")))
    .map((file) => file.replaceAll(path.sep, "/"));
  expect(files.sort()).toEqual([
    "lib/commands/calendar.ts",
    "lib/commands/case.ts",
    "lib/commands/notification.ts",
    "lib/commands/policy.ts",
    "lib/commands/session.ts",
    "lib/commands/shift.ts",
  ]);
  const exported = (file: string) =>
    [...readFileSync(file, "utf8").matchAll(/^export (?:async function|const) (\w+)/gm)].map(
      ([, name]) => name,
    );
  expect(exported("lib/commands/calendar.ts")).toEqual(["closeCalendarDay", "openCalendarDay"]);
  expect(exported("lib/commands/notification.ts")).toEqual(["markRead"]);
  expect(exported("lib/commands/policy.ts")).toEqual([
    "savePolicyDraft",
    "discardPolicyDraft",
    "publishPolicy",
  ]);
  expect(exported("lib/commands/session.ts")).toEqual(["signIn", "join", "signOut"]);
  expect(exported("lib/commands/shift.ts")).toEqual(["startShift", "endShift", "seeAlarms"]);
});

describe.each(STAGES)("%s", (stage: CastStage) => {
  test.each(VERBS)("%s is for the roles of its page and leaves nothing behind otherwise", async (verb) => {
    const { no } = world.cases[stage];
    const before = await traces();
    for (const name of [...CAST_NAMES, null]) {
      const { role, ...seen } = name === null ? { role: null, open: false, mediated: false } : CAST[name];
      if (role !== null && seen[stage] && pageOf(verb).by.includes(role)) continue;
      as(name);
      const result = await press(verb, no);
      if (role === null || !seen[stage]) {
        // To the letter what a number that was never given out gets.
        expect(result, name ?? "visitor").toEqual({ ok: false, refusal: "not_found" });
        expect(await press(verb, "ZZZZ-000001")).toEqual(result);
      } else {
        expect(result, name ?? "visitor").toMatchObject({ ok: false, refusal: "not_yours" });
      }
    }
    expect(await traces()).toEqual(before);
  });
});

test("only its own buyer complains about an order", async () => {
  const { db } = database();
  const { orderId, lineIds } = await world.f.anotherOrder();
  const { shopId } = world.f;
  const input = {
    kind: "refund_only",
    reason: "not_as_described",
    lines: [{ orderLineId: lineIds[0], qty: 1 }],
    withShipping: false,
    text: "Bukan pesanan saya.",
    evidenceIds: [],
  };
  const before = await traces();
  for (const name of [...CAST_NAMES, null]) {
    if (name === "buyer") continue;
    as(name);
    const result = await openCaseCommand({ shopId, orderId, commandId: randomUUID(), input });
    expect(result, name ?? "visitor").toEqual({ ok: false, refusal: "not_found" });
  }
  expect(await traces()).toEqual(before);
  as("buyer");
  const own = await openCaseCommand({ shopId, orderId, commandId: randomUUID(), input });
  expect(own).toMatchObject({ ok: false, refusal: "evidence_required" });
  expect(await db.execute(sql`select from cases where order_id = ${orderId}`)).toHaveLength(0);
});

test("nobody goes on duty in a shop of others, nor takes anybody else off", async () => {
  as("staff");
  expect(await startShift(world.f.shopId)).toEqual({ ok: true });
  const before = await traces();
  for (const name of [...CAST_NAMES, null]) {
    if (name === "owner" || name === "staff" || name === "warehouse") continue;
    as(name);
    expect(await startShift(world.f.shopId), name ?? "visitor").toEqual({ ok: false });
    expect(await endShift(world.f.shopId), name ?? "visitor").toEqual({ ok: false });
  }
  expect(await traces()).toEqual(before);
});

test("an alarm is seen by people of the shop, for the deadline that rang", async () => {
  const { db } = database();
  const { no } = world.cases.open;
  const { shopId } = world.f;
  const [due] = await db.execute<{ at: string }>(sql`select next_due_at as at from cases where no = ${no}`);
  const dueAt = new Date(due?.at ?? "").toISOString();
  const before = await traces();
  for (const name of [...CAST_NAMES, null]) {
    if (name === "owner" || name === "staff" || name === "warehouse") continue;
    as(name);
    expect(await seeAlarms(shopId, [{ no, dueAt }]), name ?? "visitor").toEqual({ ok: false });
  }
  as("staff");
  expect(await seeAlarms(shopId, [{ no, dueAt: "2026-01-01T00:00:00.000Z" }])).toEqual({ ok: false });
  expect(await traces()).toEqual(before);

  for (let times = 0; times < 2; times++)
    expect(await seeAlarms(shopId, [{ no, dueAt }])).toEqual({ ok: true });
  const row = async (name: "owner" | "staff") => {
    const viewer = await mintViewer(db, world.people[name]);
    const board = viewer === null ? null : await shiftBoard(db, viewer, shopId);
    return board?.rows.find((own) => own.no === no);
  };
  expect(await row("staff")).toMatchObject({ alarmSeenBy: ["Dewi"], alarmSeenByMe: true });
  expect(await row("owner")).toMatchObject({ alarmSeenBy: ["Dewi"], alarmSeenByMe: false });
});

test("nobody without the office closes a day of the marketplace or opens one", async () => {
  const { marketplaceId } = world.f;
  const day = { marketplaceId, on: "2027-01-04" };
  const words = { name: "Hari libur sendiri", kind: "cuti_bersama", source: "Karangan" };
  const before = await traces();
  for (const name of [...CAST_NAMES, null]) {
    as(name);
    const refused = { ok: false, refusal: "not_found", fields: {} };
    expect(await closeCalendarDay({ ...day, ...words }), name ?? "visitor").toEqual(refused);
    expect(await openCalendarDay({ ...day, on: "2027-01-01" }), name ?? "visitor").toEqual(refused);
  }
  expect(await traces()).toEqual(before);
});

test("nobody without the office drafts the rules of the marketplace, throws a draft away or publishes one", async () => {
  const draft = { marketplaceId: world.f.marketplaceId, revision: 0 };
  const edits = [{ key: "sellerAnswers", typed: { n: "9", unit: "working_day" }, source: "Karangan" }];
  const before = await traces();
  for (const name of [...CAST_NAMES, null]) {
    as(name);
    const refused = { ok: false, refusal: "not_found", fields: {} };
    expect(await savePolicyDraft({ ...draft, basedOn: 1, edits }), name ?? "visitor").toEqual(refused);
    expect(await discardPolicyDraft(draft), name ?? "visitor").toEqual(refused);
    expect(await publishPolicy({ ...draft, basedOn: 1, on: null }), name ?? "visitor").toEqual(refused);
  }
  expect(await traces()).toEqual(before);
});

test("nobody reads somebody else's notices away", async () => {
  const { shopId, no } = world.cases.mediated;
  const keys = Array.from({ length: 12 }, (_, seq) => ({ shopId, no, seq }));
  const unread = async () => {
    const rows = await database().db.execute(sql`
      select user_id, shop_id, case_id, seq from notifications
      where read_at is null and user_id = ${world.people.staff} order by seq`);
    return JSON.stringify(rows);
  };
  const before = await unread();
  expect(before).not.toBe("[]");
  for (const name of [...CAST_NAMES, null]) {
    if (name === "staff") continue;
    as(name);
    await markRead(keys);
    await markRead("all");
  }
  expect(await unread()).toBe(before);
});

test("a page of another site presses nothing with the owner's cookie", async () => {
  const before = await traces();
  for (const origin of [null, "null", "https://tuntas.uji.jahat.test"]) {
    as("owner", origin);
    expect(await press("post_note", world.cases.open.no)).toEqual({ ok: false, refusal: "not_found" });
    expect(await startShift(world.f.shopId)).toEqual({ ok: false });
    expect(await markRead("all")).toEqual({ ok: false });
  }
  expect(await traces()).toEqual(before);
});

test("the same verbs reach the case when their own people press them", async () => {
  as("owner");
  expect(await press("post_note", world.cases.open.no)).toMatchObject({ ok: true });
  as("senior");
  expect(await press("take_case", world.cases.mediated.no, {})).toMatchObject({ ok: true });
  // Another mediator's case: one that has not taken it says nothing about its terms.
  as("mediator");
  expect(await press("take_case", world.cases.mediated.no, {})).toMatchObject({ refusal: "already_taken" });
});
