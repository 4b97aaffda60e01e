"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { focusFirstProblem } from "@/components/ui/focus-first-problem";
import { useToast } from "@/components/ui/toast";
import { savePolicyDraft } from "@/lib/commands/policy";
import { POLICY } from "@/lib/copy/screens-policy";
import type { DraftView } from "@/lib/queries/policy-draft";
import { LabPanel } from "./lab-panel";
import { PublishPanel } from "./publish-panel";
import { RuleGroup } from "./rule-group";
import { SavePanel } from "./save-panel";
import { rulesOf, useEdits } from "./use-edits";
import { usePolicyLab } from "./use-policy-lab";

/** The next version of the rules: changed, tried out on closed complaints, published. */
export function PolicyDesk({ view }: { view: DraftView }) {
  const all = useEdits(view);
  const { edits, setProblems, unsaved } = all;
  const [trouble, setTrouble] = useState<string | null>(null);
  const [overtaken, setOvertaken] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [pending, start] = useTransition();
  const form = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const toast = useToast();
  const lab = usePolicyLab(view);
  const { marketplaceId, basedOn, revision } = view;
  const count = Object.keys(edits).length;

  // Once what is wrong stands there: before that there is nothing to go to.
  useEffect(() => {
    if (refusals > 0) focusFirstProblem(form.current);
  }, [refusals]);

  const save = () =>
    start(async () => {
      setTrouble(null);
      const changes = rulesOf(view).flatMap(({ key }) => {
        const edit = edits[key];
        return edit === undefined ? [] : [{ key, typed: edit.typed, source: edit.source }];
      });
      const result = await savePolicyDraft({ marketplaceId, basedOn, revision, edits: changes }).catch(
        () => null,
      );
      if (result?.ok) {
        toast.show({ text: POLICY.savedToast(count) });
        setProblems({});
        router.refresh();
        return;
      }
      setProblems(result?.fields ?? {});
      if (result === null) setTrouble(POLICY.failed);
      else if (result.refusal === "invalid") setTrouble(POLICY.problems(Object.keys(result.fields).length));
      else setTrouble(POLICY.overtaken[result.refusal]);
      setOvertaken(result?.refusal === "stale" || result?.refusal === "draft_changed");
      setRefusals((before) => before + 1);
    });

  return (
    <>
      <div className="grid items-start gap-4 px-4 py-4 desk:grid-cols-[minmax(0,1fr)_22rem] desk:gap-5 desk:px-5">
        <div ref={form} className="grid gap-3">
          {view.groups.map((group) => (
            <RuleGroup key={group.id} group={group} version={basedOn} edits={all} />
          ))}
        </div>
        <SavePanel
          view={view}
          unsaved={unsaved}
          trouble={trouble}
          overtaken={overtaken}
          pending={pending}
          onSave={save}
        />
      </div>
      <div className="grid gap-4 px-4 pb-6 desk:gap-5 desk:px-5">
        <LabPanel view={view} lab={lab} unsaved={unsaved > 0} />
        <PublishPanel view={view} result={lab.result} unsaved={unsaved > 0} />
      </div>
    </>
  );
}
