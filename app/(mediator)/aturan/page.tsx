import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MarketplaceChoice } from "@/components/calendar/marketplace-choice";
import { DraftLink } from "@/components/rules/draft-link";
import { RulesTable } from "@/components/rules/rules-table";
import { VersionChoice } from "@/components/rules/version-choice";
import { PageHeader } from "@/components/shell/page-header";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { RULES } from "@/lib/copy/screens-rules";
import { dayTimeYear } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import { rules } from "@/lib/queries/rules";

export const metadata: Metadata = { title: RULES.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** By which rules a marketplace is run, for its platform admin to read and compare. */
export default async function RulesPage({ searchParams }: Props) {
  const { pasar, versi, banding } = await searchParams;
  const viewer = await requireViewer(paths.rules());
  const number = (text: unknown) => (typeof text === "string" && text !== "" ? Number(text) : null);
  const view = await rules(database(), viewer, {
    marketplaceId: typeof pasar === "string" ? pasar : null,
    version: number(versi),
    other: number(banding),
  });
  if (view === null) notFound();
  const { shown, marketplaceId, marketplaces } = view;
  const day = dayTimeYear(new Date(shown.effectiveFrom), "Asia/Jakarta");
  return (
    <>
      <PageHeader
        title={RULES.title}
        subtitle={`${view.marketplaceName} · ${RULES.subtitle}`}
        actions={
          <MarketplaceChoice action={paths.rules()} chosen={marketplaceId} marketplaces={marketplaces} />
        }
      />
      <div className="flex flex-col gap-4 px-4 py-4 desk:px-5">
        <p className="text-14">
          <span className="font-bold">{RULES.versionText(shown.version)}</span>,{" "}
          {shown.inForce ? RULES.since(day) : RULES.from(day)}
          <span className="block text-12 text-soft">
            {shown.published === null
              ? RULES.shipped
              : RULES.publishedBy(
                  shown.published.by,
                  dayTimeYear(new Date(shown.published.at), "Asia/Jakarta"),
                )}
          </span>
          <span className="block break-all text-12 text-soft">
            {RULES.checksum} <span className="font-mono">{shown.checksum.slice(0, 16)}</span>
          </span>
        </p>
        <DraftLink view={view} />
        <VersionChoice view={view} />
        <RulesTable view={view} />
      </div>
    </>
  );
}
