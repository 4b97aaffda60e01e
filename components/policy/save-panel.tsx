"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Panel } from "@/components/ui/panel";
import { useToast } from "@/components/ui/toast";
import { discardPolicyDraft } from "@/lib/commands/policy";
import { POLICY } from "@/lib/copy/screens-policy";
import { dayTimeYear } from "@/lib/format/dates";
import type { DraftView } from "@/lib/queries/policy-draft";
import { ChangeList } from "./change-list";

type SavePanelProps = {
  view: DraftView;
  unsaved: number;
  trouble: string | null;
  /** Somebody was quicker: only a fresh page helps. */
  overtaken: boolean;
  pending: boolean;
  onSave: () => void;
};

/** What the saved draft changes, what is not saved yet, and the buttons for both. */
export function SavePanel({ view, unsaved, trouble, overtaken, pending, onSave }: SavePanelProps) {
  const { saved } = view;
  return (
    <Panel title={POLICY.changes} className="desk:sticky desk:top-4">
      <ChangeList view={view} />
      <p role="status" className="mt-3 text-13 text-soft">
        {unsaved > 0 ? POLICY.unsaved(unsaved) : view.changed > 0 ? POLICY.allSaved : POLICY.nothing}
        {saved === null ? null : (
          <span className="block text-12">
            {POLICY.saved(saved.by, dayTimeYear(new Date(saved.at), "Asia/Jakarta"))}
          </span>
        )}
      </p>
      {trouble === null ? null : (
        <div role="alert" className="mt-3 text-13 text-red">
          <p>{trouble}</p>
          {overtaken ? (
            <Button size="small" className="mt-2" onClick={() => window.location.reload()}>
              {POLICY.reload}
            </Button>
          ) : null}
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {/* Not `disabled` when all is saved: that would throw the focus away. */}
        <Button
          variant="primary"
          pending={pending}
          aria-disabled={unsaved === 0 || undefined}
          onClick={unsaved === 0 ? undefined : onSave}
        >
          {POLICY.save}
        </Button>
        {view.revision > 0 ? <Discard view={view} /> : null}
      </div>
    </Panel>
  );
}

function Discard({ view }: { view: DraftView }) {
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const router = useRouter();
  const toast = useToast();
  const close = () => {
    setAsked(false);
    setTrouble(null);
  };
  const discard = () =>
    start(async () => {
      const { marketplaceId, revision } = view;
      const result = await discardPolicyDraft({ marketplaceId, revision }).catch(() => null);
      if (result?.ok) {
        toast.show({ text: POLICY.discardedToast });
        close();
        router.refresh();
        return;
      }
      const refusal = result?.refusal;
      setTrouble(refusal === undefined || refusal === "invalid" ? POLICY.failed : POLICY.overtaken[refusal]);
    });
  return (
    <>
      <Button variant="quiet" onClick={() => setAsked(true)}>
        {POLICY.discard}
      </Button>
      <Dialog
        open={asked}
        onClose={close}
        locked={pending}
        title={POLICY.discardTitle}
        footer={
          <>
            <Button variant="quiet" onClick={close} disabled={pending}>
              {POLICY.cancel}
            </Button>
            <Button variant="danger" pending={pending} onClick={discard}>
              {POLICY.discard}
            </Button>
          </>
        }
      >
        <p>{POLICY.discardText}</p>
        {trouble === null ? null : (
          <p role="alert" className="mt-3 text-13 text-red">
            {trouble}
          </p>
        )}
      </Dialog>
    </>
  );
}
