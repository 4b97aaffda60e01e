"use client";

import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { RadioCards } from "@/components/ui/radio-cards";
import { assignCase } from "@/lib/commands/case";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { type VerbDialogProps, VerbFrame } from "../../verb-frame";

const NOBODY = "nobody";

/** `Tugaskan`: one person of the shop answers for the case. */
export function AssignCaseDialog(props: VerbDialogProps) {
  const { view } = props;
  const [to, setTo] = useState(view.assignee?.id ?? view.me);
  return (
    <VerbFrame {...props} command={assignCase} input={{ to: to === NOBODY ? null : to }}>
      {(fields) => (
        <RadioCards
          legend={DIALOG.assignee}
          name="to"
          options={[
            ...view.members.map((person) => ({
              value: person.id,
              title: person.id === view.me ? `${person.name} (${DIALOG.me})` : person.name,
              icon: <Avatar name={person.name} size="small" />,
            })),
            { value: NOBODY, title: DIALOG.nobody },
          ]}
          value={to}
          onChange={setTo}
          error={fields.to}
        />
      )}
    </VerbFrame>
  );
}
