import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { inOrder } from "@/db/in-order";
import { buyers, caseEvents, cases, commands, marketplaces, orders, shops } from "@/db/schema";
import { addToOutbox, columnsOf, insertMessage } from "@/db/stores/case-store";
import { applyClocks } from "@/db/stores/clock-store";
import { consequencesOf } from "@/db/stores/ledger-store";
import { caseNumber, loadFacts } from "@/db/stores/load-facts";
import { policyInForce } from "@/db/stores/marketplace-rules";
import { keepTerms } from "@/db/stores/search-terms";
import { noticesOf } from "@/db/stores/told-store";
import { asOne, insertion } from "@/db/writes";
import type { Actor } from "@/lib/domain/access";
import { disputedTotal } from "@/lib/domain/case/case";
import { decideOpening, fieldIssues } from "@/lib/domain/case/decide";
import { openCaseInput } from "@/lib/domain/case/verbs/complaint/open-case";
import type { Zone } from "@/lib/domain/sla/calendar";
import { CHAIN_START, canonical, sha256 } from "./canonical";
import { inTransaction, lastSeqOf } from "./perform";
import { type Performed, type Refused, RefusedInside } from "./result";
import { textOf } from "./texts";
import { chainEvents, filesAfter, liveNews } from "./write-decision";

export type OpenRequest = {
  readonly shopId: string;
  readonly orderId: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly commandId: string;
};

/** `Ajukan Komplain`: the one door for a case that does not exist yet. Only the order's own buyer opens (S1). */
export async function openCase(db: Db, request: OpenRequest): Promise<Performed | Refused> {
  return inTransaction(db, (tx) => openCaseIn(tx, request));
}

async function openCaseIn(tx: Tx, r: OpenRequest): Promise<Performed> {
  const parsed = openCaseInput.safeParse(r.input);
  if (!parsed.success) {
    throw new RefusedInside({ ok: false, refusal: "bad_input", fields: fieldIssues(parsed.error.issues) });
  }
  const caseId = randomUUID();
  const requestHash = sha256(canonical([r.shopId, r.orderId, "open_case", r.input]));
  const actorId = r.actor.id ?? r.actor.role;
  const claimed = await tx
    .insert(commands)
    .values({ actorId, commandId: r.commandId, requestHash, shopId: r.shopId, caseId })
    .onConflictDoNothing()
    .returning({ caseId: commands.caseId });
  if (claimed.length === 0) return earlierAnswer(tx, actorId, r.commandId, requestHash);

  await tx.execute(sql`select 1 from orders where shop_id = ${r.shopId} and id = ${r.orderId} for update`);
  const [order] = await tx
    .select({
      marketplaceId: orders.marketplaceId,
      buyerId: orders.buyerId,
      userId: buyers.userId,
      zone: shops.zone,
      code: shops.code,
      calendarVersion: marketplaces.calendarVersion,
    })
    .from(orders)
    .innerJoin(buyers, eq(buyers.id, orders.buyerId))
    .innerJoin(shops, eq(shops.id, orders.shopId))
    .innerJoin(marketplaces, eq(marketplaces.id, orders.marketplaceId))
    .where(and(eq(orders.shopId, r.shopId), eq(orders.id, r.orderId)));
  if (order === undefined || order.userId === null || order.userId !== r.actor.id) {
    throw new RefusedInside({ ok: false, refusal: "not_found" });
  }
  const policyVersion = await policyInForce(tx, order.marketplaceId);
  const text = textOf(r.input);
  const facts = await loadFacts(tx, {
    shopId: r.shopId,
    caseId: null,
    orderId: r.orderId,
    marketplaceId: order.marketplaceId,
    policyVersion,
    zone: order.zone as Zone,
    calendarVersion: order.calendarVersion,
    actor: r.actor,
    input: parsed.data,
    text: text?.ref ?? null,
    inputDigest: requestHash,
    executing: false,
    lockStock: false,
  });
  const decision = decideOpening(parsed.data, facts);
  if ("refused" in decision) throw new RefusedInside({ ok: false, refusal: decision.refused });

  const no = await nextNumber(tx, r.shopId, order.code);
  const w = { shopId: r.shopId, caseId, now: facts.now, actor: r.actor, orderId: r.orderId };
  const chain = chainEvents(decision.events, {
    ...w,
    row: { seq: 0, hash: CHAIN_START, policyVersion },
    commandId: r.commandId,
  });
  const c = decision.next;
  const row = {
    shopId: r.shopId,
    id: caseId,
    no,
    marketplaceId: order.marketplaceId,
    orderId: r.orderId,
    buyerId: order.buyerId,
    policyVersion,
    kind: c.kind,
    reason: c.reason,
    title: await titleOf(tx, r.shopId, r.orderId, c.lines[0]?.orderLineId ?? null),
    disputed: disputedTotal(c),
    openedAt: facts.now,
    version: 1,
    termsVersion: 1,
    seq: chain.seq,
    hash: chain.hash,
    evidenceCount: filesAfter(facts, decision.events),
  };
  const clocks = applyClocks(w, decision.clocks, [], null);
  const ledger = consequencesOf(w, chain.written, c);
  const told = {
    ...w,
    buyerId: order.buyerId,
    marketplaceId: order.marketplaceId,
    mediatorId: null,
    stage: c.state.stage,
  };
  await inOrder(tx, [
    ...asOne([
      insertion(cases, [{ ...row, ...columnsOf(c, clocks.on, facts.policy, facts.now, null) }]),
      ...ledger.changes,
    ]),
    ...asOne([
      keepTerms(w),
      insertion(caseEvents, chain.rows),
      ...(text === null ? [] : [insertMessage(w, text.ref.id, text.body)]),
      ...clocks.rows,
      ...ledger.rows,
      ...noticesOf(told, chain.written),
      addToOutbox([liveNews(w, no, chain.seq)]),
    ]),
    ...ledger.afterwards,
  ]);
  return { ok: true, shopId: r.shopId, caseId, no, seq: chain.seq };
}

async function earlierAnswer(
  tx: Tx,
  actorId: string,
  commandId: string,
  requestHash: string,
): Promise<Performed> {
  const [earlier] = await tx
    .select({
      requestHash: commands.requestHash,
      shopId: cases.shopId,
      caseId: cases.id,
      no: cases.no,
      seq: lastSeqOf(commandId),
    })
    .from(commands)
    .innerJoin(cases, and(eq(cases.shopId, commands.shopId), eq(cases.id, commands.caseId)))
    .where(and(eq(commands.actorId, actorId), eq(commands.commandId, commandId)));
  if (earlier === undefined || earlier.requestHash !== requestHash) {
    throw new RefusedInside({ ok: false, refusal: "command_reused" });
  }
  return { ok: true, shopId: earlier.shopId, caseId: earlier.caseId, no: earlier.no, seq: earlier.seq };
}

async function nextNumber(tx: Tx, shopId: string, code: string): Promise<string> {
  const [row] = await tx.execute<{ n: number }>(sql`
    update shops set last_case_no = last_case_no + 1 where id = ${shopId} returning last_case_no as n`);
  return caseNumber(code, row?.n ?? 0);
}

/** What the inbox calls the case: its first product, with its variant; the order's where no unit is claimed. */
async function titleOf(tx: Tx, shopId: string, orderId: string, lineId: string | null): Promise<string> {
  const [row] = await tx.execute<{ title: string }>(sql`
    select product_name || coalesce(', ' || variant, '') as title from order_lines
    where shop_id = ${shopId} and order_id = ${orderId} and (${lineId}::uuid is null or id = ${lineId})
    order by line_no limit 1`);
  return row?.title ?? "";
}
