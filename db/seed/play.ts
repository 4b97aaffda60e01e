import { randomUUID } from "node:crypto";
import { copyFile, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, eq, sql } from "drizzle-orm";
import type { Sql } from "postgres";
import sharp from "sharp";
import type { Db } from "@/db/client";
import { cases, orders, refunds, users } from "@/db/schema";
import { advanceTestClock } from "@/db/testing/test-clock";
import type { Actor, Role } from "@/lib/domain/access";
import { SYSTEM } from "@/lib/domain/access";
import { type Case, disputedTotal, type Solution } from "@/lib/domain/case/case";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import type { Requirement } from "@/lib/domain/evidence";
import type { CaseKind, ReturnCondition } from "@/lib/domain/kinds";
import { rupiah, ZERO } from "@/lib/domain/money";
import type { Reason } from "@/lib/domain/reasons";
import { openCase } from "@/lib/engine/open-case";
import { perform } from "@/lib/engine/perform";
import { stageEvidence } from "@/lib/evidence/stage-evidence";
import { stagePoster } from "@/lib/evidence/stage-poster";
import { evidenceStorage } from "@/lib/storage/evidence-storage";
import { type EvidenceFileName, evidenceFile, posterOf } from "./evidence-files";
import { order } from "./orders";
import { type CourierMove, parcelOf, playScan } from "./play-courier";
import { letTimePass } from "./time-machine";

/** A file somebody shows, and which line of the checklist it answers. */
export type Shown = readonly [file: EvidenceFileName, requirement: Requirement | null];

export type Complaint = {
  readonly shop: string;
  readonly order: string;
  readonly reason: Reason;
  readonly text: string;
  readonly shows: readonly Shown[];
  /** Units of the first line; all that it has when not said. */
  readonly qty?: number;
  readonly rupiah?: number;
  readonly withShipping?: boolean;
  /** What is asked for; money alone when not said. Negligence claims no units. */
  readonly kind?: CaseKind;
  /** The article that is wanted for the first line, by its number. */
  readonly other?: string;
  /** What a buyer who changed his mind vouches for. */
  readonly conditions?: readonly ReturnCondition[];
};

/** `buyer`, or the e-mail address of a member of the shop or the desk. */
export type Who = "buyer" | (string & {});
export type InputOf = (c: Case) => Record<string, unknown>;

/** What one moment of a scenario does. */
export type Move =
  | { readonly opens: Complaint }
  | {
      readonly who: Who;
      readonly presses: CaseVerb;
      readonly input?: Record<string, unknown> | InputOf;
      readonly shows?: readonly Shown[];
      /** Names the order's own parcel: for who has it looked for. */
      readonly withParcel?: true;
    }
  | CourierMove
  | { readonly refund: "settled" | "failed"; readonly reason?: string };

/** A named situation: what happened in one case, each move so many hours before now. */
export type Scenario = {
  readonly name: string;
  readonly moves: readonly (readonly [hoursAgo: number, Move])[];
};

type Stage = { readonly db: Db; readonly sql: Sql; readonly now: Date };

/**
 * Plays scenarios through the product's own door, in the order in which they happened, on a database whose
 * test clock stands before the first of them. Ends with the clock at `now`.
 *
 * @returns the case number of each scenario.
 * @throws when the rules refuse a move: the scenario is wrong then.
 */
export async function playScenarios(
  stage: Stage,
  scenarios: readonly Scenario[],
): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  const moves = scenarios
    .flatMap((scenario) =>
      scenario.moves.map(([hoursAgo, move]) => ({
        name: scenario.name,
        at: stage.now.getTime() - hoursAgo * 3_600_000,
        move,
      })),
    )
    .sort((a, b) => a.at - b.at);
  const machine = { db: stage.db, sql: stage.sql, advance: (ms: number) => advanceTestClock(stage.sql, ms) };
  for (const { name, at, move } of moves) {
    await letTimePass(machine, Math.max(0, at - (await clockNow(stage.db))));
    if ("opens" in move) numbers.set(name, await openComplaint(stage.db, name, move.opens));
    else if ("scan" in move)
      await playScan(stage.db, name, await find(stage.db, numberOf(numbers, name)), move);
    else if ("refund" in move)
      await reportRefunds(stage.db, name, numberOf(numbers, name), move.refund, move.reason ?? "");
    else await press(stage.db, name, numberOf(numbers, name), move);
  }
  await letTimePass(machine, Math.max(0, stage.now.getTime() - (await clockNow(stage.db))));
  return numbers;
}

