import { database } from "@/db/client";
import { reportRefund } from "@/lib/engine/refunds";
import { receiveRefund } from "@/lib/orders/receive-ingest";

/** What the payments gateway says of a refund; signed like everything a marketplace sends. */
export function POST(request: Request): Promise<Response> {
  return receiveRefund(database(), request, async (db, report) => (await reportRefund(db, report)).ok);
}
