import { database } from "@/db/client";
import { receiveStock } from "@/lib/orders/receive-ingest";

/** Signed messages of a marketplace; see docs/import.md. */
export function POST(request: Request): Promise<Response> {
  return receiveStock(database(), request);
}
