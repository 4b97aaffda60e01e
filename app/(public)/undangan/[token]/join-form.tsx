"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { join } from "@/lib/commands/session";
import { entryComplaint, JOIN_COPY } from "@/lib/copy/auth";
import { EntryAlert } from "../../entry-alert";
import { useFocusOnRefusal } from "../../use-focus-on-refusal";

type Props = { token: string; name: string; email: string; hasAccount: boolean };

/** Name and password of somebody new; only the password of somebody who has an account. */
export function JoinForm({ token, name, email, hasAccount }: Props) {
  const [state, action] = useActionState(join, { name, refusal: null });
  const form = useFocusOnRefusal(state.refusal);
  const complaint = state.refusal && entryComplaint(state.refusal);
  const beside = (field: "name" | "password") => (complaint?.field === field ? complaint.sentence : null);
  return (
    <form ref={form} action={action} noValidate className="flex flex-col gap-4">
      <input type="hidden" name="token" value={token} />
      {hasAccount ? <p className="text-14">{JOIN_COPY.hasAccount}</p> : null}
      <Field label={JOIN_COPY.email}>
        {/* Shown to the person, and to the password manager as the name of the account. */}
        <TextInput name="email" type="email" autoComplete="username" value={email} readOnly />
      </Field>
      {hasAccount ? (
        <Field label={JOIN_COPY.password} error={beside("password")}>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
      ) : (
        <>
          <Field label={JOIN_COPY.name} hint={JOIN_COPY.nameHint} error={beside("name")}>
            <TextInput name="name" autoComplete="name" defaultValue={state.name} />
          </Field>
          <Field label={JOIN_COPY.newPassword} hint={JOIN_COPY.passwordHint} error={beside("password")}>
            <TextInput name="password" type="password" autoComplete="new-password" />
          </Field>
        </>
      )}
      <div>
        <EntryAlert sentence={complaint?.field === "form" ? complaint.sentence : null} />
        <SubmitButton size="large" wide>
          {JOIN_COPY.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
