"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { RadioCards } from "@/components/ui/radio-cards";
import { requestInfo } from "@/lib/commands/case";
import { REQUIREMENT_WORDS } from "@/lib/copy/evidence";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import type { Requirement } from "@/lib/domain/evidence";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

const ALL = Object.keys(REQUIREMENT_WORDS) as Requirement[];
const ONLY_SELLERS: readonly Requirement[] = ["seller_explanation", "packing_proof"];
const ONLY_BUYERS: readonly Requirement[] = ["unboxing_video"];

type Draft = { to: "buyer" | "seller"; items: readonly Requirement[]; text: string };

/** `Minta Bukti Tambahan`: what is missing, item by item; a mediator says from whom. */
export function RequestInfoDialog(props: VerbDialogProps) {
  const { view } = props;
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "request_info"), {
    to: "buyer",
    items: [],
    text: "",
  });
  const offered = ALL.filter((item) => !(draft.to === "buyer" ? ONLY_SELLERS : ONLY_BUYERS).includes(item));
  const items = draft.items.filter((item) => offered.includes(item));
  const toggle = (item: Requirement, on: boolean) =>
    change({ items: on ? [...items, item] : items.filter((own) => own !== item) });
  return (
    <VerbFrame
      {...props}
      command={requestInfo}
      input={{ to: draft.to, items, text: draft.text }}
      foreseen={{ to: draft.to, items }}
      missing={draft.text.trim() === "" ? { field: "text", text: DIALOG.needText } : null}
      onSent={clear}
    >
      {(fields) => (
        <>
          {view.reader === "mediator" ? (
            <RadioCards
              legend={DIALOG.askWhom}
              name="to"
              columns={2}
              options={[
                { value: "buyer", title: DIALOG.buyer, description: view.buyer.name },
                { value: "seller", title: DIALOG.seller, description: view.shop.name },
              ]}
              value={draft.to}
              onChange={(to) => change({ to })}
              error={fields.to}
            />
          ) : null}
          <fieldset className="min-w-0">
            <legend className="font-medium text-14">{DIALOG.askFor}</legend>
            {offered.map((item) => (
              <Checkbox
                key={item}
                label={REQUIREMENT_WORDS[item].label}
                hint={REQUIREMENT_WORDS[item].help}
                checked={items.includes(item)}
                onChange={(event) => toggle(item, event.target.checked)}
              />
            ))}
          </fieldset>
          <WordsField
            label={DIALOG.askText}
            error={fields.text}
            value={draft.text}
            onChange={(text) => change({ text })}
          />
        </>
      )}
    </VerbFrame>
  );
}
