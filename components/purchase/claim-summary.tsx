import { Send } from "lucide-react";
import { type ChecklistItem, ChecklistMeter } from "@/components/evidence/checklist-meter";
import { Button } from "@/components/ui/button";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";

const copy = BUYER_COPY.form;

/** What is about to be asked, what happens then, and the one button. */
export function ClaimSummary({
  asked,
  answerBy,
  zone,
  checklist,
  sending,
}: {
  asked: number;
  /** ISO; null where it is only known once the complaint is open. */
  answerBy: string;
  zone: Zone;
  checklist: readonly ChecklistItem[];
  sending: boolean;
}) {
  return (
    <section
      aria-label={copy.summary}
      className="grid gap-4 rounded-card border border-line bg-card p-4 desk:sticky desk:top-4"
    >
      {asked > 0 ? (
        <div>
          <p>
            Anda meminta <strong className="font-bold unbroken">{rupiah(asked)}</strong> dikembalikan.
          </p>
          <p className="mt-1 text-14 text-soft">{copy.heldText}</p>
          <p className="mt-1 text-14 text-soft">{copy.answerBy(dayTime(new Date(answerBy), zone))}</p>
        </div>
      ) : (
        <p className="text-14 text-soft">{copy.nothingYet}</p>
      )}
      {checklist.length > 0 ? <ChecklistMeter items={checklist} /> : null}
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        pending={sending}
        icon={<Send size={18} strokeWidth={1.75} aria-hidden="true" />}
      >
        {asked > 0 ? copy.sendWith(rupiah(asked)) : copy.send}
      </Button>
    </section>
  );
}
