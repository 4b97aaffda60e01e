"use client";

import { CalendarClock } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { closeCalendarDay } from "@/lib/commands/calendar";
import {
  CALENDAR,
  CALENDAR_PROBLEMS,
  type CalendarField,
  CLOSED_KIND_LABELS,
  type FieldProblem,
} from "@/lib/copy/screens-calendar";
import { dayMonthOn } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import type { CalendarView } from "@/lib/queries/calendar";
import { useClosingPreview } from "./use-closing-preview";

const EMPTY = { on: "", name: "", kind: "cuti_bersama", source: "" };

/** A day to close, and what that would move before it is pressed. */
export function CloseDayForm({ view }: { view: CalendarView }) {
  const [draft, setDraft] = useState(EMPTY);
  const [told, setTold] = useState<Partial<Record<CalendarField, FieldProblem>>>({});
  const [failed, setFailed] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const toast = useToast();
  const { marketplaceId } = view;
  const preview = useClosingPreview(marketplaceId, draft.on);
  const dayProblem = told.on ?? preview.data?.problem ?? null;

  // After the sentences are on the page: before that there is nothing to go to.
  useEffect(() => {
    if (refusals > 0) focusFirstProblem(form.current);
  }, [refusals]);

  const set = (field: CalendarField) => (event: { target: { value: string } }) => {
    setDraft({ ...draft, [field]: event.target.value });
    setTold({ ...told, [field]: undefined });
  };
  const problem = (field: CalendarField) => {
    const code = field === "on" ? dayProblem : told[field];
    return code ? CALENDAR_PROBLEMS[code] : null;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    start(async () => {
      setFailed(false);
      const result = await closeCalendarDay({ marketplaceId, ...draft }).catch(() => null);
      if (result?.ok) {
        toast.show({ text: CALENDAR.closed(dayMonthOn(draft.on)) });
        setDraft(EMPTY);
        setTold({});
        router.replace(paths.calendar({ pasar: marketplaceId, tahun: draft.on.slice(0, 4) }), {
          scroll: false,
        });
        router.refresh();
        return;
      }
      setTold(result?.fields ?? {});
      setFailed(result === null || result.refusal === "not_found");
      setRefusals((count) => count + 1);
    });
  };

  return (
    <Panel title={CALENDAR.add}>
      <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label={CALENDAR.on} error={problem("on")} required>
          <TextInput
            name="on"
            type="date"
            min={view.firstDay}
            max={view.lastDay}
            value={draft.on}
            onChange={set("on")}
          />
        </Field>
        <Field label={CALENDAR.name} hint={CALENDAR.nameHint} error={problem("name")} required>
          <TextInput name="name" maxLength={80} value={draft.name} onChange={set("name")} />
        </Field>
        <Field label={CALENDAR.kind} error={problem("kind")} required>
          <Select name="kind" value={draft.kind} onChange={set("kind")}>
            {Object.entries(CLOSED_KIND_LABELS).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={CALENDAR.source} hint={CALENDAR.sourceHint} error={problem("source")} required>
          <TextInput name="source" maxLength={200} value={draft.source} onChange={set("source")} />
        </Field>
        <p role="status" className="flex gap-2 rounded-card bg-sunk px-3 py-2.5 text-13">
          <CalendarClock
            size={16}
            strokeWidth={1.75}
            aria-hidden="true"
            className="mt-px shrink-0 text-soft"
          />
          <span>{previewText(preview, dayProblem !== null)}</span>
        </p>
        {failed ? (
          <p role="alert" className="text-13 text-red">
            {CALENDAR.failed}
          </p>
        ) : null}
        <Button type="submit" variant="primary" pending={pending}>
          {CALENDAR.submit}
        </Button>
      </form>
    </Panel>
  );
}

function previewText(preview: ReturnType<typeof useClosingPreview>, refused: boolean): string {
  if (preview.isError) return CALENDAR.previewFailed;
  if (preview.isFetching) return CALENDAR.previewLoading;
  if (preview.data === undefined || refused) return CALENDAR.previewIdle;
  const { deadlines, cases, more } = preview.data;
  return CALENDAR.preview(deadlines, cases, more);
}
