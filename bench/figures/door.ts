import { randomUUID } from "node:crypto";
import { sql as sqlOf } from "drizzle-orm";
import { connect, type Db } from "@/db/client";
import { rawClient } from "@/db/raw-client";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { perform, performIn } from "@/lib/engine/perform";
import type { PerformRequest } from "@/lib/engine/request";
import { caseRoom } from "@/lib/queries/case-room";
import { bareTransaction, type Rows } from "../bare-transaction";
import { type Figure, median, rounded } from "../figure";
import { type OpenCase, openCases } from "../open-cases";

const TIMES = 300;
const WARM_UP = 60;
const MOST_RATIO = 2.5;

/**
 * P5: a command against a transaction that only writes as many rows, one after the other on one connection. As
 * in life, the seller has the case on the screen when the command comes: its room is read before, untimed.
 */
export async function commandSpeed(url: string): Promise<{ figures: Figure[]; rows: Rows }> {
  const raw = rawClient(url);
  const connection = connect(url, { max: 1 });
  try {
    const cases = await openCases(raw, 2 * (TIMES + WARM_UP) + 2);
    const half = cases.length / 2;
    const offered = await compare(raw, connection.db, cases.slice(0, half), offer);
    const talked = await compare(raw, connection.db, cases.slice(half), message);
    return {
      figures: [figure("the seller offers half", offered), figure("the seller writes a message", talked)],
      rows: offered.rows,
    };
  } finally {
    await Promise.all([connection.close(), raw.end({ timeout: 5 })]);
  }
}

type Compared = { readonly own: number; readonly bare: number; readonly rows: Rows };

function figure(what: string, { own, bare, rows }: Compared): Figure {
  const ratio = own / bare;
  return {
    figure: "P5",
    what: `${what} (${rows.inserted} rows inserted, ${rows.updated} updated), median`,
    value: rounded(own),
    unit: "ms",
    control: rounded(bare),
    ratio: rounded(ratio),
    goal: `≤ ${MOST_RATIO} ×`,
    met: ratio <= MOST_RATIO,
  };
}

/** Takes turns, so that a noisy moment hits both alike. */
async function compare(
  raw: ReturnType<typeof rawClient>,
  db: Db,
  cases: readonly OpenCase[],
  requestOf: (c: OpenCase) => PerformRequest,
): Promise<Compared> {
  const [first, ...others] = cases;
  if (first === undefined) throw new Error("nothing to perform");
  const rows = await rowsOf(db, requestOf(first));
  const bare = await bareTransaction(raw, rows);
  const own: number[] = [];
  const control: number[] = [];
  for (const [i, c] of others.entries()) {
    const request = requestOf(c);
    const viewer = await mintViewer(db, c.ownerUser);
    if (viewer === null || (await caseRoom(db, viewer, c.no)) === null) throw new Error("no room to read");
    const startedAt = performance.now();
    const done = await perform(db, request);
    const performedAt = performance.now();
    await bare();
    const endedAt = performance.now();
    if (!done.ok) throw new Error(`${request.verb} was refused: ${done.refusal}`);
    if (i < WARM_UP) continue;
    own.push(performedAt - startedAt);
    control.push(endedAt - performedAt);
  }
  return { own: median(own), bare: median(control), rows };
}

/** What the database counted while the command ran. */
async function rowsOf(db: Db, request: PerformRequest): Promise<Rows> {
  return db.transaction(async (tx) => {
    const counted = async () => {
      const [row] = await tx.execute<{ inserted: number; updated: number }>(sqlOf`
        select sum(n_tup_ins)::int as inserted, sum(n_tup_upd + n_tup_del)::int as updated from pg_stat_xact_user_tables`);
      return row ?? { inserted: 0, updated: 0 };
    };
    const before = await counted();
    await performIn(tx, request);
    const after = await counted();
    return { inserted: after.inserted - before.inserted, updated: after.updated - before.updated };
  });
}

const of = (c: OpenCase) => ({ shopId: c.shopId, caseId: c.caseId, commandId: randomUUID() });

function offer(c: OpenCase): PerformRequest {
  return {
    ...of(c),
    verb: "propose_solution",
    actor: { id: c.ownerUser, role: "owner" },
    seenTerms: c.termsVersion,
    input: {
      solution: { lines: [{ orderLineId: c.lineId, rupiah: Math.floor(c.disputed / 2) }], shipping: 0 },
      text: "Kami bisa mengembalikan separuh harga dan barang tetap untuk Kakak.",
    },
  };
}

function message(c: OpenCase): PerformRequest {
  return {
    ...of(c),
    verb: "post_message",
    actor: { id: c.ownerUser, role: "owner" },
    input: { text: "Terima kasih Kak, kami periksa dulu rekaman pengemasannya di gudang." },
  };
}
