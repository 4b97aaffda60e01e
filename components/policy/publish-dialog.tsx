"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LAB } from "@/lib/copy/policy-lab";
import { POLICY } from "@/lib/copy/screens-policy";
import { dayMonthOn } from "@/lib/format/dates";
import { grouped, rupiahChange } from "@/lib/format/rupiah";
import type { DraftView } from "@/lib/queries/policy-draft";
import type { LabView } from "@/lib/queries/policy-lab";
import { ChangeList } from "./change-list";

type PublishDialogProps = {
  open: boolean;
  view: DraftView;
  /** The lab's last word on this very draft; null where it was not asked. */
  result: LabView | null;
  /** `YYYY-MM-DD`; null: at once. */
  day: string | null;
  trouble: string | null;
  pending: boolean;
  onClose: () => void;
  onPublish: () => void;
};

/** What publishing means, before it cannot be taken back. */
export function PublishDialog({
  open,
  view,
  result,
  day,
  trouble,
  pending,
  onClose,
  onPublish,
}: PublishDialogProps) {
  const next = view.basedOn + 1;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      locked={pending}
      width="wide"
      title={POLICY.confirmTitle(next)}
      description={POLICY.confirmText}
      footer={
        <>
          <Button variant="quiet" onClick={onClose} disabled={pending}>
            {POLICY.cancel}
          </Button>
          <Button variant="primary" pending={pending} onClick={onPublish}>
            {POLICY.publishVersion(next)}
          </Button>
        </>
      }
    >
      <p className="font-medium">
        {day === null ? POLICY.startsNow : POLICY.startsOn(`${dayMonthOn(day)} ${day.slice(0, 4)}`)}
      </p>
      <p>{POLICY.runningKeep}</p>
      <h3 className="mt-4 mb-1 font-bold text-13">{POLICY.changes}</h3>
      <ChangeList view={view} />
      <h3 className="mt-4 mb-1 font-bold text-13">{POLICY.labSays}</h3>
      {result === null ? (
        <p className="text-13 text-soft">{POLICY.labNotRun}</p>
      ) : (
        <dl className="grid gap-x-4 text-13 sm:grid-cols-2">
          <Line name={LAB.flipped}>
            {LAB.flippedOf(grouped(result.flippedCount), grouped(result.replayed))}
          </Line>
          <Line name={LAB.undecided}>{grouped(result.undecided)}</Line>
          <Line name={LAB.buyers}>{rupiahChange(result.buyers)}</Line>
          <Line name={LAB.sellers}>{rupiahChange(result.sellers)}</Line>
          <Line name={LAB.platform}>{rupiahChange(result.platform)}</Line>
          <Line name={LAB.unreplayed}>{grouped(result.unreplayedCount)}</Line>
        </dl>
      )}
      {trouble === null ? null : (
        <p role="alert" className="mt-3 text-13 text-red">
          {trouble}
        </p>
      )}
    </Dialog>
  );
}

function Line({ name, children }: { name: string; children: string }) {
  return (
    <div className="flex justify-between gap-3 border-line border-b py-1.5">
      <dt className="text-soft">{name}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}
