"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import type { CaseKind } from "@/lib/domain/kinds";
import type { SolutionChoice } from "./solution-choice";

/** `Pilih Solusi`: what fits what happened; what cannot be asked for now stays visible, with the reason. */
export function SolutionFields({
  solutions,
  value,
  onChange,
}: {
  solutions: readonly SolutionChoice[];
  value: CaseKind | null;
  onChange: (kind: CaseKind) => void;
}) {
  return (
    <RadioCards
      legend={null}
      name="solution"
      value={value}
      onChange={onChange}
      options={solutions.map((one) => ({
        value: one.kind,
        title: one.label,
        description: one.notNow ?? one.hint,
        disabled: one.notNow !== null,
      }))}
    />
  );
}
