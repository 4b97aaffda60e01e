import { and, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { buyers, users } from "@/db/schema/people";
import { createInvitation, type InvitedTo } from "./invite";
import { takeSeat } from "./membership";
import { type PasswordFault, passwordFault } from "./new-password";
import { hashPassword } from "./password";
import { revokeAllSessions } from "./sessions";
import { Email } from "./sign-in";

export type NewUser = {
  email: string;
  name: string;
  to: InvitedTo;
  /** The marketplace's own id of the buyer; for `role: "buyer"` only. */
  buyer: string | null;
  /** Null: an invitation's link is made, and they choose one. */
  password: string | null;
};

export type UserAdded =
  | { ok: true; done: "made" | "changed" }
  | { ok: true; done: "invited"; token: string; expiresAt: Date }
  | { ok: false; refused: "no_email" | "unknown_buyer" | "other_buyer" }
  | { ok: false; refused: "password"; fault: PasswordFault };

/**
 * The operator's way to let somebody in, all or nothing. With a password the account is ready at once; on an
 * existing account it replaces the old one and ends every session, which is also how a forgotten one is reset.
 */
export async function addUser(db: Db, request: NewUser): Promise<UserAdded> {
  const email = Email.safeParse(request.email);
  if (!email.success) return { ok: false, refused: "no_email" };
  const person = { email: email.data, name: request.name.trim() };
  if (request.password !== null) {
    const fault = passwordFault(request.password, [person.name, person.email]);
    if (fault) return { ok: false, refused: "password", fault };
  }
  const passwordHash = request.password === null ? null : await hashPassword(request.password);
  return db.transaction(async (tx): Promise<UserAdded> => {
    const { to } = request;
    if (passwordHash === null && to.role !== "buyer") return invite(tx, person, to);
    const buyer = to.role === "buyer" ? await buyerOf(tx, to.marketplaceId, request.buyer ?? "") : null;
    if (to.role === "buyer" && !buyer) return { ok: false, refused: "unknown_buyer" };
    // Before anything is written: a refusal that is returned would commit what went before it.
    if (buyer?.email && buyer.email.toLowerCase() !== person.email)
      return { ok: false, refused: "other_buyer" };
    const { userId, made } = await putUser(tx, person, passwordHash);
    if (to.role !== "buyer") await takeSeat(tx, userId, to);
    if (buyer) await tx.update(buyers).set({ userId }).where(eq(buyers.id, buyer.id));
    return passwordHash === null ? invite(tx, person, to) : { ok: true, done: made ? "made" : "changed" };
  });
}

async function invite(db: Db, person: { email: string; name: string }, to: InvitedTo): Promise<UserAdded> {
  const made = await createInvitation(db, { ...person, to, invitedBy: null });
  if (!made.ok) throw new Error(`the operator was refused an invitation: ${made.refused}`);
  return { ok: true, done: "invited", token: made.token, expiresAt: made.expiresAt };
}

async function putUser(
  tx: Tx,
  person: { email: string; name: string },
  passwordHash: string | null,
): Promise<{ userId: string; made: boolean }> {
  const [made] = await tx
    .insert(users)
    .values({ ...person, passwordHash })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (made) return { userId: made.id, made: true };
  const [known] = await tx
    .select({ id: users.id })
    .from(users)
    .where(sql`lower(${users.email}) = ${person.email}`);
  if (!known) throw new Error("an address that conflicts has its row");
  if (passwordHash !== null) {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, known.id));
    await revokeAllSessions(tx, known.id);
  }
  return { userId: known.id, made: false };
}

async function buyerOf(tx: Tx, marketplaceId: string, externalId: string) {
  const [row] = await tx
    .select({ id: buyers.id, email: users.email })
    .from(buyers)
    .leftJoin(users, eq(users.id, buyers.userId))
    .where(and(eq(buyers.marketplaceId, marketplaceId), eq(buyers.externalId, externalId)))
    .for("update", { of: buyers });
  return row;
}
