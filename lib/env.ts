import { z } from "zod";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const webUrl = z.url({ protocol: /^https?$/ });

/**
 * The settings of the process, and the only reader of `process.env`.
 *
 * Each is read and checked when it is asked for, not at import: the build needs none of them, the
 * worker needs no session secret, and a missing one is reported by its name where it is needed.
 */
export const env = {
  /** The Postgres server and database everything is kept in. */
  get databaseUrl(): string {
    return read("DATABASE_URL", postgresUrl, "postgres://user:password@host:5432/tuntas");
  },
  /** The public address; `https` switches on secure cookie names and HSTS. */
  get nextAuthUrl(): string {
    return read("NEXTAUTH_URL", webUrl, "https://tuntas.example.id");
  },
  /** Key of the session tokens. Several web processes must share it. */
  get nextAuthSecret(): string {
    return read("NEXTAUTH_SECRET", z.string().min(32), "the output of: openssl rand -base64 32");
  },
  /** Folder of the evidence bytes; shared by web and worker. */
  get evidenceDir(): string {
    return read("EVIDENCE_DIR", z.string().min(1).default(".data/evidence"), "/var/lib/tuntas/evidence");
  },
  /** Where the outside world (payments, couriers) answers; absent = no outside effects are sent. */
  get worldUrl(): string | undefined {
    return read("WORLD_URL", webUrl.optional(), "http://localhost:3900");
  },
  get logLevel(): (typeof LOG_LEVELS)[number] {
    return read("LOG_LEVEL", z.enum(LOG_LEVELS).default("info"), LOG_LEVELS.join(" | "));
  },
  /**
   * How many reverse proxies of ours stand in front of the web process; each appends one address to
   * `X-Forwarded-For`, and only those are believed.
   */
  get proxies(): number {
    return read("TRUSTED_PROXIES", z.coerce.number().int().min(1).default(1), "1");
  },
  /** Whether this is the demo, whose sign-in page names its accounts. Set by `npm run demo` only. */
  get demo(): boolean {
    return process.env.TUNTAS_DEMO === "1";
  },
  /** Whether this is Next's development server, whose scripts need `eval`. */
  get development(): boolean {
    return process.env.NODE_ENV === "development";
  },
};

/** @throws when the variable is missing or malformed, with its name and an example, never its value. */
function read<S extends z.ZodType>(name: string, schema: S, example: string): z.output<S> {
  // An empty line in an .env file means "not set".
  const value = process.env[name] || undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fault = value === undefined ? "is not set" : "is not valid";
  throw new Error(`The environment variable ${name} ${fault}. Example: ${name}=${example}`);
}
