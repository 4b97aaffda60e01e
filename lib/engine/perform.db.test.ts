import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { orderLines, payments, transfers } from "@/db/schema";
import { auditCase } from "@/db/testing/audit-case";
import { expire, makeDue, passDeadline } from "@/db/testing/expire";
import { aMarketplace, type Fixture, type FixtureCase } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { SYSTEM } from "@/lib/domain/access";
import { openCase } from "./open-case";
import { perform } from "./perform";

const database = ownDatabase();
const TEXT = "Penjelasan yang cukup panjang.";
const NOW_AT_ONCE = { graceSeconds: 0 };

async function paymentOf(f: Fixture) {
  const [row] = await database()
    .db.select()
    .from(payments)
    .where(and(eq(payments.shopId, f.shopId), eq(payments.orderId, f.orderId)));
  return row;
}

/** A mediator decides for the buyer, in rupiah. */
async function decideFor(f: Fixture, key: FixtureCase, rupiah: number, by: Fixture["actors"]["mediator"]) {
  expect(await f.press(key, "take_case", {}, by)).toMatchObject({ ok: true });
  return f.press(
    key,
    "decide_case",
    {
      solution: { lines: [{ orderLineId: f.lineIds[0], rupiah }], shipping: 0 },
      fault: "seller",
      findings: [{ rule: "claim_must_be_shown", evidenceIds: [], result: "not_proven" }],
      text: TEXT,
    },
    by,
  );
}

test("the seller accepts, can take it back, accepts again, and the refund ends the case", async () => {
  const f = await aMarketplace(database().db, "generic");
  const { db } = database();
  const key = await f.open();
  const { owner } = f.actors;
  expect(await f.press(key, "accept_solution", {}, owner)).toMatchObject({ ok: true });
  expect((await auditCase(db, key)).c.state).toMatchObject({ stage: "awaiting_seller", money: "held" });
  expect(await f.press(key, "undo", {}, owner)).toMatchObject({ ok: true });
  expect(await f.press(key, "accept_solution", {}, owner)).toMatchObject({ ok: true });
  expect(await passDeadline(db, key, "grace")).toMatchObject({ ok: true });
  expect((await auditCase(db, key)).c.state).toMatchObject({ stage: "fulfilling", money: "refund_granted" });
  expect(await f.press(key, "report_refund", { outcome: "settled" }, SYSTEM)).toMatchObject({ ok: true });
  const { c } = await auditCase(db, key);
  expect([c.state.stage, c.closeCode, c.granted]).toEqual(["closed", "refunded", 185_000]);
  expect(await paymentOf(f)).toMatchObject({ refunded: 185_000, released: 0 });
});

test("what the rules no longer allow at the end of the grace period is told to its author, and his time goes on", async () => {
  const f = await aMarketplace(database().db, "generic");
  const { db } = database();
  const key = await f.open();
  const proof = await f.stage(f.actors.owner, "packing_proof");
  const reject = { reason: "other", text: TEXT, evidenceIds: [proof] };
  expect(await f.press(key, "reject_solution", reject, f.actors.owner)).toMatchObject({ ok: true });
  expect(await f.press(key, "attach_evidence", { evidenceIds: [proof] }, f.actors.owner)).toMatchObject({
    ok: true,
  });
  expect(await passDeadline(db, key, "grace")).toMatchObject({ ok: true });
  const { c, events } = await auditCase(db, key);
  expect(events.at(-1)).toMatchObject({
    type: "act_failed",
    verb: "reject_solution",
    refusal: "evidence_unknown",
  });
  expect(c.state.stage).toBe("awaiting_seller");
});

test("ten deliveries of one command have one effect and one answer, also after the case has moved on", async () => {
  const f = await aMarketplace(database().db, "tiktok-tokopedia", NOW_AT_ONCE);
  const { db } = database();
  const key = await f.open();
  const r = {
    shopId: key.shopId,
    caseId: key.caseId,
    verb: "post_message" as const,
    input: { text: "Halo" },
    actor: f.actors.buyer,
  };
  const commandId = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => perform(db, { ...r, commandId })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect((await auditCase(db, key)).events.map((event) => event.type)).toEqual([
    "case_opened",
    "message_posted",
  ]);
  expect(await f.press(key, "post_message", { text: "Satu lagi" }, f.actors.owner)).toMatchObject({
    ok: true,
    seq: 3,
  });
  expect(await perform(db, { ...r, commandId })).toEqual(answers[0]);
  expect(await perform(db, { ...r, commandId, input: { text: "Lain" } })).toEqual({
    ok: false,
    refusal: "command_reused",
  });
  expect(await perform(db, { ...r, commandId, verb: "withdraw", input: {} })).toEqual({
    ok: false,
    refusal: "command_reused",
  });
});

