import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { appNow } from "@/db/schema/columns";
import { signInAttempts } from "@/db/schema/sign-in";
import { sha256 } from "./secret-token";

/** Five wrong passwords lock an address for a quarter of an hour; fifty tries are all one network gets in it. */
const WINDOW = sql`interval '15 minutes'`;
const PER_EMAIL = 5;
const PER_NETWORK = 50;

/** `until`: when the next try is heard. */
export type Limited = { limited: "email" | "network"; until: Date };
/** A try that was let through. `lockedUntil` is set when it is the last one, should it fail. */
export type Allowed = { limited: null; lockedUntil: Date | null };

/**
 * Counts a try *before* the password is looked at, so that a hundred tries at once get no more guesses than
 * five one after another. A try that succeeds is taken back with `forgiveTry`.
 */
export async function countTry(db: Db, email: string, ip: string): Promise<Allowed | Limited> {
  const network = await countOne(db, networkKey(ip), PER_NETWORK);
  if (network.attempts > PER_NETWORK) return { limited: "network", until: network.resetsAt };
  const address = await countOne(db, emailKey(email), PER_EMAIL);
  if (address.attempts > PER_EMAIL) return { limited: "email", until: address.resetsAt };
  return { limited: null, lockedUntil: address.attempts === PER_EMAIL ? address.resetsAt : null };
}

/** After a right password: the address starts afresh, the network gets its try back. */
export async function forgiveTry(db: Db, email: string, ip: string): Promise<void> {
  await db.delete(signInAttempts).where(eq(signInAttempts.key, emailKey(email)));
  await db
    .update(signInAttempts)
    .set({ attempts: sql`${signInAttempts.attempts} - 1` })
    .where(and(eq(signInAttempts.key, networkKey(ip)), gt(signInAttempts.attempts, 0)));
  await forgetOldTries(db);
}

/** Removes a few counts that have run out: what somebody else holds just now is left for the next time. */
async function forgetOldTries(db: Db): Promise<void> {
  const { key, resetsAt } = signInAttempts;
  const old = db
    .select({ key })
    .from(signInAttempts)
    .where(lt(resetsAt, appNow))
    .limit(100)
    .for("update", { skipLocked: true });
  await db.delete(signInAttempts).where(inArray(key, old));
}

/**
 * One statement, so that two processes never count from the same number. The window starts with the first try
 * and once more with the last allowed one (that is the lock); tries during a lock do not prolong it, or
 * anybody could keep somebody else out for good.
 */
async function countOne(db: Db, key: string, limit: number) {
  const { attempts, resetsAt } = signInAttempts;
  const over = sql`${resetsAt} <= app_now()`;
  const [row] = await db
    .insert(signInAttempts)
    .values({ key, attempts: 1, resetsAt: sql`app_now() + ${WINDOW}` })
    .onConflictDoUpdate({
      target: signInAttempts.key,
      set: {
        attempts: sql`case when ${over} then 1 else least(${attempts} + 1, ${limit + 1}::int) end`,
        resetsAt: sql`case when ${over} or ${attempts} + 1 = ${limit}::int then app_now() + ${WINDOW} else ${resetsAt} end`,
      },
    })
    .returning({ attempts, resetsAt });
  if (!row) throw new Error("an upsert always returns its row");
  return row;
}

const emailKey = (email: string) => `email:${sha256(email.toLowerCase())}`;
const networkKey = (ip: string) => `net:${sha256(networkOf(ip))}`;

/**
 * The network that counts as one: an IPv4 address, or the /64 of an IPv6 one, because a single household is
 * given all 2^64 addresses of it.
 */
export function networkOf(ip: string): string {
  const address = ip.trim().toLowerCase().split("%")[0] ?? "";
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
