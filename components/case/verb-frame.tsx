"use client";

import { CircleAlert, History } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Dialog } from "@/components/ui/dialog";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { ROOM } from "@/lib/copy/screens-room";
import { confirmLabel, VERB_LABELS } from "@/lib/copy/verbs";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { CaseView, VerbView } from "@/lib/queries/case-view";
import { Consequences } from "./consequences";
import { plainText } from "./segments";
import { usePreview } from "./use-preview";
import { type Command, useVerb } from "./use-verb";

/** What every verb's dialog is given. */
export type VerbDialogProps = {
  view: CaseView;
  act: VerbView;
  onClose: () => void;
  onDone: (verb: HumanVerb, after: CaseView) => void;
};

/** What is still to be filled in: the input's path it belongs to, and the sentence beside it. */
export type Missing = { readonly field: string; readonly text: string };

type VerbFrameProps = VerbDialogProps & {
  command: Command;
  /** What is sent. */
  input: object;
  /** What the consequences are computed from; null where there are none to show. */
  foreseen?: object | null | undefined;
  /** Rupiah to the buyer, for the button. */
  refund?: number | undefined;
  /**
   * While something is missing a press shows it beside its field, and takes the focus there, instead of sending. What
   * belongs to no single field (a bare sentence) is said above the buttons.
   */
  missing?: Missing | string | null | undefined;
  danger?: boolean | undefined;
  wide?: boolean | undefined;
  /** Consequences under the fields that change them, instead of first. */
  consequencesLast?: boolean | undefined;
  /** After it has happened: the draft can go. */
  onSent?: (() => void) | undefined;
  children?: ((fields: Readonly<Record<string, string>>) => ReactNode) | undefined;
};

/** The dialog before an act: consequences, the input the rule wants, and a button that repeats the verb. */
export function VerbFrame(props: VerbFrameProps) {
  const {
    view,
    act,
    command,
    input,
    foreseen = null,
    missing: lacking = null,
    onClose,
    onDone,
    onSent,
    children,
  } = props;
  const formId = useId();
  const missing = typeof lacking === "string" ? { field: "", text: lacking } : lacking;
  const { press, pending, problem } = useVerb(view, command);
  const preview = usePreview(view, act.verb, foreseen);
  const form = useRef<HTMLFormElement>(null);
  // Said until it is there; the next one waits for the next press.
  const [tried, setTried] = useState<{ field: string; times: number } | null>(null);
  const [openedAt] = useState(view.termsVersion);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    setTried(missing && { field: missing.field, times: (tried?.times ?? 0) + 1 });
    if (missing !== null) return;
    const after = await press(input);
    if (after === null) return;
    onSent?.();
    onDone(act.verb, after);
  }

  const unfilled = missing !== null && tried?.field === missing.field ? missing : null;
  const fields = { ...problem?.fields, ...(unfilled ? { [unfilled.field]: unfilled.text } : {}) };
  useEffect(() => {
    if (problem !== null || tried !== null) focusFirstProblem(form.current);
  }, [problem, tried]);
  const consequences =
    foreseen === null ? null : (
      <Consequences preview={preview.data} loading={preview.isFetching} failed={preview.isError} />
    );
  return (
    <Dialog
      open
      onClose={onClose}
      locked={pending}
      title={act.label}
      description={foreseen === null ? VERB_LABELS[act.verb].hint : undefined}
      width={props.wide ? "wide" : "normal"}
      footer={
        <>
          {problem ? (
            <Notice tone="red">{problem.text}</Notice>
          ) : unfilled?.field === "" ? (
            <Notice tone="red">{unfilled.text}</Notice>
          ) : view.termsVersion === openedAt ? null : (
            <Notice tone="amber">{ROOM.changed(whatChanged(view))}</Notice>
          )}
          <Button variant="quiet" onClick={onClose} kbd="Esc" aria-disabled={pending || undefined}>
            {ROOM.cancel}
          </Button>
          <Button type="submit" form={formId} variant={props.danger ? "danger" : "primary"} pending={pending}>
            {confirmLabel(act.verb, view.role, view.profile, props.refund, view.flow)}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
        {props.consequencesLast ? null : consequences}
        {children?.(fields)}
        {props.consequencesLast ? consequences : null}
        {unfilled && unfilled.field !== "" ? (
          <p key={tried?.times} role="alert" className="sr-only">
            {unfilled.text}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}

function Notice({ tone, children }: { tone: "red" | "amber"; children: ReactNode }) {
  const Icon = tone === "red" ? CircleAlert : History;
  return (
    <p
      role="alert"
      className={cx(
        "flex w-full gap-2 rounded-control px-3 py-2 text-14 max-sm:order-last sm:order-first",
        tone === "red" ? "bg-red-wash text-red" : "bg-amber-wash text-amber",
      )}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** The newest thing that others did, as the timeline says it. */
function whatChanged(view: CaseView): string | null {
  const item = view.timeline.findLast((own) => !own.mine && own.shape !== "note");
  return item === undefined ? null : plainText(item.sentence);
}
