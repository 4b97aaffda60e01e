import { database } from "@/db/client";
import { receivePayments } from "@/lib/orders/receive-ingest";

/** Signed messages of a marketplace; see docs/import.md. */
export function POST(request: Request): Promise<Response> {
  return receivePayments(database(), request);
}
