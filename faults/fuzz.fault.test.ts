import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { marketplaces } from "@/db/schema";
import { aMarketplace, type Fixture } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { signIngest } from "@/lib/orders/ingest-signature";
import { faultPlan } from "@/tools/fault-plan";
import { anOpening, thisPress } from "./attempt";
import { checkInvariants } from "./invariants";
import { aNonsense, aText, twisted } from "./nonsense";
import { type Random, seeded } from "./random";
import { type Action, type Answer, actions, actRaw, cookieOf } from "./web-client";
import { isResult, someCases, type WebCase } from "./web-load";
import { startWeb, type Web } from "./web-process";

const database = ownDatabase();
const AT_ONCE = 4;
/** One body in so many is as it should be: proof that the others came as far as they could. */
const RIGHT = 25;
/** What commands that made sense write, what tests put there, and who knocked at the sign-in. */
const MAY_GROW: readonly string[] = [
  ...["cases", "case_events", "case_clocks", "commands", "messages", "notifications", "outbox", "presence"],
  ...["refunds", "transfers", "scheduled_acts", "case_looks", "case_terms"],
  ...["orders", "order_lines", "payments", "evidence", "stock_levels", "articles"],
  ...["sign_in_attempts", "sessions"],
];
let web: Web;
let f: Fixture;
let ingestKey: string;

beforeAll(async () => {
  const { db, url } = database();
  f = await aMarketplace(db, "generic", { graceSeconds: 0 });
  const [row] = await db.select({ key: marketplaces.ingestKey }).from(marketplaces);
  ingestKey = row?.key ?? "";
  web = await startWeb({ databaseUrl: url });
});
afterAll(() => web?.running.kill());

/** A call to something that writes: what it was, what came back, and whether it says that it did something. */
type Call = { readonly what: string; readonly status: number; readonly done: boolean; readonly text: string };

test(`${faultPlan.bodies} bodies that make no sense: never a 500, never a row that was not said to be written`, async () => {
  const { db } = database();
  const random = seeded(faultPlan.seed);
  const people = await everybody();
  const tried = new Map<string, number>();
  const before = await rows();
  const done: string[] = [];
  const bad: string[] = [];
  const calls = callers(people, random);
  let left = faultPlan.bodies;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const { what, status, done: said, text } = await random.pick(calls)();
      tried.set(what, (tried.get(what) ?? 0) + 1);
      if (status >= 500) bad.push(`${what}: ${status} ${text.slice(0, 200)}`);
      if (said) done.push(what);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  expect(bad.slice(0, 10), `${bad.length} of ${faultPlan.bodies}\n${web.output().slice(-1_500)}`).toEqual([]);
  expect(tried.size).toBe(names.size);

  // A twisted command may still be a command: then its answer said so, and nothing else was written.
  const after = await rows();
  const grown = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(grown.filter((table) => !MAY_GROW.includes(table))).toEqual([]);
  expect((after.commands ?? 0) - (before.commands ?? 0)).toBeLessThanOrEqual(done.length);
  expect(done.length, "the right bodies among them did nothing").toBeGreaterThan(0);
  await checkInvariants(db);
  console.log(`${faultPlan.bodies} bodies to ${tried.size} addresses, ${done.length} still made sense`);
});

const PLAIN = "text/plain;charset=UTF-8";
const names = new Set<string>();

type People = {
  readonly cases: readonly WebCase[];
  readonly cookies: ReadonlyMap<string, string>;
  readonly all: readonly string[];
  /** Somebody whose sessions may end in the middle of it. */
  readonly leaving: string;
};

/** Calls that end sessions: the others would go on signed out, and find every door shut for that reason. */
const LEAVES: readonly string[] = ["signOut", "signIn", "join", "sign out", "sign in", "auth", "session"];

