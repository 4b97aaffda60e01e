import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { cases, commands, scheduledActs, shops } from "@/db/schema";
import {
  addToOutbox,
  appendEvents,
  columnsOf,
  dropScheduledAct,
  insertMessage,
  keepScheduledAct,
  updateCase,
  type Writing,
} from "@/db/stores/case-store";
import { applyClocks, fireClock } from "@/db/stores/clock-store";
import { writeConsequences } from "@/db/stores/ledger-store";
import { type LoadedFacts, loadFacts } from "@/db/stores/load-facts";
import { insertNotices } from "@/db/stores/told-store";
import type { Actor, Role } from "@/lib/domain/access";
import { SYSTEM } from "@/lib/domain/access";
import type { Case } from "@/lib/domain/case/case";
import { type Decided, decide } from "@/lib/domain/case/decide";
import type { CaseEvent, TextRef } from "@/lib/domain/case/events";
import { type CaseVerb, pageOf } from "@/lib/domain/case/rulebook";
import type { Zone } from "@/lib/domain/sla/calendar";
import { canonical, link, sha256 } from "./canonical";
import { type CaseKey, type Performed, type Refused, RefusedInside } from "./result";

export type PerformRequest = CaseKey & {
  readonly verb: CaseVerb;
  readonly input: unknown;
  readonly actor: Actor;
  /** Chosen by the client once per intent: the same id answers as the first time. */
  readonly commandId: string;
  /** The terms the actor was looking at; acts are refused as stale against these alone. */
  readonly seenTerms?: number;
};

/** The deadline that makes the system press a verb; checked again under the lock. */
type Due = { readonly clockId: string };

/**
 * The one door: the only code that changes a case. Locks the order, then the case, reads the database's
 * clock after the lock, asks the rule book, and writes row, events, clocks, transfers, notices and outbox in
 * one transaction. A refusal leaves nothing behind. Only bugs throw.
 */
export async function perform(db: Db, request: PerformRequest): Promise<Performed | Refused> {
  return inTransaction(db, (tx) => performIn(tx, request));
}

/** Runs `work` in a transaction that a refusal rolls back without being an error. */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T | Refused> {
  try {
    return await db.transaction(work);
  } catch (error) {
    if (error instanceof RefusedInside) return error.refused;
    throw error;
  }
}

/** The same, for work that already holds a transaction. Throws `RefusedInside` to undo it. */
export async function performIn(tx: Tx, r: PerformRequest, due?: Due): Promise<Performed> {
  const requestHash = sha256(canonical([r.shopId, r.caseId, r.verb, r.input]));
  const earlier = await claimCommand(tx, r, requestHash);
  if (earlier !== null) return earlier;

  const row = await lockCase(tx, r);
  const text = textOf(r.input);
  const facts = await loadFacts(tx, {
    shopId: r.shopId,
    caseId: r.caseId,
    orderId: row.orderId,
    marketplaceId: row.marketplaceId,
    policyVersion: row.policyVersion,
    zone: row.zone as Zone,
    actor: r.actor,
    input: r.input,
    text: text?.ref ?? null,
    inputDigest: sha256(canonical(r.input)),
    executing: false,
  });
  if (due !== undefined && !stillDue(facts, due)) refuse({ ok: false, refusal: "no_such_clock" });
  if (r.seenTerms !== undefined && pageOf(r.verb).changes === "terms" && r.seenTerms !== row.termsVersion) {
    refuse({ ok: false, refusal: "stale" });
  }
  const decision = decide(row.body, r.verb, r.input, r.actor, facts);
  if ("refused" in decision) {
    return refuse({
      ok: false,
      refusal: decision.refused,
      ...(decision.fields ? { fields: decision.fields } : {}),
    });
  }
  return write(tx, { row, facts, decision, request: r, text, firedId: due?.clockId ?? null });
}

/**
 * Carries out, as its author, an act whose grace period has ended. When the rules no longer allow it, its
 * author is told and his own deadline goes on.
 */
