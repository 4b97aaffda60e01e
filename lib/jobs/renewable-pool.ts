import { type Connection, connect, type Db } from "@/db/client";

/** A pool that can be thrown away and opened anew without its users noticing. */
export type RenewablePool = {
  /** The database as it is reached now; ask again for every piece of work. */
  readonly db: () => Db;
  /** Cuts off what is running, which then fails as with a lost connection, and starts with fresh ones. */
  readonly renew: () => void;
  readonly close: () => Promise<void>;
};

export function renewablePool(url: string, max: number): RenewablePool {
  let current: Connection = connect(url, { max });
  return {
    db: () => current.db,
    renew: () => {
      const old = current;
      current = connect(url, { max });
      old.sql.end({ timeout: 0 }).catch(() => undefined);
    },
    close: () => current.close(),
  };
}
