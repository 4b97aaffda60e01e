import { wantedInput } from "@/components/case/wanted-draft";
import type { OpenArgs } from "@/lib/commands/open-case-command";
import type { OpenCaseInput } from "@/lib/domain/case/verbs/complaint/open-case";
import type { CaseKind } from "@/lib/domain/kinds";
import type { Reason } from "@/lib/domain/reasons";
import type { PurchaseLine, PurchaseView } from "@/lib/queries/list-views";
import type { ComplaintDraft } from "./complaint-draft";
import { quantitiesOf } from "./line-choice";
import type { ReasonChoice } from "./reason-choice";
import { chosenSolution, type SolutionChoice, solutionsFor } from "./solution-choice";

export type ClaimedLine = {
  readonly line: PurchaseLine;
  readonly qty: number;
  /** Most that these units can be refunded, in rupiah. */
  readonly worth: number;
};

/** Whose amount is asked: the buyer's own words, all that is missing, the shipping fee alone, or no money at all. */
type Asks = "amounts" | "everything" | "fee" | "goods";

const ASKS: Record<CaseKind, Asks> = {
  refund_only: "amounts",
  return_refund: "amounts",
  replacement: "goods",
  exchange: "goods",
  reship: "goods",
  not_received: "everything",
  negligence: "fee",
};

/** A draft read as what it would ask for, by what happened and by the solution that fits. */
export type Claim = {
  readonly choice: ReasonChoice | null;
  readonly solutions: readonly SolutionChoice[];
  readonly solution: SolutionChoice | null;
  /** Null until there is a solution. */
  readonly asks: Asks | null;
  /** Units by order line, as the form shows them. */
  readonly quantities: Readonly<Record<string, number>>;
  readonly lines: readonly ClaimedLine[];
  /** Rupiah of shipping that the form may ask about; null where the question is not put. */
  readonly shipping: number | null;
  readonly withShipping: boolean;
  /** Rupiah asked for altogether; amounts not written yet count as nothing. */
  readonly asked: number;
  /** Rupiah that would be held: the whole worth of what is disputed, whatever part of it is asked for. */
  readonly held: number;
};

/** Works out everything the form shows from its draft; nothing of it is kept. */
export function claimOf(draft: ComplaintDraft, order: PurchaseView, reasons: readonly ReasonChoice[]): Claim {
  const choice = reasons.find((one) => one.reason === draft.reason) ?? null;
  const solutions = solutionsFor(order, draft.reason);
  const solution = chosenSolution(draft.kind, solutions);
  const asks = solution === null ? null : ASKS[solution.kind];
  const quantities = quantitiesOf(draft, order.lines, solution?.kind ?? null);
  const lines = asks === "fee" ? [] : claimedLines(quantities, order.lines);
  const askable = (asks === "amounts" || asks === "everything") && choice?.shipping === true;
  const shipping = askable && order.shippingLeft > 0 ? order.shippingLeft : null;
  // Who got nothing wants the fee back as well, unless he says otherwise.
  const withShipping = shipping !== null && (draft.withShipping ?? asks === "everything");
  const fee = asks === "fee" ? order.shippingLeft : withShipping ? order.shippingLeft : 0;
  const worth = lines.reduce((total, line) => total + line.worth, 0);
  const written = lines.reduce((total, { line }) => total + (draft.amounts[line.id] ?? 0), 0);
  const goods = asks === "amounts" && draft.wish === "partial" ? written : worth;
  return {
    choice,
    solutions,
    solution,
    asks,
    quantities,
    lines,
    shipping,
    withShipping,
    asked: asks === null || asks === "goods" ? 0 : goods + fee,
    held: worth + fee,
  };
}

function claimedLines(
  quantities: Readonly<Record<string, number>>,
  lines: readonly PurchaseLine[],
): ClaimedLine[] {
  return lines.flatMap((line) => {
    const qty = quantities[line.id] ?? 0;
    const worth = line.worth[qty - 1];
    return worth === undefined ? [] : [{ line, qty, worth }];
  });
}

/** The checklist of a reason with what the draft already shows, and the files that belong to it. */
export function shownFor(draft: ComplaintDraft, choice: ReasonChoice | null) {
  const slots = choice?.evidence ?? [];
  // Files of another reason's item stay in the draft, for when the buyer changes his mind back.
  const fitting = draft.evidence.filter((item) =>
    slots.some((slot) => slot.requirement === item.requirement),
  );
  const checklist = slots.map((slot) => ({
    ...slot,
    met: fitting.some((item) => item.requirement === slot.requirement && slot.kinds.includes(item.kind)),
  }));
  return { checklist, fitting };
}

/** The form as the server's command takes it. The same draft always makes the same input, so that a repeat is a repeat. */
export function openArgs(
  at: { shopId: string; orderId: string },
  draft: ComplaintDraft,
  asked: Claim & { readonly choice: { readonly reason: Reason }; readonly solution: SolutionChoice },
  evidenceIds: readonly string[],
): OpenArgs {
  const { reason } = asked.choice;
  const partly = asked.asks === "amounts" && draft.wish === "partial";
  const input: OpenCaseInput = {
    kind: asked.solution.kind,
    reason,
    lines: asked.lines.map(({ line, qty }) => {
      const rupiah = partly ? draft.amounts[line.id] : null;
      return { orderLineId: line.id, qty, ...(rupiah ? { rupiah } : {}) };
    }),
    withShipping: asked.withShipping,
    text: draft.text.trim(),
    evidenceIds: [...evidenceIds],
    articles:
      asked.solution.kind === "exchange"
        ? wantedInput(
            draft.articles,
            asked.lines.map(({ line }) => line.id),
          )
        : [],
    conditions: reason === "change_of_mind" ? [...draft.conditions] : [],
  };
  return { shopId: at.shopId, orderId: at.orderId, commandId: draft.commandId, input };
}
