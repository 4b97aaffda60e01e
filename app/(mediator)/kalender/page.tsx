import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CloseDayForm } from "@/components/calendar/close-day-form";
import { DayList } from "@/components/calendar/day-list";
import { MarketplaceChoice } from "@/components/calendar/marketplace-choice";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/panel";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { CALENDAR } from "@/lib/copy/screens-calendar";
import { paths } from "@/lib/paths";
import { calendar } from "@/lib/queries/calendar";

export const metadata: Metadata = { title: CALENDAR.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The closed days of a marketplace, for its platform admin alone. */
export default async function CalendarPage({ searchParams }: Props) {
  const { pasar, tahun } = await searchParams;
  const viewer = await requireViewer(paths.calendar());
  const view = await calendar(database(), viewer, {
    marketplaceId: typeof pasar === "string" ? pasar : null,
    year: typeof tahun === "string" ? Number(tahun) : null,
  });
  if (view === null) notFound();
  const { marketplaceId, marketplaces } = view;
  return (
    <>
      <PageHeader
        title={CALENDAR.title}
        subtitle={`${view.marketplaceName} · ${CALENDAR.subtitle}`}
        actions={
          <MarketplaceChoice action={paths.calendar()} chosen={marketplaceId} marketplaces={marketplaces} />
        }
      />
      <Tabs
        label={CALENDAR.years}
        tabs={view.years.map((year) => ({
          href: paths.calendar({ pasar: marketplaceId, tahun: year }),
          label: String(year),
          current: year === view.year,
        }))}
      />
      <div className="grid items-start gap-4 px-4 py-4 desk:grid-cols-[22rem_minmax(0,1fr)] desk:gap-5 desk:px-5">
        <CloseDayForm key={marketplaceId} view={view} />
        <Panel
          title={CALENDAR.days(view.year)}
          action={<span className="text-12 text-soft">{CALENDAR.count(view.days.length)}</span>}
          flush
        >
          {view.moving ? (
            <p role="status" className="mx-4 mb-2 rounded-card bg-amber-wash px-3 py-2 text-13 text-amber">
              {CALENDAR.moving}
            </p>
          ) : null}
          <DayList view={view} />
          <p className="border-line border-t px-4 py-2.5 text-12 text-soft">{CALENDAR.weekends}</p>
        </Panel>
      </div>
    </>
  );
}
