"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { reportTrace } from "@/lib/commands/case";
import { REQUIREMENT_WORDS } from "@/lib/copy/evidence";
import { TRACE_RESULT_WORDS } from "@/lib/copy/goods";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { TraceResult } from "@/lib/domain/case/goods-events";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import type { ChecklistItem } from "@/lib/queries/case-view";
import { EvidenceField } from "../../evidence-field";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

const RESULTS = Object.keys(TRACE_RESULT_WORDS) as TraceResult[];
type Draft = { result: TraceResult | null; text: string; evidence: readonly StagedEvidence[] };

const PROOF: ChecklistItem = {
  requirement: "delivery_proof",
  ...REQUIREMENT_WORDS.delivery_proof,
  kinds: ["photo", "document"],
  mandatory: false,
  met: false,
};

/** `Catat Hasil Pengecekan`: what the courier says became of the parcel, and what shows it. */
export function ReportTraceDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "report_trace"), {
    result: null,
    text: "",
    evidence: [],
  });
  const text = draft.text.trim();
  // Found twice is not an answer: the parcel was found before and still has not arrived.
  const results = RESULTS.filter((own) => own !== "found" || view.state.trace !== "found");
  const words = text === "" ? {} : { text };
  return (
    <VerbFrame
      {...props}
      command={reportTrace}
      input={{ result: draft.result, ...words, evidenceIds: draft.evidence.map((own) => own.id) }}
      foreseen={draft.result === null ? undefined : { result: draft.result, evidenceIds: [] }}
      missing={missingOf(draft.result, text, draft.evidence.length)}
      consequencesLast
      wide
      onSent={clear}
    >
      {(fields) => (
        <>
          <RadioCards
            legend={GOODS_DIALOG.traceResult}
            name="result"
            required
            columns={2}
            options={results.map((value) => ({
              value,
              title: TRACE_RESULT_WORDS[value].label,
              description: TRACE_RESULT_WORDS[value].hint,
            }))}
            value={draft.result}
            onChange={(result) => change({ result })}
            error={fields.result}
          />
          <EvidenceField
            view={view}
            items={[PROOF]}
            title={GOODS_DIALOG.traceProof}
            error={fields.evidenceIds}
            value={draft.evidence}
            onChange={(evidence) => change({ evidence })}
          />
          <WordsField
            label={GOODS_DIALOG.optionalExplanation}
            required={false}
            error={fields.text}
            value={draft.text}
            onChange={(next) => change({ text: next })}
          />
        </>
      )}
    </VerbFrame>
  );
}

function missingOf(result: TraceResult | null, text: string, files: number): string | null {
  if (result === null) return GOODS_DIALOG.needTraceResult;
  if (text === "") return files > 0 ? null : GOODS_DIALOG.needTraceProof;
  return text.length < 10 ? GOODS_DIALOG.tooShort : null;
}