/** The database's time in milliseconds since 1970. */
export async function clockNow(db: Db): Promise<number> {
  const [row] = await db.execute<{ ms: string }>(sql`select extract(epoch from app_now()) * 1000 as ms`);
  return Number(row?.ms);
}

function numberOf(numbers: ReadonlyMap<string, string>, name: string): string {
  const no = numbers.get(name);
  if (no === undefined) throw new Error(`${name}: nothing was opened yet`);
  return no;
}

/** Opens a complaint as its order's buyer, with files of his own. @throws when the rules refuse it. */
export async function openComplaint(db: Db, name: string, complaint: Complaint): Promise<string> {
  const bought = await order(db, complaint.shop, complaint.order);
  const [row] = await db
    .select({ deliveredAt: orders.deliveredAt })
    .from(orders)
    .where(and(eq(orders.shopId, bought.shopId), eq(orders.id, bought.orderId)));
  const lost = complaint.kind === "not_received";
  if (!lost && (row?.deliveredAt == null || row.deliveredAt.getTime() > (await clockNow(db)))) {
    throw new Error(
      `${name}: complains at ${new Date(await clockNow(db)).toISOString()} before the parcel came (${row?.deliveredAt?.toISOString()})`,
    );
  }
  const line = bought.lines[0];
  if (line === undefined) throw new Error(`${name}: an order without lines`);
  const actor: Actor = { id: bought.buyerUserId, role: "buyer" };
  const evidenceIds = await show(db, bought.shopId, actor, complaint.shows);
  const result = await openCase(db, {
    shopId: bought.shopId,
    orderId: bought.orderId,
    actor,
    commandId: randomUUID(),
    input: {
      kind: complaint.kind ?? "refund_only",
      reason: complaint.reason,
      lines:
        complaint.kind === "negligence"
          ? []
          : [
              {
                orderLineId: line.id,
                qty: complaint.qty ?? line.qty,
                ...(complaint.rupiah ? { rupiah: complaint.rupiah } : {}),
              },
            ],
      articles: complaint.other === undefined ? [] : [{ orderLineId: line.id, sku: complaint.other }],
      conditions: complaint.conditions ?? [],
      withShipping: complaint.withShipping ?? false,
      text: complaint.text,
      evidenceIds,
    },
  });
  if (!result.ok) throw new Error(`${name}: opening was refused: ${result.refusal}`);
  return result.no;
}

async function press(db: Db, name: string, no: string, move: Extract<Move, { who: Who }>): Promise<void> {
  const row = await find(db, no);
  const actor = move.who === "buyer" ? await buyerOf(db, row.buyerId) : await memberOf(db, move.who, row);
  const evidenceIds = await show(db, row.shopId, actor, move.shows ?? []);
  const input = {
    ...(typeof move.input === "function" ? move.input(row.body) : move.input),
    ...(move.withParcel ? await parcelOf(db, row) : {}),
  };
  const result = await perform(db, {
    shopId: row.shopId,
    caseId: row.id,
    verb: move.presses,
    input: evidenceIds.length > 0 ? { ...input, evidenceIds } : input,
    actor,
    commandId: randomUUID(),
  });
  if (!result.ok)
    throw new Error(
      `${name} (${no}): ${move.presses} was refused: ${result.refusal} ${JSON.stringify(result.fields ?? "")}`,
    );
}

