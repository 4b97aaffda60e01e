import { describe, expect, test } from "vitest";
import { CASE_KINDS, type CaseKind } from "../kinds";
import { type Policy, PROFILE_NAMES } from "../policy/policy";
import { shippedPolicy } from "../policy/profiles";
import { nameOf } from "../testing/place";
import { LINE_A } from "../testing/sample-facts";
import { deadEnds, type Step, unownedPlaces, type Walk, walk } from "../testing/walk";
import { disputedTotal, isHeld, waitingOn } from "./case";
import type { Bin } from "./consequences/stock";
import { MACHINES } from "./state";

/**
 * The talk of two sides, the grace of an act and the hold of a decision are walked with money alone; here they are
 * left out, as are appeals, so that every way goods can take fits into a few seconds.
 */
const brief = (policy: Policy): Policy => ({
  ...policy,
  graceSeconds: 0,
  offersPerSide: 0,
  infoRequests: 0,
  objections: 0,
  answerMetBy: "decision",
  executionHold: null,
  appeals: 0,
  appealWindow: null,
});

type Row = {
  readonly name: string;
  readonly kind: CaseKind;
  readonly policy: Policy;
  readonly inStock: boolean;
  /** Another article for the first line, in an exchange. */
  readonly other?: "DEARER" | "CHEAPER";
};

/** Each kind under each profile that knows it; an exchange also for an article that costs more, and for one that costs less. */
const rows = PROFILE_NAMES.flatMap((name): Row[] => {
  const full = shippedPolicy(name);
  return full.kinds.flatMap((kind): Row[] => {
    if (kind === "refund_only") return [];
    const policy = brief(full);
    const emptyShelf = kind === "replacement" ? [{ name, kind, policy, inStock: false }] : [];
    const others =
      kind === "exchange"
        ? (["DEARER", "CHEAPER"] as const).map((other) => ({ name, kind, policy, inStock: true, other }))
        : [];
    return [{ name, kind, policy, inStock: true }, ...emptyShelf, ...others];
  });
});

/** The first step that breaks a rule, in words; null when none does. */
function breach({ steps }: Walk, broken: (step: Step) => unknown): string | null {
  const step = steps.find((one) => broken(one));
  if (step === undefined) return null;
  const events = step.decision.events.map((event) => event.type).join(", ");
  return `${step.verb} by ${step.actor.role} → ${events}\n  from ${nameOf(step.from)}\n  to ${nameOf(step.to)}`;
}

const INSIDE: ReadonlySet<Bin> = new Set<Bin>(["reserved", "quarantine", "repair", "damaged"]);

describe.each(rows)("$kind under $name (in stock: $inStock, $other)", ({ kind, policy, inStock, other }) => {
  const articles = other === undefined ? [] : [{ orderLineId: LINE_A, sku: other }];
  const found = walk(policy, kind, { inStock, articles });
  const all = [...found.places.values()];

  test("stands where the row can store it, and somebody or some clock moves it on to its end", () => {
    const wrong = all.filter(({ c }) =>
      Object.entries(MACHINES).some(
        ([machine, states]) =>
          !(states as readonly string[]).includes(c.state[machine as keyof typeof MACHINES]),
      ),
    );
    expect(wrong.map(nameOf)).toEqual([]);
    expect(unownedPlaces(found).map(nameOf)).toEqual([]);
    expect(deadEnds(found).map(nameOf)).toEqual([]);
    expect(
      all.filter(({ c }) => (c.state.stage === "closed") !== (waitingOn(c) === null)).map(nameOf),
    ).toEqual([]);
  });

  test("lets every disputed rupiah leave hold once, and closes with none held", () => {
    expect(
      breach(found, ({ from, to, decision }) => {
        const out = decision.postings
          .filter((own) => own.from === "disputed")
          .reduce((sum, own) => sum + own.rupiah, 0);
        const leaves = isHeld(from.c) && !isHeld(to.c);
        return out !== (leaves ? disputedTotal(from.c) : 0);
      }),
    ).toBeNull();
    const held = all.filter(({ c }) => c.state.stage === "closed" && isHeld(c));
    expect(held.map(nameOf)).toEqual([]);
  });

  test("gives the shop its commission back for what was refunded, and for no more", () => {
    const wrong = all.filter(({ c }) => {
      if (c.state.stage !== "closed" || c.lines.length === 0) return false;
      if (c.granted === 0) return c.commissionBack !== 0;
      return c.granted >= disputedTotal(c)
        ? c.commissionBack !== c.commission
        : c.commissionBack > c.commission;
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test("conserves stock: what is taken from a shelf was put there, and nothing stays reserved at the end", () => {
    // Each place is reached by one first step: the shelves along that way.
    const shelves = new Map([[found.start.key, new Map<string, number>()]]);
    for (const { from, to, decision } of found.steps) {
      const before = shelves.get(from.key);
      if (before === undefined || shelves.has(to.key)) continue;
      const after = new Map(before);
      for (const move of decision.stock) {
        for (const [bin, qty] of [
          [move.from, -move.qty],
          [move.to, move.qty],
        ] as const) {
          const key = `${move.orderLineId} ${move.sku ?? ""} ${bin}`;
          const left = (after.get(key) ?? 0) + qty;
          if (INSIDE.has(bin)) expect(left, `${bin} after ${nameOf(to)}`).toBeGreaterThanOrEqual(0);
          after.set(key, left);
        }
      }
      shelves.set(to.key, after);
      if (to.c.state.stage !== "closed") continue;
      const reserved = [...after].filter(([key, qty]) => key.endsWith(" reserved") && qty !== 0);
      expect(reserved, nameOf(to)).toEqual([]);
    }
  });
});

test("every kind is known to some marketplace", () => {
  const known = new Set(PROFILE_NAMES.flatMap((name) => shippedPolicy(name).kinds));
  expect([...known].sort()).toEqual([...CASE_KINDS].sort());
});
