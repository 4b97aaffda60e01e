import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/**
 * How often somebody has tried to sign in, per e-mail address and per network. Rows, not memory: every web
 * process counts in the same place and a restart forgives nothing.
 */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    /** `email:` or `net:` and the SHA-256 of the address, so that the table names nobody. */
    key: text("key").primaryKey(),
    attempts: integer("attempts").notNull(),
    /** When the count starts again; for a locked key, when the lock ends. */
    resetsAt: instant("resets_at").notNull(),
  },
  (t) => [index("sign_in_attempts_resets").on(t.resetsAt)],
);
