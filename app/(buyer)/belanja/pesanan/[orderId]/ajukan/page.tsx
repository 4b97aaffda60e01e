import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FileComplaintForm } from "@/components/purchase/file-complaint-form";
import { closedBecause } from "@/components/purchase/open-kinds";
import { readOrderKey } from "@/components/purchase/order-key";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { paths } from "@/lib/paths";
import { purchase } from "@/lib/queries/purchases";
import { conditionChoices, reasonChoices } from "./reason-choices";

const copy = BUYER_COPY.form;

export const metadata: Metadata = { title: copy.title };

type Props = { params: Promise<{ orderId: string }> };

export default async function FileComplaintPage({ params }: Props) {
  const { orderId } = await params;
  const viewer = await requireViewer(paths.fileComplaint(orderId));
  const key = readOrderKey(orderId);
  const order = key && (await purchase(database(), viewer, key.shopId, key.orderId));
  if (!order) notFound();
  const closed = closedBecause(order);
  return (
    <>
      <PageHeader
        title={copy.title}
        subtitle={`${order.shopName} · ${order.invoiceNo}`}
        back={{ href: paths.purchases(), label: copy.back }}
      />
      {closed === null ? (
        <FileComplaintForm
          userId={viewer.userId}
          order={order}
          reasons={reasonChoices(order)}
          conditions={conditionChoices()}
        />
      ) : (
        <EmptyState
          title={copy.cannotTitle}
          action={order.cases.map(({ no }) => (
            <LinkButton key={no} href={paths.buyerCase(no)}>
              {copy.openCase(no)}
            </LinkButton>
          ))}
        >
          {closed}
        </EmptyState>
      )}
    </>
  );
}
