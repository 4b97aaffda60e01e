"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { DemoAccount } from "@/lib/auth/demo-accounts";
import { signIn } from "@/lib/commands/session";
import { entryComplaint, SIGN_IN_COPY } from "@/lib/copy/auth";
import { EntryAlert } from "../entry-alert";
import { useFocusOnRefusal } from "../use-focus-on-refusal";
import { DemoAccounts } from "./demo-accounts";

type Props = { returnTo: string | null; demoAccounts: readonly DemoAccount[] };

/** A plain form around a server action: it also works before the page's scripts have arrived. */
export function SignInForm({ returnTo, demoAccounts }: Props) {
  const [state, action] = useActionState(signIn, { email: "", refusal: null });
  const form = useFocusOnRefusal(state.refusal);
  const complaint = state.refusal && entryComplaint(state.refusal);
  const beside = (field: "email" | "password") => (complaint?.field === field ? complaint.sentence : null);
  return (
    <>
      <form ref={form} action={action} noValidate className="flex flex-col gap-4">
        <input type="hidden" name="lanjut" value={returnTo ?? ""} />
        <Field label={SIGN_IN_COPY.email} error={beside("email")}>
          <TextInput
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={state.email}
          />
        </Field>
        <Field label={SIGN_IN_COPY.password} error={beside("password")}>
          <TextInput name="password" type="password" autoComplete="current-password" />
        </Field>
        <div>
          <EntryAlert sentence={complaint?.field === "form" ? complaint.sentence : null} />
          <SubmitButton size="large" wide>
            {SIGN_IN_COPY.submit}
          </SubmitButton>
        </div>
      </form>
      <p className="mt-4 text-13 text-soft">{SIGN_IN_COPY.forgotten}</p>
      {demoAccounts.length > 0 ? (
        <DemoAccounts accounts={demoAccounts} action={action} returnTo={returnTo} />
      ) : null}
    </>
  );
}
