import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { appNow } from "@/db/schema/columns";
import { sessions } from "@/db/schema/people";
import { newSecretToken, sha256 } from "./secret-token";

/**
 * How long a session lives unused and at most. Sellers answer from a phone between two parcels; a mediator's
 * desk sees every shop of the marketplace and may stand in an office.
 */
const LIMITS = {
  desk: { idle: "2 hours", absolute: "12 hours" },
  everybody: { idle: "12 hours", absolute: "7 days" },
} as const;

/** The longest any session lives: how long the browser keeps the cookie. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60;

const shortened = (agent: string | null) => agent?.slice(0, 300) ?? null;

/** Starts a session. The returned sid is the only copy; the row keeps its hash. */
export async function openSession(db: Db, userId: string, userAgent: string | null): Promise<string> {
  const sid = newSecretToken();
  await db.insert(sessions).values({ idHash: sha256(sid), userId, userAgent: shortened(userAgent) });
  return sid;
}

/**
 * Whose session this is, or null when it is unknown, revoked, too old, left alone too long, or its user is
 * suspended. Being asked keeps it alive, written at most once a minute so that reading pages stays reading.
 */
export async function findSession(
  db: Db,
  sid: string,
  { touch = true }: { touch?: boolean } = {},
): Promise<{ userId: string } | null> {
  const [row] = await db.execute<{ user_id: string }>(sql`
    with ${foundSession(sid, touch)}
    select user_id from found
  `);
  return row ? { userId: row.user_id } : null;
}

/** `found`: the session that counts, and the note that it was seen; for a statement that goes on from there. */
export function foundSession(sid: string, touch: boolean): SQL {
  return sql`found as (
      select s.id_hash, s.user_id, s.last_seen_at
        from sessions s
        join users u on u.id = s.user_id
        cross join lateral (
          select exists (select from marketplace_members m where m.user_id = s.user_id) as at_desk
        ) w
       where s.id_hash = ${sha256(sid)}
         and s.revoked_at is null
         and u.status = 'active'
         and s.last_seen_at > app_now()
             - case when w.at_desk then interval '${sql.raw(LIMITS.desk.idle)}'
                    else interval '${sql.raw(LIMITS.everybody.idle)}' end
         and s.created_at > app_now()
             - case when w.at_desk then interval '${sql.raw(LIMITS.desk.absolute)}'
                    else interval '${sql.raw(LIMITS.everybody.absolute)}' end
    ), seen as (
      update sessions set last_seen_at = app_now()
       where ${touch} and id_hash in (select id_hash from found where last_seen_at < app_now() - interval '1 minute')
    )`;
}

/** Ends one session at once, on whichever process it is used next. Ending an ended one changes nothing. */
export async function revokeSession(db: Db, sid: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: appNow })
    .where(and(eq(sessions.idHash, sha256(sid)), isNull(sessions.revokedAt)));
}

/** Ends every session of a user: `Keluar dari semua perangkat`, a new password, another role, a suspension. */
export async function revokeAllSessions(db: Db, userId: string): Promise<void> {
  await db
    .update(sessions)
    .set({ revokedAt: appNow })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt)));
}
