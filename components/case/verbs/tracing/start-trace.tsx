"use client";

import { PackageSearch } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { startTrace } from "@/lib/commands/case";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import { type ParcelDraft, parcelInput } from "../../parcel-draft";
import { ParcelFields, parcelMissing } from "../../parcel-fields";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

/**
 * `Pilih Solusi` → courier and receipt number → `Simpan` → `Terima Solusi` (S3j). What the order knows already is
 * saved from the start, so that one press is left.
 */
export function StartTraceDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<ParcelDraft>(draftKey(view, "start_trace"), {
    courier: view.order.courier ?? "",
    resi: view.order.resi ?? "",
  });
  const parcel = parcelInput(draft);
  const [editing, setEditing] = useState(parcel === null);
  const [tried, setTried] = useState(false);
  const missing = parcelMissing(draft);
  const save = () => {
    setTried(true);
    if (missing === null) setEditing(false);
  };
  return (
    <VerbFrame
      {...props}
      command={startTrace}
      input={parcel ?? draft}
      foreseen={parcel}
      missing={missing}
      consequencesLast
      onSent={clear}
    >
      {(fields) => {
        const open = editing || parcel === null || Object.keys(fields).length > 0;
        return (
          <section aria-label={GOODS_DIALOG.chooseSolution} className="grid gap-4">
            <div className="flex gap-3 rounded-card border border-accent bg-accent-wash px-3.5 py-3">
              <PackageSearch
                size={18}
                strokeWidth={1.75}
                aria-hidden="true"
                className="mt-0.5 shrink-0 text-accent"
              />
              <div>
                <h3 className="font-bold text-12 text-accent">{GOODS_DIALOG.chooseSolution}</h3>
                <p className="font-medium">{props.act.label}</p>
                <p className="text-13 text-soft">{GOODS_DIALOG.tracePromise}</p>
              </div>
            </div>
            {open ? (
              <>
                <ParcelFields value={draft} onChange={change} errors={fields} onEnter={save} />
                {tried && missing !== null ? <p className="text-13 text-red">{missing}</p> : null}
                <Button className="justify-self-start" onClick={save}>
                  {GOODS_DIALOG.save}
                </Button>
              </>
            ) : (
              <div className="flex flex-wrap items-center justify-between gap-3">
                <p>
                  <span className="block text-13 text-soft">{GOODS_DIALOG.traceOf}</span>
                  {parcel.courier} · <span className="font-mono">{parcel.resi}</span>
                </p>
                <Button size="small" onClick={() => setEditing(true)}>
                  {GOODS_DIALOG.change}
                </Button>
              </div>
            )}
          </section>
        );
      }}
    </VerbFrame>
  );
}
