import type { Party, Role } from "@/lib/domain/access";
import type { Finding } from "@/lib/domain/case/events";
import type {
  Disposition,
  GoodsBack,
  GoodsRemedy,
  OutboundKind,
  ReturnMethod,
  TraceSubject,
  Wanted,
} from "@/lib/domain/case/goods";
import type { CaseState, CloseCode, MoneyState, Stage } from "@/lib/domain/case/state";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { Requirement } from "@/lib/domain/evidence";
import type { CaseKind } from "@/lib/domain/kinds";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { Fault, Reason } from "@/lib/domain/reasons";
import type { Zone } from "@/lib/domain/sla/zone";
import type { EvidenceView } from "@/lib/queries/evidence-view";

/** A run of a sentence; the strong ones are what an eye looks for. */
export type Segment = { readonly text: string; readonly strong?: true };
export type Tone = "amber" | "red" | "green" | "violet" | "slate";
/** Where a complaint stands; `detail` and, for a closed one, `badge` say what the label leaves open. */
export type StatusView = {
  readonly label: string;
  readonly tone: Tone;
  readonly detail?: string;
  readonly badge?: { readonly label: string; readonly tone: Tone };
};

export type SolutionView = {
  /** What happens with the goods; null: money alone. */
  readonly remedy: GoodsRemedy | null;
  /** Of an exchange: what is wanted in the place of the lines' own articles. */
  readonly articles: readonly Wanted[];
  readonly lines: readonly { readonly orderLineId: string; readonly rupiah: number }[];
  readonly shipping: number;
  readonly total: number;
};

export type LineView = {
  readonly orderLineId: string;
  readonly name: string;
  readonly variant: string | null;
  readonly sku: string;
  readonly picture: string | null;
  readonly qty: number;
  readonly qtyOrdered: number;
  /** Rupiah, as listed when it was bought. */
  readonly unitPrice: number;
  readonly disputed: number;
};

export type ParcelView = {
  readonly courier: string;
  readonly resi: string;
  /** The courier's scans, oldest first. */
  readonly scans: readonly { readonly at: string; readonly note: string }[];
};

/** One line of goods that travel for the case. */
export type GoodsLineView = {
  readonly orderLineId: string;
  readonly name: string;
  readonly sku: string;
  readonly picture: string | null;
  readonly qty: number;
  readonly variant: string | null;
  /** What goes out for it: the same article, or the one it is exchanged for. */
  readonly out: { readonly name: string; readonly variant: string | null; readonly sku: string };
  /** Units the warehouse counted in; null before it has counted. */
  readonly received: number | null;
  readonly disposed: readonly {
    readonly disposition: Disposition;
    readonly label: string;
    readonly qty: number;
  }[];
  /** Rupiah of this line's refund the shop may keep at most. */
  readonly deductionCap: number;
  /** Units on the shop's shelf that could be sent once more; null for other readers than the shop. */
  readonly inStock: number | null;
};

/** Goods of the case on their ways, and the parcel that is looked for. Null where nothing travels. */
export type GoodsView = {
  /** The buyer has yet to pay what the other article costs more: nothing travels before that. */
  readonly unpaid: boolean;
  readonly out: OutboundKind | null;
  readonly back: GoodsBack;
  /** "Ongkir retur ditanggung penjual", made for the reader. */
  readonly freight: string | null;
  readonly method: ReturnMethod | null;
  readonly returnParcel: ParcelView | null;
  readonly outParcel: ParcelView | null;
  readonly traceOf: TraceSubject | null;
  readonly tracedParcel: ParcelView | null;
  readonly lines: readonly GoodsLineView[];
  /** Where the buyer sends the goods, line by line as it stands on a parcel; null for nobody's return. */
  readonly returnAddress: readonly string[] | null;
  /** The return label as PDF, for who prints it. */
  readonly labelUrl: string | null;
  /** Who gets what the shop has yet to send, and where; null for everybody else and where the order does not say. */
  readonly shipTo: { readonly name: string; readonly address: string } | null;
};

/** What the shop's ledgers say about the case; null for other readers. */
export type LedgerView = {
  readonly transfers: readonly {
    readonly at: string;
    readonly sentence: string;
    readonly rupiah: number;
    readonly corrects: boolean;
  }[];
  readonly stock: readonly {
    readonly at: string;
    readonly sku: string;
    readonly qty: number;
    readonly from: string;
    readonly to: string;
  }[];
  readonly reputation: readonly {
    readonly at: string;
    readonly delta: number;
    readonly sentence: string;
  }[];
};

export type VerbView = {
  readonly verb: HumanVerb;
  readonly label: string;
  /** Single key that presses it while no field has the focus. */
  readonly key: string | null;
  readonly mandatory: boolean;
  readonly dueAt: string | null;
  /** A sentence: why not, and what can be done instead. */
  readonly blocked: string | null;
};

export type TimelineItem = {
  readonly seq: number;
  readonly at: string;
  /** `event`: a small sentence · `message`: words in a bubble · `note`: words only the shop reads · `decision`: a card. */
  readonly shape: "event" | "message" | "note" | "decision";
  readonly icon: string;
  readonly mine: boolean;
  readonly side: Party | "system";
  readonly who: string;
  readonly sentence: readonly Segment[];
  /** What was written with it; null when nothing was, or when it was erased. */
  readonly text: string | null;
  readonly evidence: readonly EvidenceView[];
};

