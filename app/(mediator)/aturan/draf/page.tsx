import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MarketplaceChoice } from "@/components/calendar/marketplace-choice";
import { PolicyDesk } from "@/components/policy/policy-desk";
import { PageHeader } from "@/components/shell/page-header";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { POLICY } from "@/lib/copy/screens-policy";
import { dayTimeYear } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import { policyDraft } from "@/lib/queries/policy-draft";

export const metadata: Metadata = { title: POLICY.place };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The next version of a marketplace's rules, for its platform admin to prepare, try out and publish. */
export default async function PolicyDraftPage({ searchParams }: Props) {
  const { pasar } = await searchParams;
  const viewer = await requireViewer(paths.policyDraft());
  const view = await policyDraft(database(), viewer, typeof pasar === "string" ? pasar : null);
  if (view === null) notFound();
  const { marketplaceId, marketplaces, basedOn, announcedFor, staleSince } = view;
  return (
    <>
      <PageHeader
        title={POLICY.title(basedOn + 1)}
        subtitle={`${view.marketplaceName} · ${POLICY.madeOf(basedOn)} · ${POLICY.subtitle}`}
        back={{ href: paths.rules({ pasar: marketplaceId }), label: POLICY.back }}
        actions={
          <MarketplaceChoice
            action={paths.policyDraft()}
            chosen={marketplaceId}
            marketplaces={marketplaces}
          />
        }
      />
      {staleSince === null ? null : <Notice>{POLICY.stale(staleSince, basedOn)}</Notice>}
      {announcedFor === null ? null : (
        <Notice>{POLICY.announced(basedOn, dayTimeYear(new Date(announcedFor), "Asia/Jakarta"))}</Notice>
      )}
      <PolicyDesk key={marketplaceId} view={view} />
    </>
  );
}

function Notice({ children }: { children: string }) {
  return (
    <p role="status" className="mx-4 mt-2 rounded-card bg-amber-wash px-3 py-2 text-13 text-amber desk:mx-5">
      {children}
    </p>
  );
}