async function everybody(): Promise<People> {
  const cookies = new Map<string, string>();
  for (const { id } of Object.values(f.actors)) cookies.set(id, await cookieOf(database().db, id));
  const guest = await f.aMember("staff", "Tamu Sebentar");
  const leaving = await cookieOf(database().db, guest.id);
  return { cases: await someCases(f, 12), cookies, all: [...cookies.values()], leaving };
}

/** One way to call each thing that writes. */
function callers(people: People, random: Random): (() => Promise<Call>)[] {
  const cookie = () => (random.below(10) === 0 ? "" : random.pick(people.all));
  return [
    ...actions().map((action) => named(`action ${action.name}`, () => anAction(action, people, random))),
    ...["orders", "payments", "shipments", "stock", "refunds", "charges"].map((list) =>
      named(`ingest ${list}`, () => anIngest(list, random)),
    ),
    ...routes(random).map(({ name, method, path }) =>
      named(name, () => aRequest(method, path(), LEAVES.includes(name) ? people.leaving : cookie(), random)),
    ),
  ];
}

function named(what: string, call: () => Promise<Omit<Call, "what">>): () => Promise<Call> {
  names.add(what);
  return async () => ({ what, ...(await call()) });
}

async function anAction(action: Action, people: People, random: Random) {
  const { by, args: right } = await rightArgs(action, people, random);
  const own = people.cookies.get(by ?? "") ?? random.pick(people.all);
  const cookie = random.below(10) === 0 ? "" : LEAVES.includes(action.name) ? people.leaving : own;
  if (random.below(RIGHT) === 0)
    return outcome(await actRaw(web.address, cookie, action, JSON.stringify([right]), PLAIN));
  const args = [twisted(right, random)];
  const form = random.below(4) === 0;
  const body = form
    ? aForm(args, random)
    : aText(random.below(6) === 0 ? twisted(args, random) : args, random);
  const type = form ? null : random.pick([PLAIN, PLAIN, PLAIN, "application/json"]);
  return outcome(await actRaw(web.address, cookie, action, body, type));
}

const outcome = ({ status, text, result }: Answer) => ({ status, text, done: isResult(result) && result.ok });

/** What the page would send, and who would press it. */
async function rightArgs(
  action: Action,
  { cases }: People,
  random: Random,
): Promise<{ by: string | null; args: unknown }> {
  const own = random.pick(cases);
  if (action.name === "openCase") {
    const { request } = await anOpening(f, random);
    const { shopId, commandId, input } = request;
    const orderId = "orderId" in request ? request.orderId : "";
    return { by: request.actor.id, args: { shopId, orderId, commandId, input } };
  }
  if (["startShift", "endShift"].includes(action.name)) return { by: f.actors.staff.id, args: f.shopId };
  if (action.name === "markRead") return { by: null, args: [{ shopId: f.shopId, no: own.key.no, seq: 1 }] };
  const verb = action.name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const press = await thisPress(f, verb, own.lineId, random);
  const command = { no: own.key.no, commandId: randomUUID(), input: press?.input ?? {} };
  return { by: press?.actor.id ?? null, args: command };
}

/** Multipart as React sends it: numbered fields that refer to each other, here to anything. */
function aForm(args: unknown, random: Random): FormData {
  const form = new FormData();
  form.set("0", aText(args, random));
  const fields = [
    "1",
    "1_email",
    "email",
    "password",
    "token",
    "semua",
    "$ACTION_REF_1",
    "$ACTION_1:0",
    "$ACTION_KEY",
  ];
  for (let n = random.below(5); n > 0; n -= 1) {
    const value = String(JSON.stringify(aNonsense(random)));
    if (random.below(5) === 0) form.append(random.pick(fields), new Blob([value]), "x.bin");
    else form.append(random.pick(fields), value);
  }
  return form;
}

