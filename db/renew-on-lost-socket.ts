import { renewDatabase } from "./client";
import { isLostSocket } from "./lost-socket";

/** Postgres went away in the middle of a transaction: the next request gets a fresh pool, not a dead socket. */
export function renewOnLostSocket(): void {
  process.on("uncaughtException", (error) => {
    if (isLostSocket(error)) renewDatabase();
  });
}
