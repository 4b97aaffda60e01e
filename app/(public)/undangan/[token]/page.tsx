import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";
import { database } from "@/db/client";
import { findInvitation } from "@/lib/auth/invite";
import { JOIN_COPY } from "@/lib/copy/auth";
import { paths } from "@/lib/paths";
import { EntryCard } from "../../entry-card";
import { JoinForm } from "./join-form";

export const metadata: Metadata = { title: JOIN_COPY.tab };

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await findInvitation(database(), token);
  if (!invitation) {
    return (
      <EntryCard title={JOIN_COPY.goneTitle} lead={JOIN_COPY.gone}>
        <LinkButton href={paths.signIn()} variant="primary" size="large" wide>
          {JOIN_COPY.toSignIn}
        </LinkButton>
      </EntryCard>
    );
  }
  const { name, email, role, place, hasAccount } = invitation;
  return (
    <EntryCard title={JOIN_COPY.title(name)} lead={JOIN_COPY.lead(role, place)}>
      <JoinForm token={token} name={name} email={email} hasAccount={hasAccount} />
    </EntryCard>
  );
}