async function anIngest(list: string, random: Random) {
  const right = {
    orders: [
      {
        externalNo: "1",
        shop: f.shopCode,
        buyer: { externalId: "b" },
        lines: [{ sku: "a", qty: 1, paid: 1 }],
      },
    ],
    payments: [{ externalId: "p", orderNo: "1", captured: 1 }],
    stock: [{ shop: f.shopCode, sku: "a", sellable: 1, name: "a", price: 1 }],
    shipments: [{ orderNo: "1", resi: "r", status: "delivered" }],
    key: `refund:${randomUUID()}:1`,
    state: "settled",
  };
  const body = aText(twisted(right, random), random);
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signed = random.below(8) > 0;
  return sent("POST", `/api/ingest/${list}`, body, {
    "content-type": "application/json",
    "x-tuntas-marketplace": signed
      ? f.marketplaceCode
      : String(aText(aNonsense(random), random)).replaceAll(/[^ -~]/g, ""),
    "x-tuntas-timestamp": timestamp,
    "x-tuntas-signature": signIngest(signed ? ingestKey : "wrong", timestamp, body),
  });
}

function routes(random: Random) {
  const id = () => random.pick([randomUUID(), "x", "%00", "..", "a".repeat(300)]);
  return [
    { name: "presence", method: "POST", path: () => "/api/presence" },
    { name: "upload", method: "POST", path: () => "/api/evidence/upload" },
    { name: "upload part", method: "PATCH", path: () => `/api/evidence/upload/${id()}` },
    { name: "upload end", method: "DELETE", path: () => `/api/evidence/upload/${id()}` },
    { name: "staged", method: "POST", path: () => `/api/evidence/staged/${id()}?toko=${id()}` },
    { name: "poster", method: "PUT", path: () => `/api/evidence/${f.shopId}/${id()}/poster` },
    { name: "take back", method: "DELETE", path: () => `/api/evidence/${id()}/${id()}` },
    { name: "sign in", method: "POST", path: () => "/api/auth/callback/credentials" },
    { name: "sign out", method: "POST", path: () => "/api/auth/signout" },
    { name: "session", method: "POST", path: () => "/api/auth/session" },
    { name: "auth", method: "POST", path: () => `/api/auth/${id()}` },
  ];
}

async function aRequest(method: string, path: string, cookie: string, random: Random) {
  const form = random.below(4) === 0;
  const types = [
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "image/jpeg",
    "",
  ];
  return sent(
    method,
    path,
    form ? aForm(aNonsense(random), random) : aText(twisted({ no: "AAAA-000001" }, random), random),
    {
      cookie,
      ...(form ? {} : { "content-type": random.pick([...types, "application/offset+octet-stream"]) }),
      ...(random.below(2) === 0 ? {} : { "tus-resumable": random.pick(["1.0.0", "9", ""]) }),
      ...(random.below(2) === 0
        ? {}
        : { "upload-length": random.pick(["10", "-1", "x", "9".repeat(30), ""]) }),
      ...(random.below(2) === 0 ? {} : { "upload-offset": random.pick(["0", "-1", "x", "99"]) }),
      ...(random.below(2) === 0
        ? {}
        : { "upload-metadata": random.pick(["", "fileName", "fileName !!!", ",,,", "shopId eA=="]) }),
    },
  );
}

async function sent(method: string, path: string, body: BodyInit, headers: Record<string, string>) {
  const answer = await fetch(`${web.address}${path}`, {
    method,
    headers: { origin: web.address, ...headers },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(30_000),
  });
  const text = `${path} ${JSON.stringify(headers)} ${await answer.text()}`;
  const created = /"(created|updated)":[1-9]/.test(text);
  return { status: answer.status, text, done: answer.status === 201 || created };
}

async function rows(): Promise<Record<string, number>> {
  const tables = await database().db.execute<{ name: string }>(sql`
    select tablename as name from pg_tables where schemaname = 'public'`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await database().db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(name)}`,
    );
    counts[name] = row?.n ?? 0;
  }
  return counts;
}
