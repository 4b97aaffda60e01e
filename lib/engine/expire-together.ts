import type { Tx } from "@/db/client";
import { inOrder } from "@/db/in-order";
import { commands } from "@/db/schema";
import type { DueClock } from "@/db/stores/due-clocks";
import { factsOf, type LoadedFacts } from "@/db/stores/load-facts";
import { type FactsRow, factsQuery } from "@/db/stores/read-facts";
import { insertion } from "@/db/writes";
import { SYSTEM } from "@/lib/domain/access";
import { type Case, remedyOf } from "@/lib/domain/case/case";
import { CLOCKS } from "@/lib/domain/case/clocks";
import { type Decided, decide } from "@/lib/domain/case/decide";
import { canonical, sha256 } from "./canonical";
import { type CaseRow, lockedRows, lockFreeOrders, rowOf } from "./lock-case";
import { type PlannedWrites, planWrites, writePlans } from "./write-decision";

const INPUT = {};
const INPUT_DIGEST = sha256(canonical(INPUT));

/** What the system presses when a deadline runs out, under the id that keeps it from being pressed twice. */
export function requestOf(clock: DueClock) {
  const verb = CLOCKS[clock.kind].onExpiry;
  if (verb === "run_scheduled") return null;
  return {
    shopId: clock.shopId,
    caseId: clock.caseId,
    verb,
    input: INPUT,
    actor: SYSTEM,
    commandId: `clock:${clock.id}:${clock.hardDue.toISOString()}`,
  };
}

/**
 * Carries out deadlines of different orders in one transaction, with as many statements as one of them would take.
 * Passes over what needs a transaction of its own: an order that somebody is at work on or that has come already, a
 * case with goods (the shelf is locked in one order for one case at a time), an act whose grace is over, and whatever
 * the rules refuse or cannot decide.
 *
 * @returns the ids of the deadlines that were carried out.
 * @throws when a write fails; nothing of it has happened then.
 */
export async function expireTogether(tx: Tx, clocks: readonly DueClock[]): Promise<ReadonlySet<string>> {
  const keys = await lockFreeOrders(tx, clocks);
  if (keys.length === 0) return new Set();
  const questions = keys.map((key) => ({ ...key, orderId: null, actor: SYSTEM, input: INPUT }));
  const [rows = [], facts = []] = await inOrder(tx, [
    lockedRows(keys),
    factsQuery(questions, { lockStock: false }),
  ]);
  const rowOfCase = new Map(rows.map((row) => [row.caseId, rowOf(row)]));
  const factsOfCase = new Map(facts.map((row) => [row.case_id, row as FactsRow]));

  const planned = new Map<string, Pick<PlannedWrites, "changes" | "rows" | "afterwards">>();
  const taken = new Set<string>();
  for (const clock of clocks) {
    const row = rowOfCase.get(clock.caseId);
    if (row === undefined || taken.has(clock.caseId)) continue;
    taken.add(clock.caseId);
    const known = await factsOf(tx, factsOfCase.get(clock.caseId), {
      ...row,
      input: INPUT,
      text: null,
      inputDigest: INPUT_DIGEST,
      executing: false,
    });
    const plan = planExpiry(clock, row, known);
    if (plan !== null) planned.set(clock.id, plan);
  }
  await writePlans(tx, [...planned.values()]);
  return new Set(planned.keys());
}

function planExpiry(clock: DueClock, row: CaseRow, facts: LoadedFacts) {
  const request = requestOf(clock);
  const isDue = facts.clocks.some(
    (own) =>
      own.id === clock.id && own.state === "running" && own.hardDue.getTime() === clock.hardDue.getTime(),
  );
  if (request === null || !isDue || namesGoods(row.body)) return null;
  const decision = decided(row.body, request.verb, facts);
  if (decision === null || !moves(decision, clock) || decision.stock.length > 0) return null;
  const plan = planWrites({ row, facts, decision, request, text: null, firedId: clock.id });
  if (plan === null) return null;
  const { shopId, caseId, commandId } = request;
  const requestHash = sha256(canonical([shopId, caseId, request.verb, INPUT]));
  const claim = insertion(commands, [{ actorId: SYSTEM.role, commandId, requestHash, shopId, caseId }]);
  return { changes: plan.changes, rows: [claim, ...plan.rows], afterwards: plan.afterwards };
}

/** Null for a refusal, and for a case that the rules cannot read: the attempt on its own says what is wrong with it. */
function decided(
  c: Case,
  verb: NonNullable<ReturnType<typeof requestOf>>["verb"],
  facts: LoadedFacts,
): Decided | null {
  try {
    const decision = decide(c, verb, INPUT, SYSTEM, facts);
    return "refused" in decision ? null : decision;
  } catch {
    return null;
  }
}

function namesGoods(c: Case): boolean {
  const named = [c.request, c.offer?.solution, c.decision?.solution, c.resolution];
  return named.some((solution) => solution != null && remedyOf(solution) !== null);
}

/** Whether the deadline is over or later afterwards. One that stayed due would come back at once, for ever. */
function moves({ clocks }: Decided, clock: DueClock): boolean {
  const own = clocks.filter((change) => change.kind === clock.kind);
  return own.length === 0 || own.some((change) => change.op !== "remind");
}
