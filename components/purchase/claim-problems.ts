import type { OpenResult } from "@/lib/commands/open-case-command";
import { fieldText } from "@/lib/copy/fields";
import { refusalText } from "@/lib/copy/refusals";
import { BUYER_COPY, EXPLANATION_MIN } from "@/lib/copy/screens-buyer";
import type { RefusalCode } from "@/lib/domain/case/refusals";
import { rupiah } from "@/lib/format/rupiah";
import type { Claim } from "./claim";
import type { ComplaintDraft } from "./complaint-draft";
import type { ConditionChoice } from "./reason-choice";

/** The parts of the form a mistake can be in; `form` is none of them. */
export type FormPartName =
  | "reason"
  | "solution"
  | "lines"
  | "articles"
  | "wish"
  | "shipping"
  | "conditions"
  | "text"
  | "evidence"
  | "form";
/** A sentence per part; amounts have one per order line, under `amount:<order line id>`. */
export type Problems = Partial<Record<FormPartName | `amount:${string}`, string>>;

type Checklist = readonly { label: string; mandatory: boolean; met: boolean }[];

/** The parts that this claim shows: a form asks nothing that has no meaning for what is wanted. */
export function shownParts(claim: Claim, checklist: Checklist): ReadonlySet<FormPartName> {
  const asked: readonly (FormPartName | false)[] = [
    "reason",
    "solution",
    "text",
    claim.asks !== "fee" && "lines",
    claim.solution?.kind === "exchange" && claim.lines.length > 0 && "articles",
    claim.asks === "amounts" && "wish",
    claim.shipping !== null && "shipping",
    claim.choice?.reason === "change_of_mind" && "conditions",
    (claim.choice === null || checklist.length > 0) && "evidence",
  ];
  return new Set(asked.filter((part) => part !== false));
}

/** What is still missing before it makes sense to ask the server, which decides again for itself. */
export function problemsOf(
  draft: ComplaintDraft,
  claim: Claim,
  checklist: Checklist,
  conditions: readonly ConditionChoice[],
): Problems {
  const shown = shownParts(claim, checklist);
  const problems: Problems = {};
  if (claim.choice === null) problems.reason = BUYER_COPY.errors.reason;
  else if (claim.solution === null) problems.solution = BUYER_COPY.errors.solution;
  if (shown.has("lines") && claim.lines.length === 0) problems.lines = BUYER_COPY.errors.lines;
  if (shown.has("wish") && draft.wish === "partial") {
    for (const { line, worth } of claim.lines) {
      const amount = draft.amounts[line.id] ?? 0;
      if (amount < 1 || amount > worth)
        problems[`amount:${line.id}`] = BUYER_COPY.errors.amount(rupiah(worth));
    }
  }
  if (shown.has("conditions") && conditions.some(({ condition }) => !draft.conditions.includes(condition)))
    problems.conditions = BUYER_COPY.errors.conditions;
  if (draft.text.trim().length < EXPLANATION_MIN) problems.text = BUYER_COPY.errors.text;
  const missing = checklist.filter((item) => item.mandatory && !item.met).map((item) => item.label);
  if (missing.length > 0) problems.evidence = BUYER_COPY.errors.evidence(missing.join(", "));
  return problems;
}

const PART_OF: Partial<Record<RefusalCode, FormPartName>> = {
  order_not_delivered: "reason",
  order_not_shipped: "reason",
  not_late_yet: "reason",
  kind_unknown: "solution",
  kind_unfit: "solution",
  negligence_alleged: "solution",
  article_unknown: "articles",
  nothing_claimed: "lines",
  qty_exceeds_left: "lines",
  category_kept: "lines",
  refund_exceeds_paid: "wish",
  shipping_not_refundable: "shipping",
  conditions_required: "conditions",
  evidence_required: "evidence",
  evidence_unknown: "evidence",
  evidence_twice: "evidence",
  evidence_limit: "evidence",
};

const PART_OF_FIELD: Readonly<Record<string, FormPartName>> = {
  kind: "solution",
  lines: "lines",
  reason: "reason",
  withShipping: "shipping",
  conditions: "conditions",
  text: "text",
  evidenceIds: "evidence",
};

/** The server's no, put beside the part it is about; beside the button where that part is not shown. */
export function refusedProblems(
  refused: Extract<OpenResult, { ok: false }>,
  shown: ReadonlySet<FormPartName>,
): Problems {
  const place = (part: FormPartName | undefined) => (part !== undefined && shown.has(part) ? part : "form");
  if (refused.refusal === "command_reused") return { form: BUYER_COPY.errors.sentBefore };
  if (refused.refusal === "evidence_unknown") return { [place("evidence")]: BUYER_COPY.errors.evidenceGone };
  const problems: Problems = {};
  for (const issue of refused.fields ?? []) {
    problems[place(PART_OF_FIELD[issue.path.split(".")[0] ?? ""])] ??= fieldText(issue);
  }
  if (Object.keys(problems).length > 0) return problems;
  return { [place(PART_OF[refused.refusal])]: refusalText(refused.refusal) };
}
