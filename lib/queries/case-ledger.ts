import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { BIN_LABELS, reputationText, transferText } from "@/lib/copy/ledger";
import type { Account } from "@/lib/domain/case/consequences/postings";
import type { ReputationCode } from "@/lib/domain/case/consequences/reputation";
import type { Bin } from "@/lib/domain/case/consequences/stock";
import type { CaseRoomRow } from "./case-room-rows";
import { iso } from "./case-rows";
import type { LedgerView } from "./case-view";

/** Every rupiah, unit and point that the case moved, for the shop it concerns. */
export async function caseLedger(db: Db, row: CaseRoomRow): Promise<LedgerView> {
  const [transfers, stock, reputation] = await Promise.all([
    db.execute<{ at: string; from: Account; to: Account; rupiah: string; corrects: boolean }>(sql`
      select at, from_account as from, to_account as to, rupiah, corrects from transfers
      where shop_id = ${row.shopId} and case_id = ${row.caseId} order by cause_seq, id`),
    db.execute<{ at: string; sku: string; qty: number; from: Bin; to: Bin }>(sql`
      select at, sku, qty, from_bin as from, to_bin as to from stock_moves
      where shop_id = ${row.shopId} and case_id = ${row.caseId} order by cause_seq, id`),
    db.execute<{ at: string; code: ReputationCode; delta: number }>(sql`
      select at, code, delta from reputation_events
      where shop_id = ${row.shopId} and case_id = ${row.caseId} order by cause_seq, id`),
  ]);
  return {
    transfers: transfers.map(({ at, from, to, rupiah, corrects }) => ({
      at: iso(at) ?? "",
      sentence: transferText(from, to),
      rupiah: Number(rupiah),
      corrects,
    })),
    stock: stock.map(({ at, sku, qty, from, to }) => ({
      at: iso(at) ?? "",
      sku,
      qty,
      from: BIN_LABELS[from],
      to: BIN_LABELS[to],
    })),
    reputation: reputation.map(({ at, code, delta }) => ({
      at: iso(at) ?? "",
      delta,
      sentence: reputationText({ code, delta }),
    })),
  };
}
