import { answer } from "@/lib/queries/answer";
import { mediationQueue, QUEUE_TABS } from "@/lib/queries/mediation-queue";

/** A page of the desk's queue. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const tab = QUEUE_TABS.find((own) => own === query.get("tab")) ?? "perlu_putusan";
  return answer(async (db, viewer) =>
    viewer.marketplaces.length === 0
      ? null
      : mediationQueue(db, viewer, { tab, cursor: query.get("lanjut") }),
  );
}
