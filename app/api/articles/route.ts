import { z } from "zod";
import { answer } from "@/lib/queries/answer";
import { articlesOf } from "@/lib/queries/articles";

/** What a shop sells, for who exchanges something. */
export async function GET(request: Request): Promise<Response> {
  const shopId = z.uuid().safeParse(new URL(request.url).searchParams.get("toko"));
  return answer(async (db, viewer) => (shopId.success ? articlesOf(db, viewer, shopId.data) : null));
}
