import { CHAIN_START, link } from "./canonical";

export type ChainLink = { readonly seq: number; readonly body: string; readonly hash: string };
/** `altered`: its words are not those that were hashed; `missing`: a number is left out; `head`: the case's row says otherwise. */
export type BrokenLink = { readonly seq: number; readonly fault: "altered" | "missing" | "head" };

/**
 * Links a case's events anew and compares each with what is stored, the last with the head on the case's row.
 *
 * @param events in the order of their numbers.
 * @returns the first link that does not hold, or null for a whole chain.
 */
export function firstBrokenLink(
  events: readonly ChainLink[],
  head: { seq: number; hash: string },
): BrokenLink | null {
  let hash = CHAIN_START;
  let seq = 0;
  for (const event of events) {
    seq += 1;
    if (event.seq !== seq) return { seq, fault: "missing" };
    hash = link(hash, seq, event.body);
    if (event.hash !== hash) return { seq, fault: "altered" };
  }
  if (seq < head.seq) return { seq: seq + 1, fault: "missing" };
  return seq === head.seq && hash === head.hash ? null : { seq: head.seq, fault: "head" };
}
