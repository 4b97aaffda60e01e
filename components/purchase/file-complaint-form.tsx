"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { ArticleFields } from "@/components/case/article-fields";
import { takeBack } from "@/components/evidence/send-file";
import { Button } from "@/components/ui/button";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { SkeletonRows } from "@/components/ui/skeleton";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { EXCHANGE } from "@/lib/copy/screens-goods";
import type { PurchaseView } from "@/lib/queries/list-views";
import { type Claim, claimOf, openArgs, shownFor } from "./claim";
import { type Problems, problemsOf, shownParts } from "./claim-problems";
import { ClaimSummary } from "./claim-summary";
import { ClaimWords } from "./claim-words";
import type { ComplaintDraft } from "./complaint-draft";
import { ConditionFields } from "./condition-fields";
import { FormPart } from "./form-part";
import { FormTrouble } from "./form-trouble";
import { LinesPart } from "./lines-part";
import type { ConditionChoice, ReasonChoice } from "./reason-choice";
import { ReasonFields } from "./reason-fields";
import { SolutionFields } from "./solution-fields";
import { useComplaintDraft } from "./use-complaint-draft";
import { useFileComplaint } from "./use-file-complaint";
import { WishFields } from "./wish-fields";

const copy = BUYER_COPY.form;

export type FileComplaintFormProps = {
  userId: string;
  order: PurchaseView;
  reasons: readonly ReasonChoice[];
  conditions: readonly ConditionChoice[];
};

/** `Ajukan Komplain` on one page: what happened, what is wanted, of which goods, in words, with proof; one press. */
export function FileComplaintForm({ userId, order, reasons, conditions }: FileComplaintFormProps) {
  const { shopId, orderId, lines, zone } = order;
  const { draft, restored, change, forget, startOver } = useComplaintDraft({
    userId,
    shopId,
    orderId,
    lines,
    reasons: reasons.filter((choice) => choice.notNow === null).map((choice) => choice.reason),
  });
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const { mutate, isPending, isSuccess, data } = useFileComplaint({
    onSent: forget,
    onProblems: setProblems,
  });
  // Until the next page is there, a second press would only ask for the same answer again.
  const sending = isPending || (isSuccess && data.ok);

  useEffect(() => {
    if (Object.keys(problems).length > 0) focusFirstProblem(form.current);
  }, [problems]);

  if (draft === null) return <SkeletonRows rows={5} label={copy.title} />;

  const claim = claimOf(draft, order, reasons);
  const { choice, solution, solutions } = claim;
  const { checklist, fitting } = shownFor(draft, choice);
  const shown = shownParts(claim, checklist);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (sending || draft === null) return;
    const found = problemsOf(draft, claim, checklist, conditions);
    setProblems(found);
    if (Object.keys(found).length > 0 || choice === null || solution === null) return;
    const evidenceIds = fitting.map((item) => item.id);
    const args = openArgs({ shopId, orderId }, draft, { ...claim, choice, solution }, evidenceIds);
    mutate({ args, shown });
  }

  // Another choice asks other questions: what was wrong with the old ones would stand beside nothing.
  function choose(to: Pick<ComplaintDraft, "reason"> | Pick<ComplaintDraft, "kind">) {
    setProblems({});
    change(to);
  }

  function begin() {
    for (const item of draft?.evidence ?? []) void takeBack(item);
    setProblems({});
    startOver();
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      className="grid items-start gap-6 px-4 pt-3 pb-8 desk:grid-cols-[minmax(0,44rem)_20rem] desk:gap-8 desk:px-5"
    >
      <div className="grid min-w-0 max-w-[44rem] gap-8">
        {restored ? (
          <p className="flex flex-wrap items-center gap-x-3 text-14 text-soft">
            {copy.restored}
            <Button variant="quiet" size="small" onClick={begin} className="-ml-3 text-accent">
              {copy.startOver}
            </Button>
          </p>
        ) : (
          <p className="text-14 text-soft">{copy.lead}</p>
        )}
        <FormPart title={copy.reason} lead={copy.reasonText} error={problems.reason}>
          <ReasonFields reasons={reasons} value={draft.reason} onChange={(reason) => choose({ reason })} />
        </FormPart>
        <FormPart
          title={copy.solution}
          lead={choice === null ? copy.solutionFirst : undefined}
          error={problems.solution}
        >
          {choice === null ? null : (
            <SolutionFields
              solutions={solutions}
              value={solution?.kind ?? null}
              onChange={(kind) => choose({ kind })}
            />
          )}
        </FormPart>
        {shown.has("lines") ? (
          <LinesPart lines={lines} draft={draft} claim={claim} error={problems.lines} onChange={change} />
        ) : null}
        {shown.has("articles") ? (
          <FormPart title={EXCHANGE.title} error={problems.articles}>
            <ArticleFields
              shopId={shopId}
              lines={claim.lines.map(({ line, qty }) => ({ ...line, qty }))}
              value={draft.articles ?? {}}
              onChange={(articles) => change({ articles })}
            />
          </FormPart>
        ) : null}
        {shown.has("wish") || shown.has("shipping") ? (
          <FormPart title={wishTitle(claim)} error={problems.wish}>
            <WishFields draft={draft} claim={claim} problems={problems} onChange={change} />
          </FormPart>
        ) : null}
        {shown.has("conditions") ? (
          <FormPart title={copy.conditions} lead={copy.conditionsText} error={problems.conditions}>
            <ConditionFields
              conditions={conditions}
              value={draft.conditions}
              onChange={(given) => change({ conditions: given })}
            />
          </FormPart>
        ) : null}
        <ClaimWords
          at={{ shopId, orderId }}
          draft={draft}
          claim={claim}
          checklist={shown.has("evidence") ? checklist : null}
          problems={problems}
          onChange={change}
        />
      </div>
      <div className="grid gap-3">
        <FormTrouble problems={problems} />
        <ClaimSummary
          claim={claim}
          answerBy={order.sellerAnswersBy}
          zone={zone}
          checklist={checklist}
          sending={sending}
        />
      </div>
    </form>
  );
}

function wishTitle({ asks, solution }: Claim): string {
  if (asks !== "amounts") return copy.wishShipping;
  return solution?.kind === "return_refund" ? copy.wishReturn : copy.wish;
}
