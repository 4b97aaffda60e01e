import { BadgeCheck, ChevronLeft, CircleAlert, Clock, Hourglass, Scale } from "lucide-react";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { LinkButton } from "@/components/ui/link-button";
import type { CaseView, Tone } from "@/lib/queries/case-view";

const TONE_ICONS: Record<Tone, typeof Clock> = {
  amber: Clock,
  red: CircleAlert,
  green: BadgeCheck,
  violet: Scale,
  slate: Hourglass,
};

/** Where a case stands, as a chip whose sign says it without colour. */
export function StatusChip({ status }: { status: CaseView["status"] }) {
  const Icon = TONE_ICONS[status.tone];
  return (
    <Chip
      tone={status.tone}
      icon={<Icon size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />}
    >
      {status.label}
    </Chip>
  );
}

/** What the status alone leaves open: how it ended, or what is asked now. */
function StatusNote({ status }: { status: CaseView["status"] }) {
  const note = status.badge?.label ?? status.detail;
  return note ? <span className="text-13 text-soft">{note}</span> : null;
}

export type CaseHeaderProps = {
  view: CaseView;
  back: { href: string; label: string; onClick?: ((event: React.MouseEvent) => void) | undefined };
  /** Who else is looking. */
  presence?: ReactNode;
};

/** Title, where it stands, and what it is about, in two lines. */
export function CaseHeader({ view, back, presence }: CaseHeaderProps) {
  const other =
    view.reader === "buyer"
      ? `${view.shop.name}, ${view.shop.city}`
      : view.reader === "seller"
        ? `${view.buyer.name}, ${view.buyer.city}`
        : `${view.buyer.name} dan ${view.shop.name}`;
  return (
    <div className="desk:flex desk:items-start desk:gap-2">
      <div className="flex flex-wrap items-center gap-1 max-desk:-mt-1.5">
        <LinkButton
          href={back.href}
          variant="quiet"
          size="small"
          iconOnly
          aria-label={back.label}
          {...(back.onClick ? { onClick: back.onClick } : {})}
          className="-ml-3 dense:-ml-2.5"
        >
          <ChevronLeft size={18} strokeWidth={1.75} aria-hidden="true" />
        </LinkButton>
        <span className="mr-1 font-mono text-13 text-soft unbroken desk:hidden">{view.no}</span>
        <span className="min-w-0 desk:hidden">
          <StatusChip status={view.status} />
        </span>
      </div>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 tabIndex={-1} className="min-w-0 text-balance font-bold text-20 tracking-[-0.01em]">
            {view.title}
          </h1>
          <span className="max-desk:hidden">
            <StatusChip status={view.status} />
          </span>
          <StatusNote status={view.status} />
          {presence}
        </div>
        <p className="mt-0.5 text-12 text-soft">
          <span className="max-desk:hidden">
            <span className="font-mono unbroken">{view.no}</span> ·{" "}
          </span>
          {view.kindLabel} · {view.reasonLabel} · Pesanan{" "}
          <span className="inline-block break-all font-mono">{view.order.invoiceNo}</span> · {other}
          {view.assignee ? ` · ditangani ${view.assignee.name}` : ""}
          {view.mediator ? ` · mediator ${view.mediator.name}` : ""}
        </p>
      </div>
    </div>
  );
}
