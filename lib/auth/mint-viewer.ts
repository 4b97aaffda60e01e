import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { MarketplaceRole, ShopRole } from "@/lib/domain/access";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { Zone } from "@/lib/domain/sla/zone";
import { foundSession } from "./sessions";

declare const minted: unique symbol;

export type ViewerShop = {
  readonly id: string;
  readonly name: string;
  /** Four signs; starts every case number and names the shop in `?toko=`. */
  readonly code: string;
  readonly role: ShopRole;
  readonly zone: Zone;
  readonly marketplaceId: string;
  readonly marketplaceCode: string;
  readonly profile: ProfileName;
};

export type ViewerMarketplace = {
  readonly id: string;
  readonly name: string;
  readonly role: MarketplaceRole;
};

/**
 * Who is looking, with every right they hold at this instant. Branded: queries take a `Viewer`, and only
 * this file makes one, so nobody can be looked up as without having been read from the database.
 */
export type Viewer = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly shops: readonly ViewerShop[];
  readonly marketplaces: readonly ViewerMarketplace[];
  /** Their buyer rows, one per marketplace they shop at. */
  readonly buyerIds: readonly string[];
  readonly [minted]: true;
};

/** Who the user `u` of a statement is. */
const VIEWER = sql`json_build_object(
      'userId', u.id,
      'name', u.name,
      'email', u.email,
      'shops', coalesce((
        select json_agg(json_build_object(
                 'id', s.id, 'name', s.name, 'code', s.code, 'role', sm.role, 'zone', s.zone,
                 'marketplaceId', m.id, 'marketplaceCode', m.code, 'profile', m.profile) order by s.name, s.id)
          from shop_members sm
          join shops s on s.id = sm.shop_id
          join marketplaces m on m.id = s.marketplace_id
         where sm.user_id = u.id), '[]'),
      'marketplaces', coalesce((
        select json_agg(json_build_object('id', m.id, 'name', m.name, 'role', mm.role) order by m.name, m.id)
          from marketplace_members mm
          join marketplaces m on m.id = mm.marketplace_id
         where mm.user_id = u.id), '[]'),
      'buyerIds', coalesce((
        select json_agg(b.id order by b.id) from buyers b where b.user_id = u.id), '[]')
    )`;

type Minted = { viewer: Omit<Viewer, typeof minted> };

/** Reads a user and all memberships in one statement. Null for an unknown or suspended user. */
export async function mintViewer(db: Db, userId: string): Promise<Viewer | null> {
  const [row] = await db.execute<Minted>(sql`
    select ${VIEWER} as viewer from users u where u.id = ${userId} and u.status = 'active'`);
  return row ? (row.viewer as Viewer) : null;
}

/** The same for whoever a session belongs to, in the statement that finds the session and keeps it alive. */
export async function mintViewerOfSession(db: Db, sid: string): Promise<Viewer | null> {
  const [row] = await db.execute<Minted>(sql`
    with ${foundSession(sid, true)}
    select ${VIEWER} as viewer from found join users u on u.id = found.user_id`);
  return row ? (row.viewer as Viewer) : null;
}
