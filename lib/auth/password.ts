import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; 12.6 ms on the machine it was measured on. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing runs on libuv's threads, as do files and pictures: a flood of sign-ins may take two of them. */
const AT_ONCE = 2;

/** What a password of nobody is compared with, so that an unknown address takes as long as a known one. */
const NOBODY = hash("nobody signs in with this", COST);

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Two keyboards may compose the same letter differently; NFKC makes them the same password. */
const typed = (password: string) => password.normalize("NFKC");

/** The argon2id hash in PHC form, with its own random salt. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(typed(password), COST));
}

/**
 * True when the password fits. `passwordHash` is null for an unknown user or one without a password yet: the
 * work is done all the same and the answer is no.
 */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await NOBODY);
  const fits = await inTurn(() => verify(against, typed(password)));
  return fits && passwordHash !== null;
}
