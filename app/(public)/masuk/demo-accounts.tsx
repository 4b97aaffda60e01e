"use client";

import { useFormStatus } from "react-dom";
import type { DemoAccount } from "@/lib/auth/demo-accounts";
import { SIGN_IN_COPY } from "@/lib/copy/auth";

type Props = {
  accounts: readonly DemoAccount[];
  action: (form: FormData) => void;
  returnTo: string | null;
};

/** One press per person: each is the sign-in form, filled in. */
export function DemoAccounts({ accounts, action, returnTo }: Props) {
  return (
    <section aria-labelledby="demo-accounts" className="mt-6 border-t pt-5">
      <h2 id="demo-accounts" className="font-medium text-14">
        {SIGN_IN_COPY.demoTitle}
      </h2>
      <p className="mt-1 mb-3 text-13 text-soft">{SIGN_IN_COPY.demoLead}</p>
      <ul className="flex flex-col gap-1.5">
        {accounts.map((account) => (
          <li key={account.email}>
            <form action={action}>
              <input type="hidden" name="lanjut" value={returnTo ?? ""} />
              <input type="hidden" name="email" value={account.email} />
              <input type="hidden" name="password" value={account.password} />
              <AccountButton account={account} />
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AccountButton({ account }: { account: DemoAccount }) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-busy={pending || undefined}
      className="flex min-h-12 w-full flex-col justify-center rounded-control border border-edge bg-card px-3 py-1.5 text-left hover:bg-hover aria-busy:opacity-55"
    >
      <span className="font-medium text-14">{account.name}</span>
      <span className="text-13 text-soft">
        {account.label} · {account.where}
      </span>
    </button>
  );
}
