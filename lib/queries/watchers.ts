import { type SQL, sql } from "drizzle-orm";

/** Seconds after the last sign of life for which somebody still has a case open. */
export const PRESENT_FOR = sql`interval '45 seconds'`;

/**
 * The first names, as a JSON array, of the viewer's colleagues who have a case open: people of their own side
 * only, so that nobody learns when the other side reads. A party comes before the desk, as everywhere.
 */
export function watchersOf(
  viewerId: string,
  of: { readonly caseId: SQL; readonly shopId: SQL; readonly marketplaceId: SQL; readonly buyerId: SQL },
): SQL {
  return sql`(
    select coalesce(json_agg(distinct split_part(u.name, ' ', 1)), '[]')
    from presence p
    join users u on u.id = p.user_id
    where p.case_id = ${of.caseId}
      and p.user_id <> ${viewerId}::uuid
      and p.seen_at > app_now() - ${PRESENT_FOR}
      and (
        exists (select from shop_members mine join shop_members theirs using (shop_id)
                where mine.shop_id = ${of.shopId}
                  and mine.user_id = ${viewerId}::uuid and theirs.user_id = p.user_id)
        or exists (select from marketplace_members mine join marketplace_members theirs using (marketplace_id)
                   where mine.marketplace_id = ${of.marketplaceId}
                     and mine.user_id = ${viewerId}::uuid and theirs.user_id = p.user_id
                     and not exists (select from shop_members own
                                     where own.shop_id = ${of.shopId} and own.user_id = ${viewerId}::uuid)
                     and not exists (select from buyers own
                                     where own.id = ${of.buyerId} and own.user_id = ${viewerId}::uuid))))`;
}
