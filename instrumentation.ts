/** Runs once when the web process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { isLostSocket } = await import("@/db/lost-socket");
  const { renewDatabase } = await import("@/db/client");
  // Postgres went away in the middle of a transaction: the next request gets a fresh pool, not a dead socket.
  process.on("uncaughtException", (error) => {
    if (isLostSocket(error)) renewDatabase();
  });
}
