import { setTimeout as sleep } from "node:timers/promises";

/** Asks every 100 ms until the answer is yes. @throws after `seconds`, with what `otherwise` has to say. */
export async function until(
  isSo: () => Promise<boolean> | boolean,
  seconds: number,
  otherwise: () => string,
): Promise<void> {
  const giveUpAt = Date.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`not after ${seconds} s: ${otherwise()}`);
    await sleep(100);
  }
}
