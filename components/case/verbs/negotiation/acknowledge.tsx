"use client";

import { acknowledge } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { draftKey, useDraft } from "../../use-draft";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";
import { WordsField } from "../../words-field";

/** `Sedang Kami Periksa`: an interim answer to the buyer. */
export function AcknowledgeDialog(props: VerbDialogProps) {
  const [draft, change, clear] = useDraft(draftKey(props.view, "acknowledge"), { text: "" });
  const text = draft.text.trim();
  return (
    <VerbFrame
      {...props}
      command={acknowledge}
      input={{ text }}
      foreseen={{}}
      missing={text === "" ? { field: "text", text: DIALOG.needText } : null}
      onSent={clear}
    >
      {(fields) => (
        <WordsField
          label={DIALOG.messageTo(props.view.buyer.name)}
          required={true}
          error={fields.text}
          value={draft.text}
          onChange={(next) => change({ text: next })}
        />
      )}
    </VerbFrame>
  );
}
