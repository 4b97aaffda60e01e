import { returnLabelOf } from "@/lib/labels/label-of-case";
import { labelResponse } from "@/lib/labels/label-response";
import { returnLabel } from "@/lib/labels/return-label";
import { caseRoom } from "@/lib/queries/case-room";

/** The label the buyer sticks on a return, as PDF, for him and for the shop. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ no: string }> },
): Promise<Response> {
  const { no } = await params;
  return labelResponse(async (db, viewer) => {
    const view = await caseRoom(db, viewer, no);
    const label = view === null ? null : returnLabelOf(view);
    return label === null ? null : { name: `retur-${label.no}`, pdf: await returnLabel(label) };
  });
}
