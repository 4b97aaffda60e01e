"use client";

import { Pencil, Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Field, FieldNotes } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { POLICY } from "@/lib/copy/screens-policy";
import type { RuleField } from "@/lib/queries/policy-draft";
import { AnswerField } from "./answer-field";
import type { RuleEdit } from "./use-edits";

type RuleRowProps = {
  rule: RuleField;
  /** The version underneath. */
  version: number;
  edit: RuleEdit | undefined;
  problem: { readonly value?: string; readonly source?: string } | undefined;
  onChange: (edit: RuleEdit) => void;
  onKeep: () => void;
};

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** One rule: what it says now, and beside it the change that somebody is making, with its reason. */
export function RuleRow({ rule, version, edit, problem, onChange, onKeep }: RuleRowProps) {
  const { label, before } = rule;
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef(false);
  const open = edit !== undefined;
  // The button that was pressed is gone: the focus goes on to what has taken its place.
  useEffect(() => {
    if (pressed.current) row.current?.querySelector<HTMLElement>(open ? "input, select" : "button")?.focus();
    pressed.current = false;
  }, [open]);
  const change = () => {
    pressed.current = true;
    onChange({ typed: rule.typed, source: "" });
  };
  const keep = () => {
    pressed.current = true;
    onKeep();
  };
  if (edit === undefined) {
    return (
      <li
        ref={row}
        className="flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-2"
        {...(problem?.value === undefined ? {} : { "data-problem": "", tabIndex: -1 })}
      >
        <div className="min-w-0 flex-1 basis-40">
          <p className="text-13 text-soft">{label}</p>
          <p className="break-words font-medium">{before}</p>
          {problem?.value === undefined ? null : <FieldNotes id={`${rule.key}-rule`} error={problem.value} />}
        </div>
        <Button
          size="small"
          variant="quiet"
          icon={<Pencil {...icon} />}
          aria-label={POLICY.changeRule(label)}
          onClick={change}
        >
          {POLICY.change}
        </Button>
      </li>
    );
  }
  return (
    <li ref={row} className="border-accent border-l-2 bg-sunk px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-40">
          <p className="font-medium">
            {label} <Chip>{POLICY.changed}</Chip>
          </p>
          <p className="break-words text-13 text-soft">
            {POLICY.now(version)}: {before}
          </p>
        </div>
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 {...icon} />}
          aria-label={POLICY.keepRule(label)}
          onClick={keep}
        >
          {POLICY.keep}
        </Button>
      </div>
      <div className="mt-3 grid gap-4">
        <AnswerField
          rule={rule}
          typed={edit.typed}
          error={problem?.value ?? null}
          onChange={(typed) => onChange({ ...edit, typed })}
        />
        <Field
          label={
            <>
              <span className="sr-only">{label}: </span>
              {POLICY.reason}
            </>
          }
          hint={POLICY.reasonHint}
          error={problem?.source}
          required
        >
          <TextInput
            maxLength={1_000}
            value={edit.source}
            onChange={({ target }) => onChange({ ...edit, source: target.value })}
          />
        </Field>
      </div>
    </li>
  );
}
