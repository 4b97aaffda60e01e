import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";

export type PageHeaderProps = {
  title: ReactNode;
  /** One quiet line: whose, how fresh. */
  subtitle?: ReactNode;
  back?: { href: string; label: string } | undefined;
  /** At the end of the line; under the title on narrow phones. */
  actions?: ReactNode;
};

/** The one `h1` of a page. */
export function PageHeader({ title, subtitle, back, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 pt-3 pb-1 desk:px-5 desk:pt-4">
      {back ? (
        <LinkButton
          href={back.href}
          variant="quiet"
          size="small"
          iconOnly
          aria-label={back.label}
          className="-my-2 -ml-3 dense:-my-0.5 dense:-ml-1.5"
        >
          <ChevronLeft size={18} strokeWidth={1.75} aria-hidden="true" />
        </LinkButton>
      ) : null}
      <div className="min-w-0 flex-1 basis-48">
        <h1 className="text-balance font-bold text-20 tracking-[-0.01em]">{title}</h1>
        {subtitle ? <p className="text-12 text-soft">{subtitle}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}
