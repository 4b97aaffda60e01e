/**
 * How much the fault tests do. The short form runs with every `npm test`; the full run (`npm run faults`)
 * repeats it with twenty seeds and larger sizes. Races are counted in race-rounds.ts.
 */
export const faultPlan = {
  /** Everything a fault test leaves to chance comes from this number. */
  seed: sized("FAULT_SEED", 1),
  /** Processes in front of the door that are killed. */
  kills: sized("FAULT_KILLS", 15),
  webKills: sized("FAULT_WEB_KILLS", 2),
  /** Deadlines that run out at once while workers are killed. */
  deadlines: sized("FAULT_DEADLINES", 200),
  /** Restarts of Postgres under load. */
  restarts: sized("FAULT_RESTARTS", 1),
  /** Bodies that make no sense, sent to everything that writes. */
  bodies: sized("FAULT_BODIES", 2_000),
} as const;

function sized(name: string, short: number): number {
  const n = Number(process.env[name] || short);
  if (!Number.isSafeInteger(n) || n < 0) throw new Error(`${name} must be a whole number`);
  return n;
}
