import type { Db } from "@/db/client";
import type { Party } from "@/lib/domain/access";
import { partyOf } from "@/lib/domain/access";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import type { EvidenceFact, Facts, OrderFacts, RunningClock } from "@/lib/domain/case/facts";
import type { TextRef } from "@/lib/domain/case/text-ref";
import type { EvidenceKind } from "@/lib/domain/evidence";
import { rupiah } from "@/lib/domain/money";
import type { Zone } from "@/lib/domain/sla/calendar";
import { calendarOf, policyAt } from "./marketplace-rules";
import { type FactsQuestion, type FactsRow, factsQuery, namedEvidence } from "./read-facts";

export type ClockRow = RunningClock & { readonly id: string };
export type LoadedFacts = Omit<Facts, "clocks"> & { readonly clocks: readonly ClockRow[] };

/** The rules a case pinned, and what only the caller knows. */
export type FactsContext = {
  readonly marketplaceId: string;
  readonly policyVersion: number;
  readonly zone: Zone;
  readonly calendarVersion: number;
  readonly input: unknown;
  readonly text: TextRef | null;
  readonly inputDigest: string;
  readonly executing: boolean;
};

/**
 * Reads what the rules need. At the door this comes after the locks.
 *
 * @param r `lockStock`: the act may take units off the shelf; nobody else does meanwhile.
 */
export async function loadFacts(
  tx: Db,
  r: FactsQuestion & FactsContext & { readonly lockStock: boolean },
): Promise<LoadedFacts> {
  const [row] = await tx.execute<FactsRow>(factsQuery([r], r));
  return factsOf(tx, row, r);
}

/** What was read, as the rules know it. Rules and calendars are read once a process and version. */
export async function factsOf(
  tx: Db,
  row: FactsRow | undefined,
  context: FactsContext,
): Promise<LoadedFacts> {
  if (row === undefined || row.order === null) throw new Error("the order of a case is gone");
  const { marketplaceId } = context;
  const [policy, calendar] = await Promise.all([
    policyAt(tx, marketplaceId, context.policyVersion),
    calendarOf(tx, marketplaceId, context.calendarVersion, context.zone),
  ]);
  const named = namedEvidence(context.input);
  const files = row.files.map(fileOf);
  return {
    now: new Date(row.now),
    policy,
    calendar,
    order: orderOf(row, row.order),
    text: context.text,
    inputDigest: context.inputDigest,
    executing: context.executing,
    resiTaken: row.resi_taken,
    refundsOut: rupiah(row.refunds_out),
    memberIds: row.members,
    clocks: row.clocks.map(clockOf),
    staged: files.filter((file) => !file.attached && named.includes(file.id)),
    attached: files.filter((file) => file.attached),
  };
}

function clockOf(row: FactsRow["clocks"][number]): ClockRow {
  return {
    id: row.id,
    kind: row.kind as ClockKind,
    state: row.state as "running" | "paused",
    waitsFor: row.waits_for as Party | null,
    startsAt: new Date(row.starts_at),
    softDue: new Date(row.soft_due),
    hardDue: new Date(row.hard_due),
    window: row.length,
    remainingMs: row.remaining_ms,
    reminders: row.reminders,
    lastReminderAt: instant(row.last_reminder_at),
    moved: row.moved,
  };
}

function orderOf(row: FactsRow, order: NonNullable<FactsRow["order"]>): OrderFacts {
  const left = new Map(row.levels.map(({ sku, qty }) => [sku, qty]));
  return {
    status: order.status,
    courierClass: order.courier_class === "instant" ? "instant" : "regular",
    estimatedAt: instant(order.estimated_at),
    deliveredAt: instant(order.delivered_at),
    parcel:
      order.courier === null || order.resi === null ? null : { courier: order.courier, resi: order.resi },
    returnFreight: rupiah(order.shipping_fee),
    freightCharged: order.freight_charged,
    negligenceAlleged: order.negligence_alleged,
    released: order.payment === "released",
    escrowLeft: order.escrow_left === null ? null : rupiah(Math.max(0, order.escrow_left)),
    shippingLeft: rupiah(order.shipping_fee - order.shipping_claimed),
    lines: row.lines.map((line) => ({
      id: line.id,
      sku: line.sku,
      qty: line.qty,
      qtyClaimed: line.qty_claimed,
      disputed: rupiah(line.disputed),
      unitPrice: rupiah(line.unit_price),
      paid: rupiah(line.paid),
      commission: rupiah(line.commission),
      category: line.category,
    })),
    shelf: row.articles.map(({ sku, name, price }) => ({
      sku,
      name,
      price: price === null ? null : rupiah(price),
      inStock: left.get(sku) ?? 0,
    })),
  };
}

function fileOf(row: FactsRow["files"][number]): EvidenceFact & { attached: boolean } {
  return {
    id: row.id,
    attached: row.case_id !== null,
    by: partyOf(row.by_role) ?? ("mediator" satisfies Party),
    kind: row.kind as EvidenceKind,
    requirement: row.requirement,
    sha256: row.sha256,
  };
}

function instant(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}

/** A case number a person reads and a URL carries. */
export function caseNumber(shopCode: string, n: number): string {
  return `${shopCode}-${String(n).padStart(6, "0")}`;
}
