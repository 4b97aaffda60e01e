import { CASE_KINDS, type CaseKind } from "../kinds";
import type { Fault } from "../reasons";
import type { Window, WindowUnit } from "../sla/calendar";
import type { Policy } from "./policy";

/** The questions of a policy: everything but what it is called and counted by. */
export type RuleKey = Exclude<keyof Policy, "profile" | "version">;

/** Units a person may choose for a deadline; minutes are for the grace of an act alone. */
export const WINDOW_UNITS = [
  "hour",
  "working_hour",
  "calendar_day",
  "working_day",
] as const satisfies readonly WindowUnit[];

export type WindowField = {
  readonly kind: "window";
  /** The shortest in hours and the longest in days, working time read as plain time. */
  readonly hours: number;
  readonly days: number;
  /** May be left out: the marketplace knows no such deadline. */
  readonly optional: boolean;
};
export type NumberField = {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  readonly step: number;
};
export type SwitchField = { readonly kind: "switch" };
export type ChoiceField = { readonly kind: "choice"; readonly options: readonly string[] };
/** Some of a known list, in its order. */
export type SeveralField = { readonly kind: "several"; readonly options: readonly string[] };
/** Short words that nobody but the marketplace knows: its categories of goods. */
export type WordsField = { readonly kind: "words" };
export type TableField = {
  readonly kind: "table";
  readonly rows: readonly string[];
  readonly options: readonly string[];
};

/** What kind of answer a question takes, and within which bounds: draws the form and makes the schema. */
export type Field =
  | WindowField
  | NumberField
  | SwitchField
  | ChoiceField
  | SeveralField
  | WordsField
  | TableField;

type FieldOf<V> = [V] extends [Window]
  ? WindowField & { readonly optional: false }
  : [V] extends [Window | null]
    ? WindowField & { readonly optional: true }
    : [V] extends [boolean]
      ? SwitchField
      : [V] extends [number]
        ? NumberField
        : [V] extends [string]
          ? ChoiceField & { readonly options: readonly V[] }
          : [V] extends [readonly CaseKind[]]
            ? SeveralField
            : [V] extends [readonly string[]]
              ? WordsField
              : [V] extends [Readonly<Record<infer Row, infer Option>>]
                ? TableField & { readonly rows: readonly Row[]; readonly options: readonly Option[] }
                : never;

/** Longer than this no complaint should wait for anything. */
const LONGEST_DAYS = 90;
/** Two reminders lie at least two hours apart (T2): a shorter deadline could never be reminded of in time. */
const REMINDED_HOURS = 4;

const window = { kind: "window", hours: 1, days: LONGEST_DAYS, optional: false } as const;
/** For deadlines that a person is reminded of before the system acts. */
const reminded = { ...window, hours: REMINDED_HOURS } as const;
const perhaps = { ...window, optional: true } as const;
const yesNo = { kind: "switch" } as const;
const number = (min: number, max: number, step = 1) => ({ kind: "number", min, max, step }) as const;
const choice = <const T extends string>(...options: readonly T[]) => ({ kind: "choice", options }) as const;

const FAULT_ROWS = ["seller", "courier", "platform", "buyer", "none"] as const satisfies readonly Fault[];

/** Every question with its kind of answer. A new question of the policy does not compile until it stands here. */
export const FIELDS: { readonly [K in RuleKey]: FieldOf<Policy[K]> } = {
  kinds: { kind: "several", options: CASE_KINDS },
  complaintWindow: window,
  sellerAnswers: reminded,
  answerMetBy: choice("reply", "decision"),
  sellerConcludes: reminded,
  onTimeout: choice("auto_approve", "mediate", "warn_then_mediate"),
  warning: reminded,
  rejectEvidence: choice("required", "optional", "none"),
  onReject: choice("mediate", "await_rerequest"),
  buyerReapplies: window,
  offerStands: perhaps,
  offersPerSide: number(0, 10),
  infoAwaited: perhaps,
  infoRequests: number(0, 5),
  onInfoSilence: choice("close", "open_help"),
  objections: number(0, 3),
  helpAfterSilence: perhaps,
  mediatorRules: window,
  appeals: number(0, 3),
  appealWindow: perhaps,
  executionHold: perhaps,
  refundReported: window,
  refundUnpayable: window,
  inactivity: { ...window, hours: 24 },
  // The clock of the grace counts whole minutes.
  graceSeconds: number(0, 600, 60),
  refundShipping: choice("excluded", "by_fault"),
  messageOnReject: yesNo,
  goodsBack: {
    kind: "table",
    rows: ["replacement", "exchange", "reship"],
    options: ["none", "with", "before"],
  },
  returnFreight: { kind: "table", rows: FAULT_ROWS, options: ["seller", "buyer", "platform"] },
  keptCategories: { kind: "words" },
  buyerShips: reminded,
  returnArrives: window,
  onReturnOverdue: choice("trace", "refund"),
  sellerInspects: reminded,
  sellerInspectsSelfSent: reminded,
  onInspectTimeout: choice("auto_accept", "metric_only"),
  deductionPercent: number(0, 100),
  buyerPays: reminded,
  sellerShips: reminded,
  outboundArrives: window,
  buyerConfirms: window,
  shipsBack: reminded,
  courierAnswers: window,
  proofAnswered: window,
  helpAtOnceForInstant: yesNo,
  negligenceOnAccept: choice("review", "none"),
  commissionOnRefund: choice("reversed", "kept"),
  negligencePoints: number(0, 100),
};

export const RULE_KEYS = Object.keys(FIELDS) as readonly RuleKey[];

export function isRuleKey(key: string): key is RuleKey {
  return Object.hasOwn(FIELDS, key);
}
