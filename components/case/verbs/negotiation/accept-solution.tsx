"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { RadioCards } from "@/components/ui/radio-cards";
import { acceptSolution } from "@/lib/commands/case";
import { STOCK_CHECK_LABELS } from "@/lib/copy/goods";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import type { StockCheck } from "@/lib/domain/case/goods-events";
import { standingOf } from "../../standing-solution";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

const CHECKS = Object.keys(STOCK_CHECK_LABELS) as StockCheck[];
const HOWS = [
  { value: "return_first", title: GOODS_DIALOG.returnFirst, description: GOODS_DIALOG.returnFirstHint },
  { value: "refund_now", title: GOODS_DIALOG.refundNow, description: GOODS_DIALOG.refundNowHint },
] as const;
type Draft = { how: (typeof HOWS)[number]["value"]; checks: readonly StockCheck[] };

/**
 * `Terima Solusi`: mostly nothing to fill in, everything to see first. Of a return the shop says whether it wants
 * the goods back; before it sends goods once more it says what it looked at (S2).
 */
export function AcceptSolutionDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "accept_solution"), {
    how: "return_first",
    checks: [],
  });
  const { remedy, total } = standingOf(view);
  const byShop = view.reader === "seller";
  const chooses = byShop && remedy === "return_refund";
  const checks = byShop && remedy === "reship";
  const input = { ...(chooses ? { how: draft.how } : {}), ...(checks ? { checks: draft.checks } : {}) };
  const now = remedy === null || (chooses && draft.how === "refund_now");
  const unchecked = checks && CHECKS.some((own) => !draft.checks.includes(own));
  return (
    <VerbFrame
      {...props}
      command={acceptSolution}
      input={input}
      foreseen={input}
      refund={now ? total : undefined}
      missing={unchecked ? GOODS_DIALOG.needChecks : null}
      consequencesLast={chooses || checks}
      onSent={clear}
    >
      {(fields) =>
        chooses ? (
          <RadioCards
            legend={GOODS_DIALOG.how}
            name="how"
            options={HOWS}
            value={draft.how}
            onChange={(how) => change({ how })}
            error={fields.how}
          />
        ) : checks ? (
          <fieldset className="min-w-0">
            <legend className="mb-1 font-medium text-14">{GOODS_DIALOG.checks}</legend>
            {CHECKS.map((own) => (
              <Checkbox
                key={own}
                label={STOCK_CHECK_LABELS[own]}
                checked={draft.checks.includes(own)}
                onChange={(event) =>
                  change({
                    checks: event.target.checked
                      ? [...draft.checks, own]
                      : draft.checks.filter((one) => one !== own),
                  })
                }
              />
            ))}
            {fields.checks ? <p className="text-13 text-red">{fields.checks}</p> : null}
          </fieldset>
        ) : null
      }
    </VerbFrame>
  );
}
