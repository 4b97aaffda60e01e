import type { OpenArgs } from "@/lib/commands/open-case-command";
import type { OpenCaseInput } from "@/lib/domain/case/verbs/complaint/open-case";
import type { Reason } from "@/lib/domain/reasons";
import type { PurchaseLine } from "@/lib/queries/list-views";
import type { ComplaintDraft } from "./complaint-draft";
import type { ReasonChoice } from "./reason-choice";

export type ClaimedLine = {
  readonly line: PurchaseLine;
  readonly qty: number;
  /** Most that these units can be refunded, in rupiah. */
  readonly worth: number;
};

/** The lines a draft claims, in the order's own order. */
export function claimedLines(draft: ComplaintDraft, lines: readonly PurchaseLine[]): ClaimedLine[] {
  return lines.flatMap((line) => {
    const qty = draft.quantities[line.id] ?? 0;
    const worth = line.worth[qty - 1];
    return worth === undefined ? [] : [{ line, qty, worth }];
  });
}

/** What the buyer asks for altogether, in rupiah; amounts not written yet count as nothing. */
export function askedTotal(draft: ComplaintDraft, claimed: readonly ClaimedLine[], shipping: number): number {
  const goods = claimed.map(({ line, worth }) =>
    draft.wish === "full" ? worth : (draft.amounts[line.id] ?? 0),
  );
  return goods.reduce((total, rupiah) => total + rupiah, draft.withShipping ? shipping : 0);
}

/** The checklist of a reason with what the draft already shows, and the files that belong to it. */
export function shownFor(draft: ComplaintDraft, reasons: readonly ReasonChoice[]) {
  const choice = reasons.find((one) => one.reason === draft.reason) ?? null;
  const slots = choice?.evidence ?? [];
  // Files of another reason's item stay in the draft, for when the buyer changes his mind back.
  const fitting = draft.evidence.filter((item) =>
    slots.some((slot) => slot.requirement === item.requirement),
  );
  const checklist = slots.map((slot) => ({
    ...slot,
    met: fitting.some((item) => item.requirement === slot.requirement && slot.kinds.includes(item.kind)),
  }));
  return { choice, checklist, fitting };
}

/** The form as the server's command takes it. The same draft always makes the same input, so that a repeat is a repeat. */
export function openArgs(
  at: { shopId: string; orderId: string },
  draft: ComplaintDraft & { readonly reason: Reason },
  claimed: readonly ClaimedLine[],
  evidenceIds: readonly string[],
): OpenArgs {
  const input: OpenCaseInput = {
    kind: "refund_only",
    reason: draft.reason,
    lines: claimed.map(({ line, qty }) => {
      const rupiah = draft.wish === "partial" ? draft.amounts[line.id] : null;
      return { orderLineId: line.id, qty, ...(rupiah ? { rupiah } : {}) };
    }),
    withShipping: draft.withShipping,
    text: draft.text.trim(),
    evidenceIds: [...evidenceIds],
  };
  return { ...at, commandId: draft.commandId, input };
}