async function reportRefunds(
  db: Db,
  name: string,
  no: string,
  outcome: "settled" | "failed",
  reason: string,
): Promise<void> {
  const row = await find(db, no);
  const waiting = await db
    .select({ key: refunds.key })
    .from(refunds)
    .where(and(eq(refunds.shopId, row.shopId), eq(refunds.caseId, row.id)));
  if (waiting.length === 0) throw new Error(`${name} (${no}): no refund to report`);
  for (const step of ["sent", outcome] as const) {
    const result = await perform(db, {
      shopId: row.shopId,
      caseId: row.id,
      verb: "report_refund",
      input: { outcome: step, reason: step === "failed" ? reason : "" },
      actor: SYSTEM,
      commandId: randomUUID(),
    });
    if (!result.ok) throw new Error(`${name} (${no}): refund ${step} was refused: ${result.refusal}`);
  }
  // The payments gateway has said its word: nothing is left to be sent.
  await db.execute(
    sql`delete from outbox where kind = 'refund' and key in (select key from refunds where case_id = ${row.id})`,
  );
}

async function find(db: Db, no: string) {
  const [row] = await db.select().from(cases).where(eq(cases.no, no));
  if (row === undefined) throw new Error(`no case ${no}`);
  return row;
}

async function buyerOf(db: Db, buyerId: string): Promise<Actor> {
  const [row] = await db.execute<{ id: string }>(sql`select user_id as id from buyers where id = ${buyerId}`);
  if (row === undefined) throw new Error(`buyer ${buyerId} has no account`);
  return { id: row.id, role: "buyer" };
}

async function memberOf(
  db: Db,
  email: string,
  row: { shopId: string; marketplaceId: string },
): Promise<Actor> {
  const [found] = await db
    .select({
      id: users.id,
      role: sql<Role | null>`coalesce(
        (select role from shop_members m where m.user_id = ${users.id} and m.shop_id = ${row.shopId}),
        (select role from marketplace_members m where m.user_id = ${users.id} and m.marketplace_id = ${row.marketplaceId}))`,
    })
    .from(users)
    .where(eq(users.email, email));
  if (found?.role == null) throw new Error(`${email} has no part in this case`);
  return { id: found.id, role: found.role };
}

async function show(db: Db, shopId: string, actor: Actor, files: readonly Shown[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [name, requirement] of files) {
    const id = randomUUID();
    const fileName = path.basename(evidenceFile(name));
    const file = path.join(tmpdir(), `${id}-${fileName}`);
    await takePicture(evidenceFile(name), file, await clockNow(db));
    const staged = await stageEvidence(db, evidenceStorage(), {
      file,
      id,
      shopId,
      userId: actor.id ?? "",
      byRole: actor.role,
      fileName,
      requirement,
    });
    await rm(file);
    if ("refused" in staged) throw new Error(`${fileName}: ${JSON.stringify(staged.refused)}`);
    const poster = posterOf(name);
    if (poster !== null) {
      const jpeg = await readFile(poster);
      await stagePoster(db, evidenceStorage(), { userId: actor.id ?? "", shopId, id, jpeg });
    }
    ids.push(id);
  }
  return ids;
}

/**
 * The drawing as a camera would have taken it a quarter of an hour ago: with its time, and never the same
 * bytes twice, because the same file in two complaints is pointed out. The label of one courier stays as it
 * is, so that the demo has something to point out.
 */
async function takePicture(drawing: string, file: string, now: number): Promise<void> {
  if (!drawing.endsWith(".jpg") || drawing.endsWith("label-resi-3.jpg")) return copyFile(drawing, file);
  const taken = dayTimeForExif(now - 15 * 60_000);
  await sharp(drawing)
    .withExif({ IFD2: { DateTimeOriginal: taken, OffsetTimeOriginal: "+07:00" } })
    .jpeg({ quality: 82 })
    .toFile(file);
}

function dayTimeForExif(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 19).replaceAll("-", ":").replace("T", " ");
}

/** `share` of everything that is disputed, taken from each line alike and rounded down. */
export function part(share: number): (c: Case) => Solution {
  return (c) => ({
    lines: c.lines.map((line) => ({
      orderLineId: line.orderLineId,
      rupiah: rupiah(Math.floor(line.disputed * share)),
    })),
    shipping: disputedTotal(c) > 0 && share === 1 ? c.shippingDisputed : ZERO,
  });
}
