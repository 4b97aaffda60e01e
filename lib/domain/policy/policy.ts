import type { GoodsBack, Payer } from "../case/goods";
import type { CaseKind } from "../kinds";
import type { Fault } from "../reasons";
import type { Window } from "../sla/calendar";

/** The rule profiles that ship; a marketplace runs one of them. */
export const PROFILE_NAMES = ["generic", "tokoko", "tokopedia", "tiktok-tokopedia", "lazada"] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** A value and the document it comes from; `ours` where no source names one. */
export type Sourced<T> = { readonly value: T; readonly source: string };

/**
 * Every question the rules ask of a marketplace. A profile answers all of them; a missing answer does not
 * compile. Rules never ask which marketplace it is: a difference between marketplaces is a key in here.
 */
export type Policy = {
  readonly profile: ProfileName;
  readonly version: number;
  /** What a buyer can ask for here. */
  readonly kinds: readonly CaseKind[];
  /** T0: how long after delivery a buyer may complain. */
  readonly complaintWindow: Window;
  /** T1: the seller's first answer. */
  readonly sellerAnswers: Window;
  /** `reply`: `Sedang Kami Periksa` counts as an answer (S2); `decision`: only a decision does. */
  readonly answerMetBy: "reply" | "decision";
  /** T1b: the seller concludes after saying that he is looking into it. */
  readonly sellerConcludes: Window;
  /** What the seller's silence means for a refund (S2, S3g: approved; others: a person decides). */
  readonly onTimeout: "auto_approve" | "mediate" | "warn_then_mediate";
  /** How long the warning of `warn_then_mediate` gives. */
  readonly warning: Window;
  /** Whether a refusal needs evidence (S3h: optional). */
  readonly rejectEvidence: "required" | "optional" | "none";
  readonly onReject: "mediate" | "await_rerequest";
  /** T5b: the buyer asks again after a refusal. */
  readonly buyerReapplies: Window;
  /** T3: how long an offer stands; null: until answered. */
  readonly offerStands: Window | null;
  /** How many offers each side may make. */
  readonly offersPerSide: number;
  /** T4: answer to a request for evidence; null: no clock of its own. */
  readonly infoAwaited: Window | null;
  readonly infoRequests: number;
  /** What a buyer's silence to a request for evidence means. */
  readonly onInfoSilence: "close" | "open_help";
  /** `Ajukan Banding` before any mediator, as the refusal of the buyer's solution (S1). */
  readonly objections: number;
  /** T14: `Bantuan` opens for the seller after the buyer's silence (S1: more than three days); null: it never does. */
  readonly helpAfterSilence: Window | null;
  /** T7: the mediator rules. */
  readonly mediatorRules: Window;
  readonly appeals: number;
  /** T9: how long an appeal may be filed; null where a decision is final (S3g). */
  readonly appealWindow: Window | null;
  /** T9x: how long a decision waits before money moves; null: at once. */
  readonly executionHold: Window | null;
  /** T19a: the payments gateway says what became of a refund that it took. */
  readonly refundReported: Window;
  /** T19: a refund that cannot be paid out goes to the buyer's balance. */
  readonly refundUnpayable: Window;
  /** T15: nobody has said anything. */
  readonly inactivity: Window;
  /** T16: how long an act can be taken back, in seconds; 0: never. */
  readonly graceSeconds: number;
  /** Whether a refund carries the shipping fee (S0: never). */
  readonly refundShipping: "excluded" | "by_fault";
  /** WhatsApp message to the buyer when the seller refuses (S0). */
  readonly messageOnReject: boolean;
  /** Whether goods come back before others go out, at the same time, or not at all. */
  readonly goodsBack: Readonly<Record<"replacement" | "exchange" | "reship", GoodsBack>>;
  /** Who pays for the way back, by who is at fault (T5). */
  readonly returnFreight: Readonly<Record<Fault, Payer>>;
  /** Categories that cannot be sent back for a change of mind (S3g). */
  readonly keptCategories: readonly string[];
  /** T5: the buyer hands the return over. */
  readonly buyerShips: Window;
  /** T6: the return arrives. */
  readonly returnArrives: Window;
  readonly onReturnOverdue: "trace" | "refund";
  /** T8: the shop looks at what came back. */
  readonly sellerInspects: Window;
  /** T8 for a return that the buyer sent by himself. */
  readonly sellerInspectsSelfSent: Window;
  /** What the shop's silence about an arrived return means (S2). */
  readonly onInspectTimeout: "auto_accept" | "metric_only";
  /** The most a shop may keep for units that came back used or damaged, in percent of the line's refund (E4). */
  readonly deductionPercent: number;
  /** T22: the buyer pays what a dearer article costs more. */
  readonly buyerPays: Window;
  /** T10: the shop hands the replacement over. */
  readonly sellerShips: Window;
  /** T17: the replacement arrives. */
  readonly outboundArrives: Window;
  /** T18: the buyer looks at the replacement; silence confirms it. */
  readonly buyerConfirms: Window;
  /** T21: a return that was refused goes back to the buyer. */
  readonly shipsBack: Window;
  /** T11: the courier says what became of a parcel. */
  readonly courierAnswers: Window;
  /** T3b: the buyer answers the proof of delivery. */
  readonly proofAnswered: Window;
  /** Whether `Bantuan` is open at once while a parcel of an instant courier is looked for (K1). */
  readonly helpAtOnceForInstant: boolean;
  /** Whether an admission of negligence reaches the desk's review (S3h). */
  readonly negligenceOnAccept: "review" | "none";
  /** Reputation points that found negligence costs once the case is settled (S3h). */
  readonly negligencePoints: number;
  /** Whether the marketplace gives its commission back for what was refunded (I-MKT). */
  readonly commissionOnRefund: "reversed" | "kept";
};

/** A profile as written down: each answer with its source. */
export type Profile = { readonly name: ProfileName; readonly version: number } & {
  readonly [K in Exclude<keyof Policy, "profile" | "version">]: Sourced<Policy[K]>;
};

/** The bare answers of a profile, as rules read them and as a case pins them. */
export function policyOf(profile: Profile): Policy {
  const { name, version, ...answers } = profile;
  const bare = Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, (answer as Sourced<unknown>).value]),
  );
  return { profile: name, version, ...bare } as Policy;
}
