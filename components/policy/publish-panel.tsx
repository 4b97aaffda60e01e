"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { Panel } from "@/components/ui/panel";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { publishPolicy } from "@/lib/commands/policy";
import { POLICY, POLICY_PROBLEMS } from "@/lib/copy/screens-policy";
import { paths } from "@/lib/paths";
import type { DraftView } from "@/lib/queries/policy-draft";
import type { LabView } from "@/lib/queries/policy-lab";
import { PublishDialog } from "./publish-dialog";

type Start = "now" | "day";
type PublishPanelProps = { view: DraftView; result: LabView | null; unsaved: boolean };

/** From when the next version rules, and the button that makes it one for ever, after a look at what that means. */
export function PublishPanel({ view, result, unsaved }: PublishPanelProps) {
  const [from, setFrom] = useState<Start>(view.announcedFor === null ? "now" : "day");
  const [day, setDay] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [pending, start] = useTransition();
  const form = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const toast = useToast();
  const { marketplaceId, basedOn, revision } = view;
  const next = basedOn + 1;
  const ready = view.changed > 0 && !unsaved && view.staleSince === null;

  useEffect(() => {
    if (refusals > 0) focusFirstProblem(form.current);
  }, [refusals]);

  const ask = () => {
    setTrouble(null);
    if (from === "day" && day.length !== 10) {
      setProblem(POLICY_PROBLEMS.bad_date);
      setRefusals((before) => before + 1);
      return;
    }
    setAsked(true);
  };
  const publish = () =>
    start(async () => {
      const on = from === "day" ? day : null;
      const answer = await publishPolicy({ marketplaceId, basedOn, revision, on }).catch(() => null);
      if (answer?.ok) {
        toast.show({ text: POLICY.published(next) });
        setAsked(false);
        router.push(paths.rules({ pasar: marketplaceId, versi: next, banding: basedOn }));
        router.refresh();
        return;
      }
      if (answer === null) {
        setTrouble(POLICY.publishFailed);
        return;
      }
      setAsked(false);
      if (answer.refusal !== "invalid") {
        setTrouble(POLICY.overtaken[answer.refusal]);
        return;
      }
      if (from === "day" && answer.day !== undefined) setProblem(answer.day);
      else setTrouble(answer.day ?? Object.values(answer.fields)[0]?.value ?? POLICY.publishFailed);
      setRefusals((before) => before + 1);
    });

  return (
    <Panel title={POLICY.publish}>
      <div ref={form} className="grid max-w-2xl gap-4">
        <RadioCards<Start>
          legend={POLICY.when}
          name="from"
          columns={2}
          value={from}
          onChange={(value) => {
            setFrom(value);
            setProblem(null);
          }}
          options={[
            { value: "now", title: POLICY.atOnce, description: POLICY.atOnceHint },
            { value: "day", title: POLICY.onDay, description: POLICY.onDayHint },
          ]}
        />
        {from === "day" ? (
          <Field label={POLICY.day} error={problem} required className="max-w-60">
            <TextInput
              type="date"
              min={view.firstDay}
              max={view.lastDay}
              value={day}
              onChange={({ target }) => {
                setDay(target.value);
                setProblem(null);
              }}
            />
          </Field>
        ) : null}
        {ready ? null : <p className="text-13 text-soft">{POLICY.saveFirst}</p>}
        {trouble === null || asked ? null : (
          <p role="alert" className="text-13 text-red">
            {trouble}
          </p>
        )}
        <Button variant="secondary" disabled={!ready} onClick={ask} className="justify-self-start">
          {POLICY.publishVersion(next)}
        </Button>
      </div>
      <PublishDialog
        open={asked}
        view={view}
        result={result}
        day={from === "day" ? day : null}
        trouble={trouble}
        pending={pending}
        onClose={() => setAsked(false)}
        onPublish={publish}
      />
    </Panel>
  );
}