test("ten deliveries of one opening make one case", async () => {
  const f = await aMarketplace(database().db, "generic");
  const files = [await f.stage(f.actors.buyer, "item_photo")];
  const request = {
    shopId: f.shopId,
    orderId: f.orderId,
    actor: f.actors.buyer,
    commandId: randomUUID(),
    input: {
      kind: "refund_only",
      reason: "not_as_described",
      lines: [{ orderLineId: f.lineIds[0], qty: 1 }],
      text: TEXT,
      evidenceIds: files,
    },
  };
  const answers = await Promise.all(Array.from({ length: 10 }, () => openCase(database().db, request)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true, seq: 1 });
});

test("acts on terms that have changed are stale; talk never is", async () => {
  const f = await aMarketplace(database().db, "generic", NOW_AT_ONCE);
  const { db } = database();
  const key = await f.open();
  const { termsVersion: seenTerms } = await auditCase(db, key);
  const solution = { lines: [{ orderLineId: f.lineIds[0], rupiah: 100_000 }], shipping: 0 };
  expect(
    await f.press(key, "propose_solution", { solution, text: "Setengah." }, f.actors.owner),
  ).toMatchObject({ ok: true });
  const late = (verb: "withdraw" | "post_message", input: object) =>
    perform(db, {
      shopId: key.shopId,
      caseId: key.caseId,
      verb,
      input,
      actor: f.actors.buyer,
      commandId: randomUUID(),
      seenTerms,
    });
  expect(await late("withdraw", {})).toEqual({ ok: false, refusal: "stale" });
  expect(await late("post_message", { text: "Sebentar." })).toMatchObject({ ok: true });
  expect((await auditCase(db, key)).termsVersion).toBe(seenTerms + 1);
});

test("an appeal won after the payout is paid by the platform and takes nothing from the buyer", async () => {
  const f = await aMarketplace(database().db, "tiktok-tokopedia", NOW_AT_ONCE);
  const { db } = database();
  const key = await f.open();
  expect(await passDeadline(db, key, "seller_answers")).toMatchObject({ ok: true });
  expect(await f.press(key, "report_refund", { outcome: "settled" }, SYSTEM)).toMatchObject({ ok: true });
  expect((await auditCase(db, key)).c.closeCode).toBe("auto_approved");
  const proof = await f.stage(f.actors.owner, "packing_proof");
  const grounds = { finding: null, text: TEXT, evidenceIds: [proof] };
  expect(await f.press(key, "file_appeal", grounds, f.actors.owner)).toMatchObject({ ok: true });
  expect(await decideFor(f, key, 0, f.actors.senior)).toMatchObject({ ok: true });
  expect(await passDeadline(db, key, "execution_hold")).toMatchObject({ ok: true });
  const { c } = await auditCase(db, key);
  expect([c.state.stage, c.granted]).toEqual(["closed", 185_000]);
  const moved = await db
    .select()
    .from(transfers)
    .where(and(eq(transfers.shopId, key.shopId), eq(transfers.caseId, key.caseId)));
  expect(moved.filter((own) => own.fromAccount === "buyer_refund")).toEqual([]);
  expect(moved.find((own) => own.fromAccount === "platform_comp")).toMatchObject({
    toAccount: "seller_balance",
    rupiah: 185_000,
    corrects: true,
  });
});

test("an appeal that gives the buyer another line gives each line no more than was paid for it", async () => {
  const f = await aMarketplace(database().db, "tiktok-tokopedia", NOW_AT_ONCE);
  const { db } = database();
  const [a, b] = f.lineIds;
  const key = await f.open({
    lines: [
      { orderLineId: a, qty: 9, rupiah: 1 },
      { orderLineId: b, qty: 2 },
    ],
  });
  expect(await passDeadline(db, key, "seller_answers")).toMatchObject({ ok: true });
  expect(await f.press(key, "report_refund", { outcome: "settled" }, SYSTEM)).toMatchObject({ ok: true });
  const proof = await f.stage(f.actors.buyer, "label_photo");
  expect(
    await f.press(key, "file_appeal", { finding: null, text: TEXT, evidenceIds: [proof] }, f.actors.buyer),
  ).toMatchObject({ ok: true });
  expect(await f.press(key, "take_case", {}, f.actors.senior)).toMatchObject({ ok: true });
  const everything = {
    lines: [
      { orderLineId: a, rupiah: 1_665_000 },
      { orderLineId: b, rupiah: 151_000 },
    ],
    shipping: 0,
  };
  const findings = [{ rule: "claim_must_be_shown", evidenceIds: [proof], result: "proven" }];
  expect(
    await f.press(
      key,
      "decide_case",
      { solution: everything, fault: "seller", findings, text: TEXT },
      f.actors.senior,
    ),
  ).toMatchObject({ ok: true });
  expect(await passDeadline(db, key, "execution_hold")).toMatchObject({ ok: true });
  const lines = await db
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.shopId, f.shopId), eq(orderLines.orderId, f.orderId)));
  expect(lines.every((line) => line.refunded === line.paid)).toBe(true);
  await auditCase(db, key);
});

