import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { caseClocks, evidence, orderLines, orders, packages, payments, shopMembers } from "@/db/schema";
import type { Actor, Party } from "@/lib/domain/access";
import { partyOf } from "@/lib/domain/access";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import type { EvidenceFact, Facts, OrderFacts, RunningClock } from "@/lib/domain/case/facts";
import type { TextRef } from "@/lib/domain/case/text-ref";
import type { EvidenceKind } from "@/lib/domain/evidence";
import { type Rupiah, rupiah, ZERO } from "@/lib/domain/money";
import type { Zone } from "@/lib/domain/sla/calendar";
import { calendarOf, policyAt } from "./marketplace-rules";

export type ClockRow = RunningClock & { readonly id: string };
export type LoadedFacts = Omit<Facts, "clocks"> & { readonly clocks: readonly ClockRow[] };

export type FactsRequest = {
  readonly shopId: string;
  readonly caseId: string | null;
  readonly orderId: string;
  readonly marketplaceId: string;
  readonly policyVersion: number;
  readonly zone: Zone;
  readonly calendarVersion: number;
  readonly actor: Actor;
  readonly input: unknown;
  readonly text: TextRef | null;
  readonly inputDigest: string;
  readonly executing: boolean;
  /** The act may take units off the shelf: nobody else does meanwhile. */
  readonly lockStock: boolean;
};

/** Reads what the rules need, after the locks are held. The statements travel together on one connection. */
export async function loadFacts(tx: Db, r: FactsRequest): Promise<LoadedFacts> {
  const named = namedEvidence(r.input);
  const [clock, clocks, order, lines, shelf, files, members, resiTaken, refundsOut, policy, calendar] =
    await Promise.all([
      tx.execute<{ now: string }>(sql`select app_now() as now`),
      r.caseId === null ? [] : loadClocks(tx, r.shopId, r.caseId),
      loadOrder(tx, r),
      loadLines(tx, r.shopId, r.orderId),
      loadShelf(tx, r),
      loadEvidence(tx, r.shopId, r.caseId, r.actor, named),
      loadMembers(tx, r.shopId),
      isResiTaken(tx, r),
      r.caseId === null ? ZERO : loadRefundsOut(tx, r.shopId, r.caseId),
      policyAt(tx, r.marketplaceId, r.policyVersion),
      calendarOf(tx, r.marketplaceId, r.calendarVersion, r.zone),
    ]);
  const now = new Date(clock[0]?.now ?? Number.NaN);
  return {
    now,
    policy,
    calendar,
    order: { ...order, lines, shelf },
    text: r.text,
    inputDigest: r.inputDigest,
    executing: r.executing,
    resiTaken,
    refundsOut,
    memberIds: members,
    clocks,
    staged: files.filter((file) => !file.attached && named.includes(file.id)),
    attached: files.filter((file) => file.attached),
  };
}

/** Files an input names. Ids that are no uuid are left to the rule's own check of its input. */
function namedEvidence(input: unknown): string[] {
  const ids = (input as { evidenceIds?: unknown } | null)?.evidenceIds;
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
  return Array.isArray(ids)
    ? ids.filter((id): id is string => typeof id === "string" && uuid.test(id)).slice(0, 50)
    : [];
}

export async function loadClocks(tx: Db, shopId: string, caseId: string): Promise<ClockRow[]> {
  const rows = await tx
    .select()
    .from(caseClocks)
    .where(
      and(
        eq(caseClocks.shopId, shopId),
        eq(caseClocks.caseId, caseId),
        inArray(caseClocks.state, ["running", "paused"]),
      ),
    );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ClockKind,
    state: row.state as "running" | "paused",
    waitsFor: row.waitsFor as Party | null,
    startsAt: row.startsAt,
    softDue: row.softDue,
    hardDue: row.hardDue,
    window: row.length,
    remainingMs: row.remainingMs,
    reminders: row.reminders,
    lastReminderAt: row.lastReminderAt,
    moved: row.moved,
  }));
}

