import { answer } from "@/lib/queries/answer";
import { purchases } from "@/lib/queries/purchases";

/** What the buyer bought and complained about. */
export async function GET(): Promise<Response> {
  return answer(async (db, viewer) => (viewer.buyerIds.length === 0 ? null : purchases(db, viewer)));
}
