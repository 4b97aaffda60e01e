/** How often a race is run: 40 times in the short form, `ROUNDS=1000` when somebody hunts. */
export function raceRounds(): number {
  return Number(process.env.ROUNDS ?? 40);
}

/** Each seed of the fault tests goes on where the one before ended: the order of arrival comes from the number. */
export function firstRace(): number {
  return (Number(process.env.FAULT_SEED ?? 1) - 1) * raceRounds();
}