async function loadOrder(
  tx: Db,
  { shopId, orderId, caseId }: FactsRequest,
): Promise<Omit<OrderFacts, "lines" | "shelf">> {
  const [row] = await tx
    .select({
      status: orders.status,
      courierClass: orders.courierClass,
      estimatedAt: orders.estimatedAt,
      deliveredAt: orders.deliveredAt,
      shippingFee: orders.shippingFee,
      shippingClaimed: orders.shippingClaimed,
      payment: payments.state,
      courier: packages.courier,
      resi: packages.resi,
      negligenceAlleged: sql<boolean>`exists (select 1 from cases c
        where c.shop_id = ${orders.shopId} and c.order_id = ${orders.id} and c.kind = 'negligence'
          and c.close_code is distinct from 'withdrawn')`,
      freightCharged: sql<boolean>`exists (select 1 from case_parcels own
        join case_parcels other on other.shop_id = own.shop_id and other.resi = own.resi and other.case_id <> own.case_id
        join transfers t on t.shop_id = other.shop_id and t.case_id = other.case_id and t.to_account = 'freight'
        where own.shop_id = ${orders.shopId} and own.case_id = ${caseId} and own.leg = 'return')`,
      escrowLeft: sql<string | null>`${payments.captured} - (select coalesce(sum(t.rupiah), 0) from cases c
        join transfers t on t.shop_id = c.shop_id and t.case_id = c.id and t.from_account = 'escrow'
        where c.shop_id = ${orders.shopId} and c.order_id = ${orders.id})`,
    })
    .from(orders)
    .leftJoin(payments, and(eq(payments.shopId, orders.shopId), eq(payments.orderId, orders.id)))
    .leftJoin(
      packages,
      and(eq(packages.shopId, orders.shopId), eq(packages.orderId, orders.id), eq(packages.packageNo, 1)),
    )
    .where(and(eq(orders.shopId, shopId), eq(orders.id, orderId)));
  if (row === undefined) throw new Error(`order ${orderId} of a case is gone`);
  return {
    status: row.status,
    courierClass: row.courierClass === "instant" ? "instant" : "regular",
    estimatedAt: row.estimatedAt,
    deliveredAt: row.deliveredAt,
    parcel: row.courier === null || row.resi === null ? null : { courier: row.courier, resi: row.resi },
    returnFreight: rupiah(row.shippingFee),
    freightCharged: row.freightCharged,
    negligenceAlleged: row.negligenceAlleged,
    released: row.payment === "released",
    escrowLeft: row.escrowLeft === null ? null : rupiah(Math.max(0, Number(row.escrowLeft))),
    shippingLeft: rupiah(row.shippingFee - row.shippingClaimed),
  };
}

async function loadLines(tx: Db, shopId: string, orderId: string): Promise<OrderFacts["lines"]> {
  const lines = await tx
    .select({
      id: orderLines.id,
      sku: orderLines.sku,
      qty: orderLines.qty,
      qtyClaimed: orderLines.qtyClaimed,
      // Columns of a select from one table are written without its name, which inside would mean the case's own.
      disputed: sql<string>`(select coalesce(sum((claimed ->> 'disputed')::bigint), 0)
        from cases c cross join lateral jsonb_array_elements(c.body -> 'lines') claimed
        where c.shop_id = order_lines.shop_id and c.order_id = order_lines.order_id
          and claimed ->> 'orderLineId' = order_lines.id::text and c.close_code is distinct from 'withdrawn')
        - order_lines.paid_on_top`,
      unitPrice: orderLines.unitPrice,
      paid: orderLines.paid,
      commission: orderLines.commission,
      category: orderLines.category,
    })
    .from(orderLines)
    .where(and(eq(orderLines.shopId, shopId), eq(orderLines.orderId, orderId)));
  return lines.map((line) => ({
    ...line,
    disputed: rupiah(Number(line.disputed)),
    unitPrice: rupiah(line.unitPrice),
    paid: rupiah(line.paid),
    commission: rupiah(line.commission),
  }));
}

/**
 * The articles of the order and those that the case or the input wish for instead. Rows of what is for sale are
 * locked in one order everywhere (byte by byte, as JavaScript sorts as well), after order and case.
 */
