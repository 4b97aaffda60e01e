import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FileComplaintForm } from "@/components/purchase/file-complaint-form";
import { readOrderKey } from "@/components/purchase/order-key";
import type { ReasonChoice } from "@/components/purchase/reason-choice";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { database } from "@/db/client";
import { requireViewer } from "@/lib/auth/viewer";
import { REQUIREMENT_WORDS } from "@/lib/copy/evidence";
import { REASON_WORDS } from "@/lib/copy/kinds";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { BUYER_EVIDENCE } from "@/lib/domain/evidence";
import { REASONS } from "@/lib/domain/reasons";
import { paths } from "@/lib/paths";
import type { PurchaseView } from "@/lib/queries/list-views";
import { purchase } from "@/lib/queries/purchases";

const copy = BUYER_COPY.form;

export const metadata: Metadata = { title: copy.title };

type Props = { params: Promise<{ orderId: string }> };

export default async function FileComplaintPage({ params }: Props) {
  const { orderId } = await params;
  const viewer = await requireViewer(paths.fileComplaint(orderId));
  const key = readOrderKey(orderId);
  const order = key && (await purchase(database(), viewer, key.shopId, key.orderId));
  if (!order) notFound();
  return (
    <>
      <PageHeader
        title={copy.title}
        subtitle={`${order.shopName} · ${order.invoiceNo}`}
        back={{ href: paths.purchases(), label: copy.back }}
      />
      {order.notNow === null ? (
        <FileComplaintForm userId={viewer.userId} order={order} reasons={reasonChoices(order)} />
      ) : (
        <EmptyState
          title={copy.cannotTitle}
          action={order.cases.map(({ no }) => (
            <LinkButton key={no} href={paths.buyerCase(no)}>
              {copy.openCase(no)}
            </LinkButton>
          ))}
        >
          {order.notNow}
        </EmptyState>
      )}
    </>
  );
}

/** The rule book's lists as plain words: the browser never gets the rules themselves. */
function reasonChoices(order: PurchaseView): ReasonChoice[] {
  return REASONS.map((reason) => ({
    reason,
    label: REASON_WORDS[reason].label,
    explained: REASON_WORDS[reason].hint,
    evidence: BUYER_EVIDENCE[reason].map(({ requirement, kinds, mandatory }) => ({
      requirement,
      kinds,
      mandatory,
      ...REQUIREMENT_WORDS[requirement],
    })),
    shipping: order.shippingReasons.includes(reason),
  }));
}
