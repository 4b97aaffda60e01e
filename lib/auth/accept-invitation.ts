import { eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { appNow } from "@/db/schema/columns";
import { invitations, users } from "@/db/schema/people";
import { findInvitation, type Invitation } from "./invite";
import { takeSeat } from "./membership";
import { type PasswordFault, passwordFault } from "./new-password";
import { hashPassword } from "./password";
import { sha256 } from "./secret-token";
import { provePassword, type SignInRefusal } from "./sign-in";

export type JoinRefusal =
  | SignInRefusal
  /** `gone`: used, too old or never made. `not_claimable`: only the operator may hand over this account. */
  | { code: "gone" | "no_name" | "not_claimable" }
  | { code: "password"; fault: PasswordFault };

/**
 * Joins by a link: somebody new chooses name and password; somebody with an account proves it with the
 * password they have, because the link was in the hands of whoever sent it.
 */
export async function acceptInvitation(
  db: Db,
  request: { token: string; name: string; password: string; ip: string },
): Promise<{ ok: true; userId: string } | { ok: false; refusal: JoinRefusal }> {
  const invitation = await findInvitation(db, request.token);
  if (!invitation) return { ok: false, refusal: { code: "gone" } };

  if (invitation.hasAccount) {
    const proof = await provePassword(db, { ...request, email: invitation.email });
    return proof.ok ? join(db, request.token, async () => proof.userId) : proof;
  }
  const name = request.name.trim().replace(/\s+/g, " ").slice(0, 100);
  if (name === "") return { ok: false, refusal: { code: "no_name" } };
  const fault = passwordFault(request.password, [name, invitation.email, "tuntas"]);
  if (fault) return { ok: false, refusal: { code: "password", fault } };
  // Before the transaction: hashing waits its turn, and a connection shouldn't wait with it.
  const passwordHash = await hashPassword(request.password);
  return join(db, request.token, (tx, current) => claimAccount(tx, current, name, passwordHash));
}

/** Uses the link up and takes the seat, both or neither. The lock lets one of two presses win. */
function join(
  db: Db,
  token: string,
  account: (tx: Tx, invitation: Invitation) => Promise<string | null>,
): Promise<{ ok: true; userId: string } | { ok: false; refusal: JoinRefusal }> {
  return db.transaction(async (tx) => {
    const invitation = await findInvitation(tx, token, { forUpdate: true });
    if (!invitation) return { ok: false, refusal: { code: "gone" } };
    const userId = await account(tx, invitation);
    if (!userId) return { ok: false, refusal: { code: "not_claimable" } };
    const to = invitation.invitedTo;
    if (to.role !== "buyer") await takeSeat(tx, userId, to);
    await tx
      .update(invitations)
      .set({ usedAt: appNow })
      .where(eq(invitations.tokenHash, sha256(token)));
    return { ok: true, userId };
  });
}

/**
 * Makes the account, or gives the waiting one its first password. A waiting account that has rights already
 * goes only to the operator's link: else a shop's owner could invite, and so take over, somebody else's.
 */
async function claimAccount(
  tx: Tx,
  invitation: Invitation,
  name: string,
  passwordHash: string,
): Promise<string | null> {
  const [made] = await tx
    .insert(users)
    .values({ email: invitation.email, name, passwordHash })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (made) return made.id;
  const hasRights = sql`(
    exists (select from shop_members m where m.user_id = ${users.id})
    or exists (select from marketplace_members m where m.user_id = ${users.id})
    or exists (select from buyers b where b.user_id = ${users.id}))`;
  const [claimed] = await tx
    .update(users)
    .set({ name, passwordHash })
    .where(
      sql`lower(${users.email}) = ${invitation.email} and ${users.passwordHash} is null
          and ${users.status} = 'active' and (${invitation.byOperator}::boolean or not ${hasRights})`,
    )
    .returning({ id: users.id });
  return claimed?.id ?? null;
}
