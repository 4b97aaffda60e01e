"use client";

import { Plus } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { decideCase } from "@/lib/commands/case";
import { FAULT_LABELS } from "@/lib/copy/kinds";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { Fault } from "@/lib/domain/reasons";
import {
  draftOf,
  draftTotal,
  MONEY_ALONE,
  remedyChoice,
  type SolutionDraft,
  solutionInput,
} from "../../solution-draft";
import { SolutionFields } from "../../solution-fields";
import { draftKey, useDraft } from "../../use-draft";
import { type Missing, type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";
import { NegligenceField, type NegligenceFinding } from "../negligence/negligence-field";
import { emptyFinding, type FindingDraft, findingsInput, isUncited } from "./finding-draft";
import { FindingFields } from "./finding-fields";

const FAULTS = Object.keys(FAULT_LABELS) as Fault[];
const MOST_FINDINGS = 10;
type Draft = {
  solution: SolutionDraft;
  fault: Fault | null;
  findings: readonly FindingDraft[];
  negligence: NegligenceFinding | null;
  text: string;
};

/** `Beri Putusan`: what happens with money and goods, fault, findings with rule and evidence, and words both sides understand. */
export function DecideCaseDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "decide_case"), {
    solution: draftOf(view, view.request),
    fault: null,
    findings: [emptyFinding()],
    negligence: null,
    text: "",
  });
  const findingsId = useId();
  const solution = solutionInput(view, draft.solution);
  const findings = findingsInput(draft.findings);
  const put = (next: FindingDraft) =>
    change({ findings: draft.findings.map((own) => (own.key === next.key ? next : own)) });
  const alleged = view.kind === "negligence";
  const foreseen = solution && {
    solution,
    ...(alleged ? { negligence: draft.negligence ?? "not_found" } : {}),
    fault: draft.fault ?? "none",
    findings: findings ?? [{ rule: "claim_must_be_shown", result: "not_proven", evidenceIds: [] }],
  };
  return (
    <VerbFrame
      {...props}
      command={decideCase}
      input={{
        solution,
        fault: draft.fault,
        findings,
        ...(alleged ? { negligence: draft.negligence } : {}),
        text: draft.text,
      }}
      foreseen={foreseen}
      refund={remedyChoice(draft.solution) === MONEY_ALONE ? draftTotal(view, draft.solution) : undefined}
      missing={missingOf(draft, { solution: solution !== null, findings: findings !== null, alleged })}
      wide
      consequencesLast
      onSent={clear}
    >
      {(fields) => (
        <>
          <SolutionFields
            view={view}
            value={draft.solution}
            onChange={(next) => change({ solution: next })}
            errors={fields}
            path="solution"
          />
          {alleged ? (
            <NegligenceField
              value={draft.negligence}
              onChange={(negligence) => change({ negligence })}
              error={fields.negligence}
            />
          ) : null}
          <RadioCards
            legend={DIALOG.fault}
            name="fault"
            required
            columns={2}
            options={FAULTS.map((value) => ({ value, title: FAULT_LABELS[value] }))}
            value={draft.fault}
            onChange={(fault) => change({ fault })}
            error={fields.fault}
          />
          <section
            aria-label={DIALOG.findings}
            aria-describedby={fields.findings ? `${findingsId}-error` : undefined}
            data-problem={fields.findings ? "" : undefined}
            className="grid gap-3"
          >
            <h3 className="font-medium text-14">{DIALOG.findings}</h3>
            {draft.findings.map((own, n) => (
              <FindingFields
                key={own.key}
                n={n + 1}
                value={own}
                evidence={view.evidence}
                ruleError={own.rule === "" ? fields.rules : undefined}
                citedError={isUncited(own) ? fields.cited : undefined}
                onChange={put}
                onRemove={
                  draft.findings.length === 1
                    ? undefined
                    : () => change({ findings: draft.findings.filter((one) => one.key !== own.key) })
                }
              />
            ))}
            {draft.findings.length < MOST_FINDINGS ? (
              <Button
                size="small"
                className="justify-self-start"
                icon={<Plus size={18} strokeWidth={1.75} aria-hidden="true" />}
                onClick={() => change({ findings: [...draft.findings, emptyFinding()] })}
              >
                {DIALOG.addFinding}
              </Button>
            ) : null}
            <FieldNotes id={findingsId} error={fields.findings} />
          </section>
          <WordsField
            label={DIALOG.ruling}
            hint={DIALOG.rulingHint}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </VerbFrame>
  );
}

function missingOf(
  draft: Draft,
  has: { solution: boolean; findings: boolean; alleged: boolean },
): Missing | null {
  if (!has.solution) return { field: "solution", text: DIALOG.needAmounts };
  if (has.alleged && draft.negligence === null) {
    return { field: "negligence", text: GOODS_DIALOG.needNegligence };
  }
  if (draft.fault === null) return { field: "fault", text: DIALOG.needFault };
  if (!has.findings) return { field: "rules", text: DIALOG.needFindings };
  if (draft.findings.some(isUncited)) return { field: "cited", text: DIALOG.needCited };
  return draft.text.trim().length < 10 ? { field: "text", text: DIALOG.needExplanation } : null;
}