test("the same file twice in one act is refused, not an error", async () => {
  const f = await aMarketplace(database().db, "generic");
  const key = await f.open();
  const [first, second] = [
    await f.stage(f.actors.buyer, "label_photo"),
    await f.stage(f.actors.buyer, "label_photo"),
  ];
  await database().db.execute(sql`update evidence set sha256 = 'same' where id in (${first}, ${second})`);
  expect(await f.press(key, "attach_evidence", { evidenceIds: [first, second] }, f.actors.buyer)).toEqual({
    ok: false,
    refusal: "evidence_twice",
  });
});

test("a deadline that fell due without reminders moves once, then acts", async () => {
  const f = await aMarketplace(database().db, "tiktok-tokopedia");
  const { db } = database();
  const key = await f.open();
  const clockId = await makeDue(db, key, "seller_answers");
  await db.execute(sql`update case_clocks set reminders = 0 where id = ${clockId}`);
  expect(await expire(db, key, "seller_answers", clockId)).toMatchObject({ ok: true });
  expect((await auditCase(db, key)).events.slice(-2).map((event) => event.type)).toEqual([
    "reminder_sent",
    "deadline_moved",
  ]);
  await db.execute(
    sql`update case_clocks set soft_due = app_now(), hard_due = app_now() where id = ${clockId}`,
  );
  // The same deadline acts twice: its second act is a command of its own.
  expect(await expire(db, key, "seller_answers", clockId)).toMatchObject({ ok: true });
  expect((await auditCase(db, key)).events.map((event) => event.type)).toContain("auto_approved");
});

/** Every table an acceptance writes to; a failure at any of them must undo all the others. */
const STEPS = [
  "commands",
  "case_clocks",
  "cases",
  "case_events",
  "order_lines",
  "payments",
  "transfers",
  "refunds",
  "notifications",
  "outbox",
];

test.each(STEPS)("an act that fails at %s has written nothing", async (table) => {
  const f = await aMarketplace(database().db, "generic", NOW_AT_ONCE);
  const { db } = database();
  const key = await f.open();
  const snapshot = async () => {
    const rows = await Promise.all(
      STEPS.map((name) =>
        db.execute(
          sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all from ${sql.identifier(name)} t`,
        ),
      ),
    );
    return rows.map((row) => row[0]?.all);
  };
  const before = await snapshot();
  await db.execute(
    sql`create or replace function fail() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`,
  );
  await db.execute(
    sql`create trigger planted after insert or update on ${sql.identifier(table)} for each row execute function fail()`,
  );
  try {
    const failed = await f
      .press(key, "accept_solution", {}, f.actors.owner)
      .catch((error: Error) => String(error.cause ?? error));
    expect(failed).toMatch(/planted/);
  } finally {
    await db.execute(sql`drop trigger planted on ${sql.identifier(table)}`);
  }
  expect(await snapshot()).toEqual(before);
  expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject({ ok: true });
  await auditCase(db, key);
});

test("during a grace period the row keeps its place and its deadline, for both sides", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic");
  const key = await f.open();
  const places = async () => {
    const [row] = await db.execute(sql`
      select seller_sort_at, buyer_sort_at, mediator_sort_at, next_due_at from cases where id = ${key.caseId}`);
    return row;
  };
  const before = await places();
  expect(await f.press(key, "accept_solution", {}, f.actors.owner)).toMatchObject({ ok: true });
  expect(await places()).toEqual(before);
  expect(await f.press(key, "post_message", { text: "Mohon ditunggu." }, f.actors.owner)).toMatchObject({
    ok: true,
  });
  expect(await places()).toEqual(before);
});
