"use client";

import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";

/** The most letters that one message or explanation may have. */
export const MOST_LETTERS = 2000;

type WordsFieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  required?: boolean | undefined;
  value: string;
  onChange: (text: string) => void;
};

/** What a person writes with an act. */
export function WordsField({ label, hint, error, required = true, value, onChange }: WordsFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      <TextArea value={value} maxLength={MOST_LETTERS} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
