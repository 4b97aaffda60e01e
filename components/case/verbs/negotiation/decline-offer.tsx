"use client";

import { declineOffer } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

/** `Tolak Tawaran`: the offer falls, with a word if one likes. */
export function DeclineOfferDialog(props: VerbDialogProps) {
  const [draft, change, clear] = useDraft(draftKey(props.view, "decline_offer"), { text: "" });
  const text = draft.text.trim();
  return (
    <VerbFrame
      {...props}
      command={declineOffer}
      input={text === "" ? {} : { text }}
      foreseen={{}}
      missing={null}
      onSent={clear}
    >
      {(fields) => (
        <WordsField
          label={DIALOG.optionalMessage}
          required={false}
          error={fields.text}
          value={draft.text}
          onChange={(next) => change({ text: next })}
        />
      )}
    </VerbFrame>
  );
}