export type ChecklistItem = {
  readonly requirement: Requirement;
  readonly label: string;
  readonly help: string;
  readonly kinds: readonly ("photo" | "video" | "document")[];
  readonly mandatory: boolean;
  readonly met: boolean;
};

export type DecisionView = {
  readonly n: number;
  readonly by: string;
  readonly at: string;
  readonly solution: SolutionView;
  readonly toSeller: number;
  readonly fault: Fault;
  readonly faultLabel: string;
  readonly final: boolean;
  readonly text: string | null;
  readonly findings: readonly (Finding & { readonly ruleText: string; readonly resultText: string })[];
  readonly acceptedBy: readonly ("buyer" | "seller")[];
  readonly appealUntil: string | null;
  /** Who took it to appeal; that decision then stands no longer, or waits to be confirmed. */
  readonly appealedBy: "buyer" | "seller" | null;
};

/** A case as one person sees it, ready to draw: sentences made, instants as ISO strings, money in rupiah. */
export type CaseView = {
  readonly no: string;
  readonly shopId: string;
  readonly caseId: string;
  readonly serverNow: string;
  readonly zone: Zone;
  readonly profile: ProfileName;
  readonly reader: Party;
  readonly role: Role;
  readonly me: string;
  readonly title: string;
  readonly kindLabel: string;
  readonly reason: Reason;
  readonly reasonLabel: string;
  readonly kind: CaseKind;
  /** Which flow the case is in now, for words that differ by it. */
  readonly flow: CaseKind;
  readonly stage: Stage;
  readonly money: MoneyState;
  readonly state: CaseState;
  /** Remedies this marketplace knows besides money, for offers and decisions, with their labels. */
  readonly remedies: readonly { readonly remedy: GoodsRemedy; readonly label: string }[];
  readonly goods: GoodsView | null;
  readonly ledger: LedgerView | null;
  /** The shop's three photos against a return, item by item. */
  readonly contestChecklist: readonly ChecklistItem[];
  readonly closeCode: CloseCode | null;
  readonly status: StatusView;
  readonly waitingOn: Party | "courier" | "system" | null;
  readonly termsVersion: number;
  readonly openedAt: string;
  readonly buyer: { readonly name: string; readonly city: string };
  readonly shop: { readonly id: string; readonly name: string; readonly city: string };
  readonly desk: string;
  readonly order: {
    readonly no: string;
    readonly invoiceNo: string;
    readonly paidAt: string;
    readonly deliveredAt: string | null;
    readonly courier: string | null;
    readonly resi: string | null;
    readonly shipments: readonly { readonly at: string; readonly note: string }[];
  };
  readonly complaint: string | null;
  readonly lines: readonly LineView[];
  readonly request: SolutionView;
  readonly offer:
    | (SolutionView & { readonly by: "buyer" | "seller"; readonly n: number; readonly text: string | null })
    | null;
  readonly info: {
    readonly from: Party;
    readonly to: "buyer" | "seller";
    readonly items: readonly ChecklistItem[];
    readonly text: string | null;
    readonly dueAt: string | null;
  } | null;
  /** What was agreed or ruled; null while it is open. */
  readonly resolution: SolutionView | null;
  /** The newest; what an appeal left behind is in `earlierDecisions`, the newest of them first. */
  readonly decision: DecisionView | null;
  readonly earlierDecisions: readonly DecisionView[];
  /** The deadline that counts now, what happens when nobody acts, and how it was reckoned. */
  readonly due: {
    readonly at: string;
    readonly waitsForMe: boolean;
    readonly sentence: readonly Segment[];
    readonly explanation: string;
    /** Where plain days and working days lead to two dates: the earlier one, and which days do not count. */
    readonly earlier: { readonly at: string; readonly computed: string } | null;
  } | null;
  readonly verbs: readonly VerbView[];
  /** An act of the reader's own side that still can be taken back. */
  readonly pending: { readonly label: string; readonly until: string; readonly mine: boolean } | null;
  readonly purse: {
    readonly captured: number;
    /** Paid later for a dearer article, and still to be paid for it. */
    readonly onTop: number;
    readonly owed: number;
    readonly shippingFee: number;
    readonly disputed: number;
    readonly toBuyer: number;
    readonly toSeller: number;
    readonly compensation: number;
    readonly shippingDisputed: number;
    readonly refund: { readonly state: string; readonly reason: string | null } | null;
  };
  readonly evidence: readonly EvidenceView[];
  readonly buyerChecklist: readonly ChecklistItem[];
  readonly sellerChecklist: readonly ChecklistItem[];
  /** Whether a refusal must carry the seller's mandatory evidence. */
  readonly rejectEvidence: "required" | "optional" | "none";
  readonly timeline: readonly TimelineItem[];
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** The shop's people a case can be given to; empty for other readers. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly mediator: { readonly id: string; readonly name: string } | null;
  /** Who has read the case, the latest first; for the desk only, and of the sides no names. */
  readonly readers: readonly ReaderView[];
};

export type ReaderView = {
  readonly side: Party;
  /** Null for the buyer's and the seller's people. */
  readonly name: string | null;
  readonly lastAt: string;
  /** Files a person of the desk has opened, and how many of them as they came. */
  readonly files: number;
  readonly originals: number;
};

/** What a dialog shows before an act: computed by the same rule that will carry it out. */
export type PreviewView = {
  readonly lines: readonly {
    readonly icon: "money" | "goods" | "stock" | "reputation" | "clock" | "undo";
    readonly segments: readonly Segment[];
  }[];
  /** Rupiah that goes to the buyer, for the button. */
  readonly refund: number;
  readonly grace: boolean;
};
