import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { appNow } from "@/db/schema/columns";
import { invitations, marketplaces, shops, users } from "@/db/schema/people";
import type { Role } from "@/lib/domain/access";
import type { Seat } from "./membership";
import type { Viewer } from "./mint-viewer";
import { newSecretToken, sha256 } from "./secret-token";
import { Email } from "./sign-in";

/** A seat, or the account of a buyer whom ingest has made and the operator has linked. */
export type InvitedTo = Seat | { readonly marketplaceId: string; readonly role: "buyer" };

export type Invitation = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The shop's or the marketplace's name. */
  readonly place: string;
  readonly invitedTo: InvitedTo;
  readonly byOperator: boolean;
  /** They sign in already and only join; a link never sets a password that exists. */
  readonly hasAccount: boolean;
};

/**
 * Makes a link that is good for 7 days and for one use. The caller hands the token over; the row has only its
 * hash. `invitedBy` is null for the operator at the command line; a member may invite to the own shop as its
 * owner, to a marketplace's desk as its admin.
 */
export async function createInvitation(
  db: Db,
  request: { email: string; name: string; to: InvitedTo; invitedBy: Viewer | null },
): Promise<{ ok: true; token: string; expiresAt: Date } | { ok: false; refused: "no_email" | "not_yours" }> {
  const email = Email.safeParse(request.email);
  if (!email.success) return { ok: false, refused: "no_email" };
  const { to, invitedBy } = request;
  if (invitedBy && !mayInvite(invitedBy, to)) return { ok: false, refused: "not_yours" };
  const token = newSecretToken();
  const [row] = await db
    .insert(invitations)
    .values({
      tokenHash: sha256(token),
      email: email.data,
      name: request.name.trim(),
      ...to,
      invitedBy: invitedBy?.userId ?? null,
      expiresAt: sql`app_now() + interval '7 days'`,
    })
    .returning({ expiresAt: invitations.expiresAt });
  if (!row) throw new Error("an insert always returns its row");
  return { ok: true, token, expiresAt: row.expiresAt };
}

function mayInvite(viewer: Viewer, to: InvitedTo): boolean {
  if ("shopId" in to) return viewer.shops.some((shop) => shop.id === to.shopId && shop.role === "owner");
  if (to.role === "buyer") return false;
  return viewer.marketplaces.some((desk) => desk.id === to.marketplaceId && desk.role === "platform_admin");
}

/** The invitation behind a link, or null when there is none, it was used, or its 7 days are over. */
export async function findInvitation(
  db: Db,
  token: string,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<Invitation | null> {
  const query = db
    .select({
      email: invitations.email,
      name: invitations.name,
      role: sql<Role>`${invitations.role}`,
      shopId: invitations.shopId,
      marketplaceId: invitations.marketplaceId,
      invitedBy: invitations.invitedBy,
      shop: shops.name,
      marketplace: marketplaces.name,
      hasAccount: sql<boolean>`exists (
        select from ${users} u where lower(u.email) = ${invitations.email} and u.password_hash is not null)`,
    })
    .from(invitations)
    .leftJoin(shops, eq(shops.id, invitations.shopId))
    .leftJoin(marketplaces, eq(marketplaces.id, invitations.marketplaceId))
    .where(
      and(
        eq(invitations.tokenHash, sha256(token)),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, appNow),
      ),
    );
  const [row] = await (forUpdate ? query.for("update", { of: invitations }) : query);
  if (!row) return null;
  const { role } = row;
  return {
    email: row.email,
    name: row.name,
    role,
    place: row.shop ?? row.marketplace ?? "",
    invitedTo: (row.shopId
      ? { shopId: row.shopId, role }
      : { marketplaceId: row.marketplaceId, role }) as InvitedTo,
    byOperator: row.invitedBy === null,
    hasAccount: row.hasAccount,
  };
}
