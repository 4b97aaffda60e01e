import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DEMO_ACCOUNTS } from "@/lib/auth/demo-accounts";
import { homeFor, localPath } from "@/lib/auth/landing";
import { getViewer } from "@/lib/auth/viewer";
import { SIGN_IN_COPY } from "@/lib/copy/auth";
import { env } from "@/lib/env";
import { EntryCard } from "../entry-card";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: SIGN_IN_COPY.submit };

type Props = { searchParams: Promise<{ lanjut?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { lanjut } = await searchParams;
  const wanted = localPath(typeof lanjut === "string" ? lanjut : null);
  const viewer = await getViewer();
  if (viewer) redirect(wanted ?? homeFor(viewer));
  return (
    <EntryCard title={SIGN_IN_COPY.title} lead={SIGN_IN_COPY.lead}>
      <SignInForm returnTo={wanted} demoAccounts={env.demo ? DEMO_ACCOUNTS : []} />
    </EntryCard>
  );
}
