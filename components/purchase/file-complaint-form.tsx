"use client";

import Link from "next/link";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { EvidenceUploader } from "@/components/evidence/evidence-uploader";
import { takeBack } from "@/components/evidence/send-file";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { RadioCards } from "@/components/ui/radio-cards";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TextArea } from "@/components/ui/text-area";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { paths } from "@/lib/paths";
import type { PurchaseView } from "@/lib/queries/list-views";
import { askedTotal, claimedLines, openArgs, shownFor } from "./claim";
import { ClaimLines } from "./claim-lines";
import { type Problems, problemsOf } from "./claim-problems";
import { ClaimSummary } from "./claim-summary";
import { FormPart } from "./form-part";
import type { ReasonChoice } from "./reason-choice";
import { useComplaintDraft } from "./use-complaint-draft";
import { useFileComplaint } from "./use-file-complaint";
import { WishFields } from "./wish-fields";

const copy = BUYER_COPY.form;
const TEXT_MOST = 2000;

export type FileComplaintFormProps = {
  userId: string;
  order: PurchaseView;
  reasons: readonly ReasonChoice[];
  /** ISO: until when the seller answers if it is sent now; null where only the case will tell. */
};

/** `Ajukan Komplain` on one page: what, why, how much, in words, with proof; then one press. */
export function FileComplaintForm({ userId, order, reasons }: FileComplaintFormProps) {
  const { shopId, orderId, lines, zone } = order;
  const { draft, restored, change, forget, startOver } = useComplaintDraft({
    userId,
    shopId,
    orderId,
    lines,
    reasons: reasons.map((choice) => choice.reason),
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

  const claimed = claimedLines(draft, lines);
  const { choice, checklist, fitting } = shownFor(draft, reasons);
  const shipping = choice?.shipping && order.shippingLeft > 0 ? order.shippingLeft : null;
  const effective = { ...draft, withShipping: draft.withShipping && shipping !== null };
  const asked = askedTotal(effective, claimed, order.shippingLeft);
  const { reason } = draft;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (sending) return;
    const found = problemsOf(effective, claimed, checklist);
    setProblems(found);
    if (Object.keys(found).length > 0 || reason === null) return;
    const evidenceIds = fitting.map((item) => item.id);
    mutate(openArgs({ shopId, orderId }, { ...effective, reason }, claimed, evidenceIds));
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
        <FormPart title={copy.lines} error={problems.lines}>
          <ClaimLines
            lines={lines}
            quantities={draft.quantities}
            onChange={(quantities) => change({ quantities })}
          />
        </FormPart>
        <FormPart title={copy.reason} error={problems.reason}>
          <RadioCards
            legend={null}
            name="reason"
            columns={2}
            value={draft.reason}
            onChange={(chosen) => change({ reason: chosen })}
            options={reasons.map((one) => ({
              value: one.reason,
              title: one.label,
              description: one.explained,
            }))}
          />
        </FormPart>
        <FormPart title={copy.wish} error={problems.wish}>
          <WishFields
            draft={draft}
            claimed={claimed}
            shipping={shipping}
            problems={problems}
            onChange={change}
          />
        </FormPart>
        <Field
          label={<span className="font-bold text-16">{copy.text}</span>}
          hint={copy.textHint}
          error={problems.text}
        >
          <TextArea
            rows={4}
            counted
            maxLength={TEXT_MOST}
            value={draft.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <FormPart
          title={copy.evidence}
          lead={choice === null ? copy.evidenceFirst : copy.evidenceText}
          error={problems.evidence}
        >
          {choice === null ? null : (
            <EvidenceUploader
              requirements={checklist}
              shopId={shopId}
              orderId={orderId}
              value={draft.evidence}
              onChange={(files) => {
                const stagedAt = new Map(draft.evidence.map((item) => [item.id, item.stagedAt]));
                change({
                  evidence: files.map((item) => ({ ...item, stagedAt: stagedAt.get(item.id) ?? Date.now() })),
                });
              }}
            />
          )}
        </FormPart>
      </div>
      <div className="grid gap-3">
        {problems.form ? (
          <div
            role="alert"
            tabIndex={-1}
            data-problem=""
            className="rounded-card bg-red-wash px-4 py-3 text-14 text-red"
          >
            {problems.form}
            {problems.form === BUYER_COPY.errors.sentBefore ? (
              <Link
                href={paths.purchases()}
                className="block w-fit py-2 font-medium underline underline-offset-4"
              >
                {BUYER_COPY.errors.seePurchases}
              </Link>
            ) : null}
          </div>
        ) : Object.keys(problems).length > 0 ? (
          <p role="alert" className="text-14 text-red">
            {BUYER_COPY.errors.check}
          </p>
        ) : null}
        <ClaimSummary
          asked={asked}
          answerBy={order.sellerAnswersBy}
          zone={zone}
          checklist={checklist}
          sending={sending}
        />
      </div>
    </form>
  );
}
