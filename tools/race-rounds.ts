/** How often a race is run: 40 times in the short form, `ROUNDS=1000` when somebody hunts. */
export function raceRounds(): number {
  return Number(process.env.ROUNDS ?? 40);
}
