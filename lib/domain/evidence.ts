import type { Reason } from "./reasons";

export const EVIDENCE_KINDS = ["photo", "video", "document"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The items of the checklist that both sides see (S2: clear photo or video first; S0: what came, what was ordered). */
export const REQUIREMENTS = [
  "item_photo",
  "label_photo",
  "unboxing_video",
  "packaging_photo",
  "scale_photo",
  "seller_explanation",
  "packing_proof",
  "resi_photo",
  "parcel_photo",
  "returned_item_photo",
  "return_unboxing",
  "delivery_proof",
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

export type RequirementRule = {
  readonly requirement: Requirement;
  readonly kinds: readonly EvidenceKind[];
  readonly mandatory: boolean;
};

const photo = (requirement: Requirement, mandatory: boolean): RequirementRule => ({
  requirement,
  kinds: ["photo"],
  mandatory,
});
const either = (requirement: Requirement, mandatory: boolean): RequirementRule => ({
  requirement,
  kinds: ["photo", "video"],
  mandatory,
});
const video = (mandatory: boolean): RequirementRule => ({
  requirement: "unboxing_video",
  kinds: ["video"],
  mandatory,
});

/** What the buyer shows before the complaint can be sent, by reason (S2, A6). */
export const BUYER_EVIDENCE: Record<Reason, readonly RequirementRule[]> = {
  wrong_item: [either("item_photo", true), photo("label_photo", true), video(false)],
  damaged: [
    either("item_photo", true),
    photo("packaging_photo", true),
    photo("label_photo", false),
    video(false),
  ],
  incomplete: [
    either("item_photo", true),
    photo("label_photo", true),
    video(false),
    photo("scale_photo", false),
  ],
  not_as_described: [either("item_photo", true), photo("label_photo", false)],
  defective: [either("item_photo", true), video(false)],
  counterfeit: [either("item_photo", true), photo("label_photo", true), photo("packaging_photo", false)],
  size_unfit: [either("item_photo", true)],
  change_of_mind: [either("item_photo", true), photo("packaging_photo", false)],
  not_arrived: [],
  late: [],
};

/** What a shop shows when it contests a return: which goods, the whole package, their condition (S3g). */
export const CONTEST_EVIDENCE: readonly RequirementRule[] = [
  photo("resi_photo", true),
  photo("parcel_photo", true),
  photo("returned_item_photo", true),
  either("return_unboxing", false),
];

/** What the seller shows with a refusal, where the profile demands it (S3h: optional at tokopedia). */
export const SELLER_EVIDENCE: readonly RequirementRule[] = [
  { requirement: "packing_proof", kinds: ["photo", "video", "document"], mandatory: true },
  { requirement: "seller_explanation", kinds: ["photo", "video", "document"], mandatory: false },
];

export type ShownEvidence = { readonly kind: EvidenceKind; readonly requirement: string | null };

/** The checklist, item by item: is it there? The same answer draws the meter and guards the door. */
export function checklist(rules: readonly RequirementRule[], shown: readonly ShownEvidence[]) {
  return rules.map((rule) => ({
    ...rule,
    met: shown.some((item) => item.requirement === rule.requirement && rule.kinds.includes(item.kind)),
  }));
}

export function missingEvidence(
  rules: readonly RequirementRule[],
  shown: readonly ShownEvidence[],
): Requirement[] {
  return checklist(rules, shown)
    .filter((item) => item.mandatory && !item.met)
    .map((item) => item.requirement);
}

/** Content types that may be uploaded, by what the bytes say and never by the name. */
export const ACCEPTED_TYPES = {
  "image/jpeg": "photo",
  "image/png": "photo",
  "image/webp": "photo",
  "video/mp4": "video",
  "video/webm": "video",
  "video/quicktime": "video",
  "application/pdf": "document",
} as const satisfies Record<string, EvidenceKind>;
export type AcceptedType = keyof typeof ACCEPTED_TYPES;

const MB = 1_000_000;

/** Largest file of each kind, in bytes, and how many files one side may attach to one case. */
export const EVIDENCE_LIMITS = {
  photo: 15 * MB,
  video: 100 * MB,
  document: 10 * MB,
  filesPerSide: 30,
} as const;
