import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { inOrder } from "@/db/in-order";
import { cases, commands } from "@/db/schema";
import { factsOf, type LoadedFacts, loadFacts } from "@/db/stores/load-facts";
import { type FactsRow, factsQuery } from "@/db/stores/read-facts";
import type { Actor } from "@/lib/domain/access";
import { SYSTEM } from "@/lib/domain/access";
import { decide } from "@/lib/domain/case/decide";
import { type CaseVerb, pageOf } from "@/lib/domain/case/rulebook";
import { canonical, sha256 } from "./canonical";
import { caseLocks, lockedCase, returnParcelLock } from "./lock-case";
import type { PerformRequest } from "./request";
import { type CaseKey, type Performed, type Refused, RefusedInside, refuse } from "./result";
import { textOf } from "./texts";
import { writeDecision } from "./write-decision";

/** Verbs that may set units aside: two cases never promise the same one. */
const TAKES_STOCK: ReadonlySet<CaseVerb> = new Set<CaseVerb>([
  "accept_solution",
  "propose_solution",
  "decide_case",
  "accept_decision",
  "execute_decision",
  "time_out_seller",
  "reserve_stock",
]);

/** Verbs that may charge for the way of a return, which other complaints' goods may have taken too. */
const CHARGES_FREIGHT: ReadonlySet<CaseVerb> = new Set<CaseVerb>(["accept_return", "time_out_inspection"]);

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
  const text = textOf(r.input);
  const answers = await inOrder(tx, [
    commandClaim(r, requestHash),
    ...caseLocks(r),
    ...(CHARGES_FREIGHT.has(r.verb) ? [returnParcelLock(r)] : []),
    factsQuery([{ ...r, orderId: null }], { lockStock: TAKES_STOCK.has(r.verb) }),
  ]);
  const [claimed, , locked] = answers;
  const read = answers.at(-1);
  if (claimed?.length === 0) return earlierAnswer(tx, r, requestHash);

  const row = lockedCase(locked);
  const facts = await factsOf(tx, read?.[0] as FactsRow | undefined, {
    ...row,
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
  return writeDecision(tx, { row, facts, decision, request: r, text, firedId: due?.clockId ?? null });
}

/**
 * Carries out, as its author, an act whose grace period has ended. When the rules no longer allow it, its
 * author is told and his own deadline goes on.
 */
export async function runScheduled(tx: Tx, key: CaseKey, commandId: string, due: Due): Promise<Performed> {
  const [, locked, [act] = []] = await inOrder(tx, [...caseLocks(key), scheduledActOf(key)]);
  const row = lockedCase(locked);
  if (act === undefined) return refuse({ ok: false, refusal: "nothing_to_undo" });
  const { verb, input, actor } = act as { verb: CaseVerb; input: unknown; actor: Actor };
  if (CHARGES_FREIGHT.has(verb)) await tx.execute(returnParcelLock(key));
  const text = textOf(input);
  const request = { ...key, verb, input, actor, commandId };
  const facts = await loadFacts(tx, {
    ...row,
    ...key,
    actor,
    input,
    text: text?.ref ?? null,
    inputDigest: sha256(canonical(input)),
    executing: true,
    lockStock: TAKES_STOCK.has(verb),
  });
  if (!stillDue(facts, due)) return refuse({ ok: false, refusal: "no_such_clock" });
  const decision = decide(row.body, verb, input, actor, facts);
  if (!("refused" in decision))
    return writeDecision(tx, { row, facts, decision, request, text, firedId: due.clockId });
  const told = decide(row.body, "give_up_act", { refusal: decision.refused }, SYSTEM, {
    ...facts,
    executing: false,
  });
  if ("refused" in told) return refuse({ ok: false, refusal: told.refused });
  return writeDecision(tx, {
    row,
    facts,
    decision: told,
    request: { ...request, verb: "give_up_act", actor: SYSTEM },
    text: null,
    firedId: due.clockId,
  });
}

/** Gives a row to the first who comes with this command. */
function commandClaim(r: PerformRequest, requestHash: string): SQL {
  return sql`
    insert into commands (actor_id, command_id, request_hash, shop_id, case_id)
    values (${actorKey(r.actor)}, ${r.commandId}, ${requestHash}, ${r.shopId}, ${r.caseId})
    on conflict do nothing returning 1`;
}

const actorKey = (actor: Actor): string => actor.id ?? actor.role;

/** The command came before: the same answer, unless its id was used for something else. */
async function earlierAnswer(tx: Tx, r: PerformRequest, requestHash: string): Promise<Performed> {
  const [earlier] = await tx
    .select({ requestHash: commands.requestHash, no: cases.no, seq: lastSeqOf(r.commandId) })
    .from(commands)
    .innerJoin(cases, and(eq(cases.shopId, commands.shopId), eq(cases.id, commands.caseId)))
    .where(and(eq(commands.actorId, actorKey(r.actor)), eq(commands.commandId, r.commandId)));
  if (earlier === undefined || earlier.requestHash !== requestHash)
    return refuse({ ok: false, refusal: "command_reused" });
  return { ok: true, shopId: r.shopId, caseId: r.caseId, no: earlier.no, seq: earlier.seq };
}

function scheduledActOf(key: CaseKey): SQL {
  return sql`
    select verb, input, json_build_object('id', actor_id, 'role', actor_role) as actor from scheduled_acts
    where shop_id = ${key.shopId} and case_id = ${key.caseId}`;
}

/** Where the case stood after a command, whatever happened to it since; its present head if it changed nothing. */
export function lastSeqOf(commandId: string) {
  return sql<number>`coalesce((
    select max(e.seq) from case_events e
    where e.shop_id = ${cases.shopId} and e.case_id = ${cases.id} and e.command_id = ${commandId}), ${cases.seq})`;
}

function stillDue(facts: LoadedFacts, due: Due): boolean {
  return facts.clocks.some(
    (clock) => clock.id === due.clockId && clock.state === "running" && clock.hardDue <= facts.now,
  );
}
