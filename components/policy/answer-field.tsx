"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { POLICY } from "@/lib/copy/screens-policy";
import type { FieldView, RuleField } from "@/lib/queries/policy-draft";

type Typed = RuleField["typed"];
type AnswerFieldProps = {
  rule: RuleField;
  typed: Typed;
  error: string | null;
  onChange: (typed: Typed) => void;
};

/** The control of one rule, by the kind of answer it takes. */
export function AnswerField({ rule, typed, error, onChange }: AnswerFieldProps) {
  const { field, hint, label } = rule;
  const about = (part: string) => <NameOf label={label} part={part} />;
  switch (field.kind) {
    case "window":
      return <WindowAnswer rule={rule} field={field} typed={typed} error={error} onChange={onChange} />;
    case "number":
      return (
        <Field label={about(POLICY.number)} hint={hint} error={error} className="max-w-48">
          <TextInput
            inputMode="numeric"
            maxLength={7}
            value={String(typed)}
            onChange={({ target }) => onChange(target.value)}
          />
        </Field>
      );
    case "words":
      return (
        <Field label={about(POLICY.words)} hint={hint} error={error}>
          <TextInput
            maxLength={1_000}
            value={String(typed)}
            onChange={({ target }) => onChange(target.value)}
          />
        </Field>
      );
    case "switch":
      return (
        <Field label={about(POLICY.choice)} error={error} className="max-w-72">
          <Select value={typed ? "1" : ""} onChange={({ target }) => onChange(target.value === "1")}>
            <option value="1">{POLICY.yes}</option>
            <option value="">{POLICY.no}</option>
          </Select>
        </Field>
      );
    case "choice":
      return (
        <Field label={about(POLICY.choice)} error={error} className="max-w-96">
          <Select value={String(typed)} onChange={({ target }) => onChange(target.value)}>
            <Options of={field.options} />
          </Select>
        </Field>
      );
    case "several":
      return <SeveralAnswer rule={rule} field={field} typed={typed} error={error} onChange={onChange} />;
    case "table":
      return <TableAnswer rule={rule} field={field} typed={typed} error={error} onChange={onChange} />;
  }
}

/** The rule stands beside its control already: its name is only read out. */
function NameOf({ label, part }: { label: string; part: string }) {
  return (
    <>
      <span className="sr-only">{label}: </span>
      {part}
    </>
  );
}

function Options({ of }: { of: readonly { value: string; label: string }[] }) {
  return of.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

type Kind<K extends FieldView["kind"]> = Extract<FieldView, { kind: K }>;

function WindowAnswer({ rule, field, typed, error, onChange }: AnswerFieldProps & { field: Kind<"window"> }) {
  const window = typed as { n: string; unit: string } | null;
  const { label, hint } = rule;
  const before = rule.typed as { n: string; unit: string } | null;
  return (
    <div className="grid gap-2">
      {window === null ? null : (
        <div className="flex flex-wrap items-start gap-3">
          <Field
            label={<NameOf label={label} part={POLICY.amount} />}
            hint={hint}
            error={error}
            className="min-w-0 max-w-72 flex-1 basis-28"
          >
            <TextInput
              inputMode="numeric"
              maxLength={7}
              value={window.n}
              onChange={({ target }) => onChange({ ...window, n: target.value })}
            />
          </Field>
          <Field label={<NameOf label={label} part={POLICY.unit} />} className="w-40">
            <Select
              value={window.unit}
              onChange={({ target }) => onChange({ ...window, unit: target.value })}
            >
              <Options of={field.units} />
            </Select>
          </Field>
        </div>
      )}
      {field.without === null ? null : (
        <Checkbox
          label={field.without}
          checked={window === null}
          onChange={({ target }) =>
            onChange(target.checked ? null : (before ?? { n: "", unit: "calendar_day" }))
          }
        />
      )}
      {window === null && error !== null ? <FieldNotes id={`${rule.key}-none`} error={error} /> : null}
    </div>
  );
}

function SeveralAnswer({
  rule,
  field,
  typed,
  error,
  onChange,
}: AnswerFieldProps & { field: Kind<"choice" | "several"> }) {
  const id = useId();
  const chosen = typed as readonly string[];
  return (
    <fieldset
      aria-describedby={error === null ? undefined : `${id}-error`}
      data-problem={error === null ? undefined : ""}
      className="min-w-0"
    >
      <legend className="sr-only">{rule.label}</legend>
      <div className="grid sm:grid-cols-2">
        {field.options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((own) => own !== value))
            }
          />
        ))}
      </div>
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}

function TableAnswer({ rule, field, typed, error, onChange }: AnswerFieldProps & { field: Kind<"table"> }) {
  const id = useId();
  const table = typed as { readonly [row: string]: string };
  return (
    <fieldset
      aria-describedby={error === null ? undefined : `${id}-error`}
      data-problem={error === null ? undefined : ""}
      className="min-w-0"
    >
      <legend className="sr-only">{rule.label}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {field.rows.map((row) => (
          <Field key={row.value} label={row.label}>
            <Select
              value={table[row.value] ?? ""}
              onChange={({ target }) => onChange({ ...table, [row.value]: target.value })}
            >
              <Options of={field.options} />
            </Select>
          </Field>
        ))}
      </div>
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}
