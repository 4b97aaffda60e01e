import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { users } from "@/db/schema/people";
import { passwordFits } from "./password";
import { openSession } from "./sessions";
import { countTry, forgiveTry } from "./sign-in-limits";

/** As it is compared: ASCII by zod's rule, so that no look-alike letter finds another person's account. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

export type SignInRequest = { email: string; password: string; ip: string; userAgent: string | null };

export type SignInRefusal =
  | { code: "no_email" | "no_password" | "wrong" | "suspended" }
  | { code: "locked" | "too_many"; until: Date };

export type SignedIn = { ok: true; userId: string; sid: string } | { ok: false; refusal: SignInRefusal };

const refused = (refusal: SignInRefusal): SignedIn => ({ ok: false, refusal });

/**
 * The one way in. An unknown address, a wrong password and an account without a password get the same answer
 * after the same work; a suspension is told only to those who know the password.
 */
export async function signInWithPassword(db: Db, request: SignInRequest): Promise<SignedIn> {
  const email = Email.safeParse(request.email);
  if (!email.success) return refused({ code: "no_email" });
  if (request.password === "") return refused({ code: "no_password" });
  const proof = await provePassword(db, { ...request, email: email.data });
  if (!proof.ok) return proof;
  return { ok: true, userId: proof.userId, sid: await openSession(db, proof.userId, request.userAgent) };
}

/** Counts the try, compares the password, opens nothing. For the invitation of somebody who has an account. */
export async function provePassword(
  db: Db,
  { email, password, ip }: { email: string; password: string; ip: string },
): Promise<{ ok: true; userId: string } | { ok: false; refusal: SignInRefusal }> {
  const allowed = await countTry(db, email, ip);
  if (allowed.limited) {
    return {
      ok: false,
      refusal: { code: allowed.limited === "email" ? "locked" : "too_many", until: allowed.until },
    };
  }
  const [user] = await db
    .select({ id: users.id, passwordHash: users.passwordHash, status: users.status })
    .from(users)
    .where(sql`lower(${users.email}) = ${email}`);
  // Longer than any password we give out: refused without hashing megabytes.
  const fits = password.length <= 200 && (await passwordFits(user?.passwordHash ?? null, password));
  if (!user || !fits) {
    return {
      ok: false,
      refusal: allowed.lockedUntil ? { code: "locked", until: allowed.lockedUntil } : { code: "wrong" },
    };
  }
  await forgiveTry(db, email, ip);
  return user.status === "active"
    ? { ok: true, userId: user.id }
    : { ok: false, refusal: { code: "suspended" } };
}
