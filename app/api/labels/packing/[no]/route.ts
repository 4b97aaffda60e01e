import { packingSlipOf } from "@/lib/labels/label-of-case";
import { labelResponse } from "@/lib/labels/label-response";
import { packingSlip } from "@/lib/labels/packing-slip";
import { caseRoom } from "@/lib/queries/case-room";

/** What to pack for a case, as PDF, for its shop alone. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ no: string }> },
): Promise<Response> {
  const { no } = await params;
  return labelResponse(async (db, viewer) => {
    const view = await caseRoom(db, viewer, no);
    const slip = view === null ? null : packingSlipOf(view);
    return slip === null ? null : { name: `slip-${slip.no}`, pdf: await packingSlip(slip) };
  });
}