export async function runScheduled(tx: Tx, key: CaseKey, commandId: string, due: Due): Promise<Performed> {
  const row = await lockCase(tx, key);
  const [act] = await tx
    .select()
    .from(scheduledActs)
    .where(and(eq(scheduledActs.shopId, key.shopId), eq(scheduledActs.caseId, key.caseId)));
  if (act === undefined) return refuse({ ok: false, refusal: "nothing_to_undo" });
  const actor: Actor = { id: act.actorId, role: act.actorRole as Role };
  const text = textOf(act.input);
  const verb = act.verb as CaseVerb;
  const request = { ...key, verb, input: act.input, actor, commandId };
  const facts = await loadFacts(tx, {
    shopId: key.shopId,
    caseId: key.caseId,
    orderId: row.orderId,
    marketplaceId: row.marketplaceId,
    policyVersion: row.policyVersion,
    zone: row.zone as Zone,
    actor,
    input: act.input,
    text: text?.ref ?? null,
    inputDigest: sha256(canonical(act.input)),
    executing: true,
  });
  if (!stillDue(facts, due)) return refuse({ ok: false, refusal: "no_such_clock" });
  const decision = decide(row.body, verb, act.input, actor, facts);
  if (!("refused" in decision))
    return write(tx, { row, facts, decision, request, text, firedId: due.clockId });
  const told = decide(row.body, "give_up_act", { refusal: decision.refused }, SYSTEM, {
    ...facts,
    executing: false,
  });
  if ("refused" in told) return refuse({ ok: false, refusal: told.refused });
  return write(tx, {
    row,
    facts,
    decision: told,
    request: { ...request, verb: "give_up_act", actor: SYSTEM },
    text: null,
    firedId: due.clockId,
  });
}

type CaseRow = Awaited<ReturnType<typeof lockCase>>;

/** Order first, then case: the one order in which locks are taken everywhere. */
async function lockCase(tx: Tx, key: CaseKey) {
  await tx.execute(sql`
    select 1 from orders
    where (shop_id, id) = (select shop_id, order_id from cases where shop_id = ${key.shopId} and id = ${key.caseId})
    for update`);
  const [row] = await tx
    .select({
      no: cases.no,
      marketplaceId: cases.marketplaceId,
      orderId: cases.orderId,
      buyerId: cases.buyerId,
      policyVersion: cases.policyVersion,
      body: cases.body,
      closedAt: cases.closedAt,
      version: cases.version,
      termsVersion: cases.termsVersion,
      seq: cases.seq,
      hash: cases.hash,
      zone: shops.zone,
    })
    .from(cases)
    .innerJoin(shops, eq(shops.id, cases.shopId))
    .where(and(eq(cases.shopId, key.shopId), eq(cases.id, key.caseId)))
    .for("update", { of: cases });
  return row ?? refuse({ ok: false, refusal: "not_found" });
}

async function claimCommand(tx: Tx, r: PerformRequest, requestHash: string): Promise<Performed | null> {
  const actorId = r.actor.id ?? r.actor.role;
  const inserted = await tx
    .insert(commands)
    .values({ actorId, commandId: r.commandId, requestHash, shopId: r.shopId, caseId: r.caseId })
    .onConflictDoNothing()
    .returning({ caseId: commands.caseId });
  if (inserted.length > 0) return null;
  const [earlier] = await tx
    .select({ requestHash: commands.requestHash, no: cases.no, seq: lastSeqOf(r.commandId) })
    .from(commands)
    .innerJoin(cases, and(eq(cases.shopId, commands.shopId), eq(cases.id, commands.caseId)))
    .where(and(eq(commands.actorId, actorId), eq(commands.commandId, r.commandId)));
  if (earlier === undefined || earlier.requestHash !== requestHash)
    return refuse({ ok: false, refusal: "command_reused" });
  return { ok: true, shopId: r.shopId, caseId: r.caseId, no: earlier.no, seq: earlier.seq };
}

/** Where the case stood after a command, whatever happened to it since; its present head if it changed nothing. */
export function lastSeqOf(commandId: string) {
  return sql<number>`coalesce((
    select max(e.seq) from case_events e
    where e.shop_id = ${cases.shopId} and e.case_id = ${cases.id} and e.command_id = ${commandId}), ${cases.seq})`;
}

type Text = { readonly ref: TextRef; readonly body: string };

/** What the actor wrote: stored apart from the event, which keeps its id and digest. */
export function textOf(input: unknown): Text | null {
  const text = (input as { text?: unknown } | null)?.text;
  if (typeof text !== "string" || text.trim() === "") return null;
  const body = text.trim();
  return { ref: { id: randomUUID(), digest: sha256(body) }, body };
}

function stillDue(facts: LoadedFacts, due: Due): boolean {
  return facts.clocks.some(
    (clock) => clock.id === due.clockId && clock.state === "running" && clock.hardDue <= facts.now,
  );
}

