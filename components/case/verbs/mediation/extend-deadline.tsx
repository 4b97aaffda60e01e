"use client";

import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { extendDeadline } from "@/lib/commands/case";
import { CLOCK_NAMES } from "@/lib/copy/places";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

const HOURS = [6, 12, 24, 48, 72, 168] as const;
type Movable = "mediator_rules" | "info_awaited";
type Draft = { clock: Movable; hours: number; text: string };

/** `Perpanjang Batas Waktu`: hours more, with a reason that both sides read. */
export function ExtendDeadlineDialog(props: VerbDialogProps) {
  const { view } = props;
  const clocks: Movable[] = view.info === null ? ["mediator_rules"] : ["info_awaited", "mediator_rules"];
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "extend_deadline"), {
    clock: clocks[0] ?? "mediator_rules",
    hours: 24,
    text: "",
  });
  const { clock, hours } = draft;
  return (
    <VerbFrame
      {...props}
      command={extendDeadline}
      input={{ clock, hours, text: draft.text }}
      foreseen={{ clock, hours }}
      missing={draft.text.trim().length < 10 ? { field: "text", text: DIALOG.needExplanation } : null}
      onSent={clear}
    >
      {(fields) => (
        <>
          {clocks.length > 1 ? (
            <RadioCards
              legend={DIALOG.whichClock}
              name="clock"
              options={clocks.map((value) => ({ value, title: CLOCK_NAMES[value] }))}
              value={clock}
              onChange={(next) => change({ clock: next })}
              error={fields.clock}
            />
          ) : null}
          <Field label={DIALOG.hours} error={fields.hours} required>
            <Select value={hours} onChange={(event) => change({ hours: Number(event.target.value) })}>
              {HOURS.map((option) => (
                <option key={option} value={option}>
                  {DIALOG.hoursOption(option)}
                </option>
              ))}
            </Select>
          </Field>
          <WordsField
            label={DIALOG.explanation}
            hint={DIALOG.explanationHint}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </VerbFrame>
  );
}
