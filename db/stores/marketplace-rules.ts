import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { calendarDays, policyVersions } from "@/db/schema";
import { type Policy, PROFILE_NAMES } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { policySchema } from "@/lib/domain/policy/schema";
import type { ClosedDay, WorkCalendar, Zone } from "@/lib/domain/sla/calendar";
import { indonesianCalendar } from "@/lib/domain/sla/holidays";

/** A published version never changes, so each process keeps what it has read. */
const policies = new Map<string, Policy>();

export async function policyAt(tx: Db, marketplaceId: string, version: number): Promise<Policy> {
  const key = `${marketplaceId}:${version}`;
  const kept = policies.get(key);
  if (kept !== undefined) return kept;
  const [row] = await tx
    .select({ body: policyVersions.body })
    .from(policyVersions)
    .where(and(eq(policyVersions.marketplaceId, marketplaceId), eq(policyVersions.version, version)));
  if (row === undefined) throw new Error(`policy version ${version} of marketplace ${marketplaceId} is gone`);
  // A version published before a question existed answers it as its profile does today.
  const published = row.body as Partial<Policy> | null;
  const shipped = PROFILE_NAMES.find((own) => own === published?.profile);
  const read = policySchema.safeParse({ ...(shipped && shippedPolicy(shipped)), ...published });
  if (!read.success) {
    // One line, as logs and the board of stuck deadlines show it.
    const wrong = read.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
    throw new Error(`policy version ${version} of marketplace ${marketplaceId}: ${wrong}`);
  }
  const policy = read.data;
  policies.set(key, policy);
  return policy;
}

/** The newest policy in force at this instant: what a case that opens now pins. */
export async function policyInForce(tx: Db, marketplaceId: string): Promise<number> {
  const [row] = await tx.execute<{ version: number }>(sql`
    select version from policy_versions
    where marketplace_id = ${marketplaceId} and effective_from <= app_now()
    order by effective_from desc, version desc limit 1`);
  if (row === undefined) throw new Error(`marketplace ${marketplaceId} has no policy in force`);
  return row.version;
}

/** Each edit of the holiday table is a new version of it, so that each process keeps what it has read. */
const calendars = new Map<string, { version: number; closed: ReadonlyMap<string, ClosedDay> }>();

/** The working time of a marketplace in a zone, as of the given version of its holiday table. */
export async function calendarOf(
  tx: Db,
  marketplaceId: string,
  version: number,
  zone: Zone,
): Promise<WorkCalendar> {
  const kept = calendars.get(marketplaceId);
  const closed = kept?.version === version ? kept.closed : await readClosedDays(tx, marketplaceId);
  calendars.set(marketplaceId, { version, closed });
  return { ...indonesianCalendar(zone), closedDays: closed };
}

async function readClosedDays(tx: Db, marketplaceId: string): Promise<ReadonlyMap<string, ClosedDay>> {
  const rows = await tx.select().from(calendarDays).where(eq(calendarDays.marketplaceId, marketplaceId));
  return new Map(
    rows.map((row) => [
      row.closedOn,
      { on: row.closedOn, name: row.name, kind: row.kind as ClosedDay["kind"] },
    ]),
  );
}
