import { describe, expect, test } from "vitest";
import { PARTIES, type Party, partyOf } from "@/lib/domain/access";
import { CLOCKS } from "@/lib/domain/case/clocks";
import type { Posting } from "@/lib/domain/case/consequences/postings";
import type { CaseKind } from "@/lib/domain/kinds";
import { rupiah } from "@/lib/domain/money";
import { type Policy, PROFILE_NAMES } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { nameOf, type Place } from "@/lib/domain/testing/place";
import { LINE_A, sampleFacts } from "@/lib/domain/testing/sample-facts";
import { type Step, type Walk, walk } from "@/lib/domain/testing/walk";
import { dayTime } from "@/lib/format/dates";
import { rupiah as inRupiah } from "@/lib/format/rupiah";
import { ifNobodyActs } from "./if-nobody-acts";
import { DESK_NAMES } from "./kinds";
import { actingClock } from "./next-clock";
import { plain } from "./segments";

const zone = "Asia/Jakarta";
const FAULTY = /!|undefined|null|NaN|\$\{|Rp |Rp0\b| {2}|\.\.|^[a-z]|[^.]$/;

/** Counting higher than one brings no new kind of place, only more of them. */
const talkative = (policy: Policy): Policy => ({ ...policy, offersPerSide: 1, infoRequests: 1 });

/** The talk of two sides is walked with money alone, and the hold of a ruling about goods under one profile. */
const brief = (policy: Policy): Policy => ({
  ...policy,
  executionHold: policy.profile === "generic" ? policy.executionHold : null,
  graceSeconds: 0,
  offersPerSide: 0,
  infoRequests: 0,
  objections: 0,
  answerMetBy: "decision",
  appeals: 0,
  appealWindow: null,
});

type Row = {
  readonly profile: string;
  readonly kind: CaseKind;
  readonly policy: Policy;
  readonly inStock: boolean;
  /** Another article for the first line, in an exchange. */
  readonly other?: "DEARER" | "CHEAPER";
};

const rows = PROFILE_NAMES.flatMap((profile): Row[] => {
  const full = shippedPolicy(profile);
  return full.kinds.flatMap((kind): Row[] => {
    const policy = kind === "refund_only" ? talkative(full) : brief(full);
    const goods = kind === "replacement" || kind === "exchange" || kind === "reship";
    const shelves = goods ? [true, false] : [true];
    const others = (["DEARER", "CHEAPER"] as const).filter(() => kind === "exchange");
    return [
      ...shelves.map((inStock) => ({ profile, kind, policy, inStock })),
      ...others.map((other) => ({ profile, kind, policy, inStock: true, other })),
    ];
  });
});

describe.each(rows)("$kind under $profile (in stock: $inStock, $other)", (row) => {
  const { kind, policy, inStock, other } = row;
  const articles = other === undefined ? [] : [{ orderLineId: LINE_A, sku: other }];
  const found = walk(policy, kind, { inStock, articles });
  const open = [...found.places.values()].filter(({ c }) => c.state.stage !== "closed");
  const expiries = expiriesOf(found);

  test("every reader is told what happens, when, to whom and how much", () => {
    const wrong = new Map<string, string>();
    for (const place of open) {
      for (const reader of PARTIES) {
        const problem = problemOf(place, reader);
        if (problem !== null && wrong.size < 12) wrong.set(problem, nameOf(place));
      }
    }
    expect(Object.fromEntries(wrong)).toEqual({});
  });

  function problemOf(place: Place, reader: Party): string | null {
    const { c, clocks, now } = place;
    const clock = actingClock(c, clocks, { policy, reader });
    if (clock === null) {
      // Who has pressed is told beside the button that takes it back, and while an answer is appealable nothing waits.
      const told = c.scheduled !== null && partyOf(c.scheduled.role) === reader;
      return told ? null : `nothing said to the ${reader}`;
    }
    const facts = sampleFacts(policy, { now, refundsOut: rupiah(c.granted) });
    const order = inStock
      ? facts.order
      : { ...facts.order, shelf: facts.order.shelf.map((own) => ({ ...own, inStock: 0 })) };
    const text = plain(ifNobodyActs(c, clock, { ...facts, order, zone, reader }));
    const complain = (what: string) => `${what}, ${clock.kind} to the ${reader}: ${text}`;
    if (FAULTY.test(text)) return complain("not a sentence");
    if (!text.includes(dayTime(clock.hardDue, zone, now))) return complain("no moment");
    if (reader === "seller" && /\bpenjual\b/.test(text))
      return complain("speaks of the reader as of a stranger");
    if (reader === "buyer" && /\bpembeli\b/.test(text))
      return complain("speaks of the reader as of a stranger");
    const step = expiries.get(place.key)?.find((own) => own.verb === CLOCKS[clock.kind].onExpiry);
    if (clock.state !== "running" || step === undefined) return null;
    for (const posting of step.decision.postings.filter(concernsTheSides)) {
      if (!names(text, posting.rupiah)) return complain(`no ${posting.rupiah} for ${posting.to}`);
      if (!WHOSE[posting.to]?.test(text)) return complain(`nobody gets the ${posting.rupiah}`);
    }
    const goesToDesk = step.to.c.state.stage === "mediation" && c.state.stage !== "mediation";
    if (goesToDesk && !text.includes(DESK_NAMES[policy.profile])) return complain("the desk is not named");
    return null;
  }
});

/** What the system did at each place when a deadline ran out. */
function expiriesOf({ steps }: Walk): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>();
  for (const step of steps) {
    if (step.actor.role !== "system") continue;
    found.set(step.from.key, [...(found.get(step.from.key) ?? []), step]);
  }
  return found;
}

/** Freight that the marketplace pays is no rupiah of either side. */
const concernsTheSides = ({ from, to }: Posting) => !(from === "platform_comp" && to === "freight");

const WHOSE: Partial<Record<Posting["to"], RegExp>> = {
  buyer_refund: /pembeli|Anda/,
  buyer_balance: /saldo (pembeli|Anda)/,
  seller_balance: /penjual|toko Anda/,
  platform_comp: /penjual|toko Anda/,
  freight: /ongkir retur/,
};

const names = (text: string, amount: number) =>
  new RegExp(`${inRupiah(amount).replaceAll(".", "\\.")}(?![\\d])`).test(text);
