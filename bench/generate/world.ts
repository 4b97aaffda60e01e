import type { Sql } from "postgres";
import type { Policy } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { INDONESIAN_HOLIDAYS } from "@/lib/domain/sla/holidays";
import { canonical, sha256 } from "@/lib/engine/canonical";

export const POLICY_VERSION = 1;

/** One marketplace for all shops: the hardest case for what a desk or a name's search reads. */
const PROFILE = "tiktok-tokopedia";

/** Inserts marketplace, policy and calendar; shops, people and everything else follow in SQL. */
export async function insertMarketplace(sql: Sql): Promise<{ marketplaceId: string; policy: Policy }> {
  const policy = shippedPolicy(PROFILE);
  const [row] = await sql<{ id: string }[]>`
    insert into marketplaces (code, name, profile, ingest_key)
    values ('bench', 'Pasar Uji', ${PROFILE}, 'a key nobody signs with') returning id`;
  const marketplaceId = row?.id ?? "";
  await sql`
    insert into policy_versions (marketplace_id, version, effective_from, body, checksum)
    values (${marketplaceId}, ${POLICY_VERSION}, '2020-01-01', ${sql.json(policy)}, ${sha256(canonical(policy))})`;
  await sql`
    insert into calendar_days ${sql(
      INDONESIAN_HOLIDAYS.map(({ on, name, kind, source }) => ({
        marketplace_id: marketplaceId,
        closed_on: on,
        name,
        kind,
        source,
      })),
    )}`;
  return { marketplaceId, policy };
}

/**
 * How the cases spread over the shops, as upper bounds in (0, 1]: the largest has `largest` of them, the others
 * a tail that falls with the 0.8th power of the rank.
 */
export function shares(shops: number, largest: number): number[] {
  const tail = Array.from({ length: shops - 1 }, (_, i) => (i + 2) ** -0.8);
  const sum = tail.reduce((total, weight) => total + weight, 0);
  let upTo = 0;
  const bounds = [largest, ...tail.map((weight) => ((1 - largest) * weight) / sum)].map((share) => {
    upTo += share;
    return upTo;
  });
  return [...bounds.slice(0, -1), 1];
}
