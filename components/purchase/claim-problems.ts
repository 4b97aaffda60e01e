import type { OpenResult } from "@/lib/commands/open-case-command";
import { fieldText } from "@/lib/copy/fields";
import { refusalText } from "@/lib/copy/refusals";
import { BUYER_COPY, EXPLANATION_MIN } from "@/lib/copy/screens-buyer";
import type { RefusalCode } from "@/lib/domain/case/refusals";
import { rupiah } from "@/lib/format/rupiah";
import type { ClaimedLine } from "./claim";
import type { ComplaintDraft } from "./complaint-draft";

/** The parts of the form a mistake can be in; `form` is none of them. */
export const FORM_PARTS = ["lines", "reason", "wish", "shipping", "text", "evidence", "form"] as const;
export type FormPart = (typeof FORM_PARTS)[number];
/** A sentence per part; amounts have one per order line, under `amount:<order line id>`. */
export type Problems = Partial<Record<FormPart | `amount:${string}`, string>>;

/** What is still missing before it makes sense to ask the server, which decides again for itself. */
export function problemsOf(
  draft: ComplaintDraft,
  claimed: readonly ClaimedLine[],
  checklist: readonly { label: string; mandatory: boolean; met: boolean }[],
): Problems {
  const problems: Problems = {};
  if (claimed.length === 0) problems.lines = BUYER_COPY.errors.lines;
  if (draft.reason === null) problems.reason = BUYER_COPY.errors.reason;
  if (draft.wish === "partial") {
    for (const { line, worth } of claimed) {
      const amount = draft.amounts[line.id] ?? 0;
      if (amount < 1 || amount > worth)
        problems[`amount:${line.id}`] = BUYER_COPY.errors.amount(rupiah(worth));
    }
  }
  if (draft.text.trim().length < EXPLANATION_MIN) problems.text = BUYER_COPY.errors.text;
  const missing = checklist.filter((item) => item.mandatory && !item.met).map((item) => item.label);
  if (missing.length > 0) problems.evidence = BUYER_COPY.errors.evidence(missing.join(", "));
  return problems;
}

const PART_OF: Partial<Record<RefusalCode, FormPart>> = {
  nothing_claimed: "lines",
  qty_exceeds_left: "lines",
  refund_exceeds_paid: "wish",
  shipping_not_refundable: "shipping",
  evidence_required: "evidence",
  evidence_unknown: "evidence",
  evidence_twice: "evidence",
  evidence_limit: "evidence",
};

const PART_OF_FIELD: Readonly<Record<string, FormPart>> = {
  lines: "lines",
  reason: "reason",
  withShipping: "shipping",
  text: "text",
  evidenceIds: "evidence",
};

/** The server's no, put beside the part it is about. */
export function refusedProblems(refused: Extract<OpenResult, { ok: false }>): Problems {
  if (refused.refusal === "command_reused") return { form: BUYER_COPY.errors.sentBefore };
  if (refused.refusal === "evidence_unknown") return { evidence: BUYER_COPY.errors.evidenceGone };
  const problems: Problems = {};
  for (const issue of refused.fields ?? []) {
    problems[PART_OF_FIELD[issue.path.split(".")[0] ?? ""] ?? "form"] ??= fieldText(issue);
  }
  if (Object.keys(problems).length > 0) return problems;
  return { [PART_OF[refused.refusal] ?? "form"]: refusalText(refused.refusal) };
}
