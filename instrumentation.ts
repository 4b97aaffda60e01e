/** Runs once when the web process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { renewOnLostSocket } = await import("./db/renew-on-lost-socket");
    renewOnLostSocket();
  }
}
