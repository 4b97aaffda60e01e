import type { Actor } from "../access";
import type { Case, Solution } from "../case/case";
import { type Decided, type Decision, decideOpening } from "../case/decide";
import type { EvidenceFact, Facts, RunningClock } from "../case/facts";
import { foldClocks } from "../case/fold-clocks";
import type { Wanted } from "../case/goods";
import type { OpenCaseInput } from "../case/verbs/complaint/open-case";
import type { Requirement } from "../evidence";
import type { CaseKind } from "../kinds";
import { rupiah } from "../money";
import type { Policy } from "../policy/policy";
import type { Reason } from "../reasons";
import { indonesianCalendar } from "../sla/holidays";

/** People and things that rule tests are played with; nothing of it leaves the tests. */
export const LINE_A = "00000000-0000-4000-8000-00000000000a";
export const LINE_B = "00000000-0000-4000-8000-00000000000b";
export const BUYER: Actor = { id: "00000000-0000-4000-8000-0000000000b1", role: "buyer" };
export const OWNER: Actor = { id: "00000000-0000-4000-8000-0000000000c1", role: "owner" };
export const STAFF: Actor = { id: "00000000-0000-4000-8000-0000000000c2", role: "staff" };
export const WAREHOUSE: Actor = { id: "00000000-0000-4000-8000-0000000000c3", role: "warehouse" };
export const MEDIATOR: Actor = { id: "00000000-0000-4000-8000-0000000000d1", role: "mediator" };
export const SENIOR: Actor = { id: "00000000-0000-4000-8000-0000000000e1", role: "senior_mediator" };
export const ADMIN: Actor = { id: "00000000-0000-4000-8000-0000000000ad", role: "platform_admin" };
export const SENIOR_2: Actor = { id: "00000000-0000-4000-8000-0000000000e2", role: "senior_mediator" };

/** A Monday, 10.00 in Jakarta, with no holiday near. */
export const MONDAY = new Date("2026-09-07T03:00:00.000Z");

/** A parcel of the samples. */
export const PARCEL = { courier: "JNE", resi: "JT0012345678" } as const;

export const TEXT = "Penjelasan yang cukup panjang.";
export const TEXT_REF = { id: "00000000-0000-4000-8000-0000000000f1", digest: "0" } as const;
export const OLD_PROOF: EvidenceFact = {
  id: "00000000-0000-4000-8000-0000000000e9",
  by: "buyer",
  kind: "photo",
  requirement: "item_photo",
  sha256: "old",
};

let files = 0;

/** A file of the actor's own that is in no case yet; its content is new each time. */
export function aFile(by: EvidenceFact["by"], requirement: Requirement | null): EvidenceFact {
  files += 1;
  const id = `00000000-0000-4000-8000-${String(files).padStart(12, "0")}`;
  return { id, by, kind: "photo", requirement, sha256: `new-${files}` };
}

const JAKARTA = indonesianCalendar("Asia/Jakarta");

const sampleLine = (id: string, sku: string, price: number) => ({
  id,
  sku,
  qty: 1,
  qtyClaimed: 0,
  disputed: rupiah(0),
  unitPrice: rupiah(price),
  paid: rupiah(price),
  commission: rupiah(0),
  category: "batik",
});

/** Facts in which everything an act could need is there; a test takes away what it is about. */
export function sampleFacts(policy: Policy, change: Partial<Facts> = {}): Facts {
  return {
    now: MONDAY,
    policy,
    calendar: JAKARTA,
    order: {
      status: "delivered",
      courierClass: "regular",
      estimatedAt: new Date(MONDAY.getTime() - 7_200_000),
      parcel: PARCEL,
      returnFreight: rupiah(9),
      freightCharged: false,
      negligenceAlleged: false,
      deliveredAt: new Date(MONDAY.getTime() - 3_600_000),
      released: false,
      escrowLeft: rupiah(109),
      shippingLeft: rupiah(9),
      lines: [sampleLine(LINE_A, "A", 60), sampleLine(LINE_B, "B", 40)],
      shelf: [
        { sku: "A", name: "Kemeja", price: rupiah(60), inStock: 5 },
        { sku: "B", name: "Sandal", price: rupiah(40), inStock: 5 },
        { sku: "DEARER", name: "Kemeja sutra", price: rupiah(75), inStock: 5 },
        { sku: "CHEAPER", name: "Kaus", price: rupiah(25), inStock: 5 },
      ],
    },
    text: TEXT_REF,
    staged: [],
    attached: [OLD_PROOF],
    clocks: [],
    resiTaken: false,
    refundsOut: rupiah(0),
    memberIds: [OWNER.id ?? "", STAFF.id ?? ""],
    executing: false,
    inputDigest: "digest",
    ...change,
  };
}

/** The dispute of the samples is 60 rupiah of one line and 40 of another. */
export function solutionOf(a: number, b: number): Solution {
  return {
    lines: [
      { orderLineId: LINE_A, rupiah: rupiah(a) },
      { orderLineId: LINE_B, rupiah: rupiah(b) },
    ],
    shipping: rupiah(0),
  };
}

export type Standing = { readonly c: Case; readonly clocks: readonly RunningClock[]; readonly now: Date };

/** @throws when the rules refuse: for steps that a test takes for granted. */
export function granted(decision: Decision): Decided {
  if ("refused" in decision) throw new Error(`refused: ${decision.refused}`);
  return decision;
}

/** The reason that a sample complaint of each kind gives. */
export const SAMPLE_REASON: Record<CaseKind, Reason> = {
  refund_only: "not_as_described",
  return_refund: "not_as_described",
  replacement: "not_as_described",
  exchange: "size_unfit",
  reship: "incomplete",
  not_received: "not_arrived",
  negligence: "late",
};

/** A complaint about both lines that has just been opened; the buyer asks for `a` and `b` rupiah. */
export function opened(
  policy: Policy,
  a = 60,
  b = 40,
  kind: CaseKind = "refund_only",
  articles: readonly Wanted[] = [],
): Standing & { readonly first: Decided } {
  const staged = [aFile("buyer", "item_photo"), aFile("buyer", "label_photo")];
  const ask = (orderLineId: string, amount: number) => ({ orderLineId, qty: 1, rupiah: amount });
  const input: OpenCaseInput = {
    kind,
    reason: SAMPLE_REASON[kind],
    lines: kind === "negligence" ? [] : [ask(LINE_A, a), ask(LINE_B, b)],
    withShipping: false,
    text: TEXT,
    evidenceIds: staged.map((file) => file.id),
    conditions: [],
    articles: [...articles],
  };
  const first = granted(decideOpening(input, sampleFacts(policy, { staged, attached: [] })));
  return { c: first.next, clocks: foldClocks([], first.clocks, MONDAY), now: MONDAY, first };
}
