"use client";

import { Trash2 } from "lucide-react";
import { useId } from "react";
import { Thumb } from "@/components/evidence/thumb";
import { Button } from "@/components/ui/button";
import { Field, FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { FINDING_LABELS, RULING_TEXTS } from "@/lib/copy/kinds";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { Finding, Ruling } from "@/lib/domain/case/events";
import type { EvidenceView } from "@/lib/queries/evidence-view";
import type { FindingDraft } from "./finding-draft";

const RULES = Object.keys(RULING_TEXTS) as Ruling[];
const RESULTS = Object.keys(FINDING_LABELS) as Finding["result"][];
const SIDE = { buyer: "pembeli", seller: "penjual", mediator: "mediator" } as const;

type FindingFieldsProps = {
  n: number;
  value: FindingDraft;
  evidence: readonly EvidenceView[];
  ruleError?: string | undefined;
  citedError?: string | undefined;
  onChange: (next: FindingDraft) => void;
  /** Absent for the only one. */
  onRemove?: (() => void) | undefined;
};

/** One finding: the rule, what came out, and the evidence it rests on. */
export function FindingFields({
  n,
  value,
  evidence,
  ruleError,
  citedError,
  onChange,
  onRemove,
}: FindingFieldsProps) {
  const id = useId();
  const toggle = (id: string, on: boolean) =>
    onChange({
      ...value,
      evidenceIds: on ? [...value.evidenceIds, id] : value.evidenceIds.filter((own) => own !== id),
    });
  return (
    <fieldset className="grid min-w-0 gap-3 rounded-card border border-line p-3">
      <legend className="px-1 font-bold text-12 text-soft">{DIALOG.finding(n)}</legend>
      <div className="grid gap-3 sm:grid-cols-[1fr_10rem]">
        <Field label={DIALOG.rule} error={ruleError} required>
          <Select
            value={value.rule}
            onChange={(event) => onChange({ ...value, rule: event.target.value as Ruling | "" })}
          >
            <option value="">{DIALOG.ruleEmpty}</option>
            {RULES.map((rule) => (
              <option key={rule} value={rule}>
                {RULING_TEXTS[rule]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={DIALOG.result} required>
          <Select
            value={value.result}
            onChange={(event) => onChange({ ...value, result: event.target.value as Finding["result"] })}
          >
            {RESULTS.map((result) => (
              <option key={result} value={result}>
                {FINDING_LABELS[result]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {evidence.length > 0 ? (
        <fieldset
          aria-describedby={citedError ? `${id}-error` : undefined}
          data-problem={citedError ? "" : undefined}
          className="min-w-0"
        >
          <legend className="mb-1.5 font-medium text-14">{DIALOG.cited}</legend>
          <div className="grid gap-2 sm:grid-cols-2">
            {evidence.map((item) => (
              <label
                key={item.id}
                className="flex min-h-14 items-center gap-2.5 rounded-control border border-edge p-1.5 has-checked:border-accent has-checked:bg-accent-wash"
              >
                <input
                  type="checkbox"
                  checked={value.evidenceIds.includes(item.id)}
                  onChange={(event) => toggle(item.id, event.target.checked)}
                  className="ml-1 size-[18px] shrink-0 accent-accent"
                />
                <Thumb kind={item.kind} src={item.urls.thumb} alt="" className="size-11 rounded-small" />
                <span className="min-w-0 text-13">
                  <span className="block truncate font-medium">{item.label}</span>
                  <span className="block truncate text-12 text-soft">dari {SIDE[item.by]}</span>
                </span>
              </label>
            ))}
          </div>
          <FieldNotes id={id} error={citedError} />
        </fieldset>
      ) : null}
      {onRemove ? (
        <Button
          variant="quiet"
          size="small"
          onClick={onRemove}
          icon={<Trash2 size={18} strokeWidth={1.75} aria-hidden="true" />}
          className="justify-self-start"
        >
          {DIALOG.removeFinding(n)}
        </Button>
      ) : null}
    </fieldset>
  );
}
