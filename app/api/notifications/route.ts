import { answer } from "@/lib/queries/answer";
import { bell } from "@/lib/queries/notifications";

/** What the person asking has been told. */
export async function GET(): Promise<Response> {
  return answer(bell);
}
