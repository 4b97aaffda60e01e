import { randomUUID } from "node:crypto";
import { connect } from "@/db/client";
import { rawClient } from "@/db/raw-client";
import { perform } from "@/lib/engine/perform";
import type { PerformRequest } from "@/lib/engine/request";
import type { Figure } from "../figure";
import { type OpenCase, openCases } from "../open-cases";

const CLIENTS = 50;
const ROUNDS = 10;
/** Less than five minutes before the deadline an act is carried out at once, so that each excludes the others. */
const DUE_IN = "4 minutes";

/**
 * P7: fifty clients with a connection each press verbs that exclude each other on one case at the same moment,
 * all having seen the same terms. Reports the worst of ten such cases.
 */
export async function hotCase(url: string): Promise<Figure> {
  const raw = rawClient(url);
  const clients = Array.from({ length: CLIENTS }, () => connect(url, { max: 1 }));
  const seen = new Set<string>();
  let clean = 0;
  let errors = 0;
  try {
    await Promise.all(clients.map((client) => client.sql`select 1`));
    for (const c of await openCases(raw, ROUNDS)) {
      await raw`update case_clocks set soft_due = app_now() + ${DUE_IN}::interval, hard_due = app_now() + ${DUE_IN}::interval
                where shop_id = ${c.shopId} and id = ${c.clockId}`;
      const answers = await Promise.allSettled(clients.map(({ db }, i) => perform(db, press(c, i))));
      const settled = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
      const winners = settled.filter((answer) => answer.ok).length;
      errors += answers.length - settled.length;
      for (const answer of settled) if (!answer.ok) seen.add(answer.refusal);
      if (winners === 1 && settled.length === CLIENTS) clean += 1;
    }
  } finally {
    await Promise.all([...clients.map((client) => client.close()), raw.end({ timeout: 5 })]);
  }
  return {
    figure: "P7",
    what: `${CLIENTS} clients on one case: rounds with one winner, the others refused (${[...seen].sort().join(", ")}), ${errors} errors`,
    value: clean,
    unit: `of ${ROUNDS} rounds`,
    control: null,
    ratio: null,
    goal: `${ROUNDS}, 0 errors`,
    met: clean === ROUNDS && errors === 0,
  };
}

/** In turn: the seller accepts, offers half, or the buyer withdraws. */
function press(c: OpenCase, i: number): PerformRequest {
  const of = {
    shopId: c.shopId,
    caseId: c.caseId,
    commandId: randomUUID(),
    seenTerms: c.termsVersion,
  };
  const owner = { id: c.ownerUser, role: "owner" } as const;
  switch (i % 3) {
    case 0:
      return { ...of, verb: "accept_solution", input: {}, actor: owner };
    case 1:
      return {
        ...of,
        verb: "propose_solution",
        actor: owner,
        input: {
          solution: { lines: [{ orderLineId: c.lineId, rupiah: Math.floor(c.disputed / 2) }], shipping: 0 },
          text: "Kami bisa mengembalikan separuh harga.",
        },
      };
    default:
      return { ...of, verb: "withdraw", input: {}, actor: { id: c.buyerUser, role: "buyer" } };
  }
}