function refuse(refused: Refused): never {
  throw new RefusedInside(refused);
}

type Outcome = {
  readonly row: CaseRow;
  readonly facts: LoadedFacts;
  readonly decision: Decided;
  readonly request: PerformRequest;
  readonly text: Text | null;
  readonly firedId: string | null;
};

async function write(tx: Tx, o: Outcome): Promise<Performed> {
  const { row, facts, decision, request } = o;
  const { shopId, caseId, actor } = request;
  const w: Writing & { orderId: string } = { shopId, caseId, actor, now: facts.now, orderId: row.orderId };
  if (decision.events.length === 0) return { ok: true, shopId, caseId, no: row.no, seq: row.seq };

  const chain = chainEvents(decision.events, { ...w, row, commandId: request.commandId });
  const clocks = await applyClocks(tx, w, decision.clocks, facts.clocks, o.firedId);
  const changed = decision.clocks.some((change) =>
    facts.clocks.some((own) => own.id === o.firedId && own.kind === change.kind),
  );
  if (o.firedId !== null && !changed) await fireClock(tx, w, o.firedId);

  const justClosed = decision.next.state.stage === "closed" && row.body.state.stage !== "closed";
  const closedAt = justClosed ? facts.now : decision.next.state.stage === "closed" ? row.closedAt : null;
  const hidden: readonly CaseEvent["type"][] = ["act_scheduled", "act_undone"];
  const newTerms =
    pageOf(request.verb).changes === "terms" && decision.events.some((event) => !hidden.includes(event.type));
  await updateCase(tx, w, {
    ...columnsOf(decision.next, clocks, facts.now, closedAt),
    version: row.version + 1,
    termsVersion: row.termsVersion + (newTerms ? 1 : 0),
    seq: chain.seq,
    hash: chain.hash,
  });
  await appendEvents(tx, chain.rows);
  if (o.text !== null && mentions(decision.events, o.text.ref.id))
    await insertMessage(tx, w, o.text.ref.id, o.text.body);
  await keepOrDropAct(tx, w, row.body, decision, request);
  for (const { seq, event } of chain.written) {
    await writeConsequences(tx, w, seq, event, decision.next.lines, decision.next.shippingDisputed);
    if (event.type === "solution_rejected" && facts.policy.messageOnReject) {
      const key = `whatsapp:${caseId}:${seq}`;
      await addToOutbox(tx, {
        shopId,
        kind: "whatsapp",
        key,
        payload: { caseId, template: "complaint_rejected" },
      });
    }
  }
  await insertNotices(
    tx,
    {
      ...w,
      buyerId: row.buyerId,
      marketplaceId: row.marketplaceId,
      mediatorId: decision.next.mediatorId,
      stage: decision.next.state.stage,
    },
    chain.written,
  );
  await addToOutbox(tx, {
    shopId,
    kind: "live",
    key: `live:${caseId}:${chain.seq}`,
    payload: { no: row.no },
  });
  return { ok: true, shopId, caseId, no: row.no, seq: chain.seq };
}

/** Numbers the events, writes them as canonical text and links each to the one before. */
export function chainEvents(
  events: readonly CaseEvent[],
  on: Writing & { row: { seq: number; hash: string; policyVersion: number }; commandId: string },
) {
  let { seq, hash } = on.row;
  const written: { seq: number; event: CaseEvent }[] = [];
  const rows = events.map((event) => {
    seq += 1;
    const body = canonical({ event, actor: on.actor, at: on.now, policy: on.row.policyVersion });
    hash = link(hash, seq, body);
    written.push({ seq, event });
    return {
      shopId: on.shopId,
      caseId: on.caseId,
      seq,
      type: event.type,
      actorId: on.actor.id,
      actorRole: on.actor.role,
      commandId: on.commandId,
      occurredAt: on.now,
      body,
      hash,
    };
  });
  return { rows, written, seq, hash };
}

async function keepOrDropAct(
  tx: Tx,
  w: Writing,
  before: Case,
  decision: Decided,
  request: PerformRequest,
): Promise<void> {
  if (before.scheduled !== null && decision.next.scheduled === null) await dropScheduledAct(tx, w);
  if (decision.events.some((event) => event.type === "act_scheduled")) {
    await keepScheduledAct(tx, w, request.verb, request.input);
  }
}

function mentions(events: readonly CaseEvent[], textId: string): boolean {
  return events.some((event) => "text" in event && event.text?.id === textId);
}
