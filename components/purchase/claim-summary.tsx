import { Send } from "lucide-react";
import { type ChecklistItem, ChecklistMeter } from "@/components/evidence/checklist-meter";
import { Button } from "@/components/ui/button";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import type { Claim } from "./claim";

const copy = BUYER_COPY.form;

/** What is about to be asked, what happens then, and the one button. */
export function ClaimSummary({
  claim,
  answerBy,
  zone,
  checklist,
  sending,
}: {
  claim: Claim;
  /** ISO: until when the seller answers if it is sent now. */
  answerBy: string;
  zone: Zone;
  checklist: readonly ChecklistItem[];
  sending: boolean;
}) {
  const { asked, held, solution } = claim;
  const goods = claim.asks === "goods";
  const units = claim.lines.reduce((total, { qty }) => total + qty, 0);
  const ready = solution !== null && held > 0 && (goods || asked > 0);
  return (
    <section
      aria-label={copy.summary}
      className="grid gap-4 rounded-card border border-line bg-card p-4 desk:sticky desk:top-4"
    >
      {ready ? (
        <div>
          {goods ? null : <p className="text-13 text-soft">{solution.label}</p>}
          <p>
            {copy.wanted.before}
            <strong className="font-bold unbroken">{goods ? solution.label : rupiah(asked)}</strong>
            {goods ? copy.wanted.goods(units) : copy.wanted.money}
          </p>
          <p className="mt-1 text-14 text-soft">{solution.hint}</p>
          <p className="mt-1 text-14 text-soft">
            {asked === held ? copy.heldText : copy.heldAmount(rupiah(held))}
          </p>
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