async function loadShelf(tx: Db, r: FactsRequest): Promise<OrderFacts["shelf"]> {
  const named = sql`(
    select sku from order_lines where shop_id = ${r.shopId} and order_id = ${r.orderId}
    union select jsonb_path_query(body, 'lax $.**.articles[*].sku') #>> '{}'
      from cases where shop_id = ${r.shopId} and id = ${r.caseId}
    union select unnest(${`{${articlesIn(r.input)
      .map((sku) => JSON.stringify(sku))
      .join(",")}}`}::text[]))`;
  const [known, levels] = await Promise.all([
    tx.execute<{ sku: string; name: string | null; price: number | null }>(sql`
      select named.sku, a.name, a.price::float8 as price from ${named} named
      left join articles a on a.shop_id = ${r.shopId} and a.sku = named.sku`),
    tx.execute<{ sku: string; qty: number }>(sql`
      select sku, qty from stock_levels
      where shop_id = ${r.shopId} and bin = 'sellable' and sku in (select sku from ${named} named)
      order by sku collate "C" ${r.lockStock ? sql`for update` : sql``}`),
  ]);
  const left = new Map(levels.map((row) => [row.sku, row.qty]));
  return known.map(({ sku, name, price }) => ({
    sku,
    name,
    price: price === null ? null : rupiah(price),
    inStock: left.get(sku) ?? 0,
  }));
}

/** Articles an input names, whatever it is: the rule's own check comes later. */
function articlesIn(input: unknown): string[] {
  const own = input as Record<"articles" | "solution" | "request", unknown> | null;
  const lists = [own?.articles, own?.solution, own?.request].flatMap((part) =>
    Array.isArray(part) ? part : ((part as { articles?: unknown } | null)?.articles ?? []),
  );
  return lists
    .map((one) => (one as { sku?: unknown } | null)?.sku)
    .filter((sku): sku is string => typeof sku === "string" && !sku.includes("\u0000"))
    .map((sku) => sku.trim().slice(0, 80))
    .slice(0, 50);
}

/** Does the receipt number in an input already name a parcel of somebody else? */
async function isResiTaken(tx: Db, { shopId, caseId, input }: FactsRequest): Promise<boolean> {
  const resi = (input as { resi?: unknown } | null)?.resi;
  if (typeof resi !== "string") return false;
  const [row] = await tx.execute<{ taken: boolean }>(sql`
    select exists (select 1 from parcel_owners p
      where p.shop_id = ${shopId} and p.resi = ${resi.trim().toUpperCase().slice(0, 60)} and p.owner not in (
        select unnest(array[c.id, c.buyer_id]) from cases c
        where c.shop_id = ${shopId} and c.id = ${caseId})) as taken`);
  return row?.taken ?? false;
}

async function loadEvidence(
  tx: Db,
  shopId: string,
  caseId: string | null,
  actor: Actor,
  named: readonly string[],
): Promise<(EvidenceFact & { attached: boolean })[]> {
  const ofCase = caseId === null ? sql`false` : eq(evidence.caseId, caseId);
  const ownStaged =
    named.length === 0 || actor.id === null
      ? sql`false`
      : and(isNull(evidence.caseId), eq(evidence.uploadedBy, actor.id), inArray(evidence.id, [...named]));
  const rows = await tx
    .select({
      id: evidence.id,
      caseId: evidence.caseId,
      byRole: evidence.byRole,
      kind: evidence.kind,
      requirement: evidence.requirement,
      sha256: evidence.sha256,
    })
    .from(evidence)
    .where(and(eq(evidence.shopId, shopId), or(ofCase, ownStaged)));
  return rows.map((row) => ({
    id: row.id,
    attached: row.caseId !== null,
    by: partyOf(row.byRole as Actor["role"]) ?? ("mediator" satisfies Party),
    kind: row.kind as EvidenceKind,
    requirement: row.requirement,
    sha256: row.sha256,
  }));
}

async function loadMembers(tx: Db, shopId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: shopMembers.userId })
    .from(shopMembers)
    .where(eq(shopMembers.shopId, shopId));
  return rows.map((row) => row.userId);
}

async function loadRefundsOut(tx: Db, shopId: string, caseId: string): Promise<Rupiah> {
  const [row] = await tx.execute<{ total: number }>(sql`
    select coalesce(sum(rupiah), 0)::float8 as total from refunds
    where shop_id = ${shopId} and case_id = ${caseId} and state not in ('settled', 'credited')`);
  return rupiah(row?.total ?? 0);
}

/** A case number a person reads and a URL carries. */
export function caseNumber(shopCode: string, n: number): string {
  return `${shopCode}-${String(n).padStart(6, "0")}`;
}
