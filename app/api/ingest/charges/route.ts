import { database } from "@/db/client";
import { reportCharge } from "@/lib/engine/charges";
import { receiveCharge } from "@/lib/orders/receive-ingest";

/** What the payments gateway says of a difference that a buyer was to pay; signed like everything a marketplace sends. */
export function POST(request: Request): Promise<Response> {
  return receiveCharge(database(), request, async (db, report) => (await reportCharge(db, report)).ok);
}
