import { answer } from "@/lib/queries/answer";
import { caseRoom } from "@/lib/queries/case-room";

/** A case as the person asking sees it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ no: string }> },
): Promise<Response> {
  const { no } = await params;
  return answer((db, viewer) => caseRoom(db, viewer, no));
}
