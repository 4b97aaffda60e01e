import { Package } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BookPages } from "@/components/books/book-pages";
import { MoneyBook } from "@/components/books/money-book";
import { ReputationList } from "@/components/books/reputation-list";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { BOOKS } from "@/lib/copy/screens-books";
import { timeOfDay } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import { shopOf } from "@/lib/queries/inbox-filter";
import { reputation } from "@/lib/queries/reputation";
import { monthOf, statement } from "@/lib/queries/statement";

export const metadata: Metadata = { title: BOOKS.title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The books of one of the viewer's shops, for those who keep them: owner and staff. */
export default async function BooksPage({ searchParams }: Props) {
  const query = await searchParams;
  const one = (name: string) => (typeof query[name] === "string" ? query[name] : undefined);
  const viewer = await requireViewer(paths.books({ toko: one("toko"), tab: one("tab") }));
  const shop = shopOf(viewer, one("toko"));
  if (shop === null) notFound();
  const toko = viewer.shops.length > 1 ? shop.code : undefined;
  const cursor = one("lanjut") ?? null;
  const points = one("tab") === "reputasi";
  const money = points
    ? null
    : await statement(database(), viewer, { shopId: shop.id, month: monthOf(one("bulan")), cursor });
  const fame = points ? await reputation(database(), viewer, { shopId: shop.id, cursor }) : null;
  const view = money ?? fame;
  if (view === null) notFound();
  return (
    <>
      <PageHeader
        title={BOOKS.title}
        subtitle={`${shop.name} · ${BOOKS.updated(timeOfDay(new Date(view.serverNow), view.zone))}`}
        actions={
          <LinkButton
            href={paths.warehouse({ toko, tab: "rak" })}
            size="small"
            icon={<Package size={16} strokeWidth={1.75} aria-hidden="true" />}
          >
            {BOOKS.shelf}
          </LinkButton>
        }
      />
      <Tabs
        label={BOOKS.tabs}
        tabs={[
          { href: paths.books({ toko }), label: BOOKS.money, current: !points },
          { href: paths.books({ toko, tab: "reputasi" }), label: BOOKS.reputation, current: points },
        ]}
      />
      {money ? <MoneyBook view={money} cursor={cursor} toko={toko} /> : null}
      {fame ? (
        <>
          <ReputationList view={fame} toko={toko} />
          <BookPages
            label={BOOKS.reputation}
            first={cursor === null ? null : paths.books({ toko, tab: "reputasi" })}
            next={
              fame.nextCursor === null
                ? null
                : paths.books({ toko, tab: "reputasi", lanjut: fame.nextCursor })
            }
            nextLabel={BOOKS.nextEntries}
          />
        </>
      ) : null}
    </>
  );
}
