import { z } from "zod";
import { answer } from "@/lib/queries/answer";
import { LAB_PERIODS, policyLab } from "@/lib/queries/policy-lab";

/**
 * What the saved draft of the marketplace `?pasar=` would have made of complaints closed in the last `?hari=` days,
 * for its platform admin.
 */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const marketplaceId = z.uuid().safeParse(query.get("pasar"));
  const days = LAB_PERIODS.find((own) => String(own) === query.get("hari"));
  return answer(async (db, viewer) =>
    marketplaceId.success && days !== undefined
      ? policyLab(db, viewer, { marketplaceId: marketplaceId.data, days })
      : null,
  );
}
