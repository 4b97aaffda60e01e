import { answer } from "@/lib/queries/answer";
import { preview } from "@/lib/queries/preview";

/** What an act would mean: the lines of the dialog before it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ no: string }> },
): Promise<Response> {
  const { no } = await params;
  const query = new URL(request.url).searchParams;
  return answer((db, viewer) =>
    preview(db, viewer, no, query.get("verb") ?? "", inputOf(query.get("input"))),
  );
}

function inputOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    return {};
  }
}
