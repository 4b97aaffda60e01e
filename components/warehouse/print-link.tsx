import { Printer } from "lucide-react";
import type { RefObject } from "react";
import { type ButtonVariant, buttonLook } from "@/components/ui/button-look";

type PrintLinkProps = {
  href: string;
  label: string;
  /** Read out instead of the label, where several look alike. */
  about?: string | undefined;
  variant?: ButtonVariant | undefined;
  iconOnly?: boolean | undefined;
  linkRef?: RefObject<HTMLAnchorElement | null> | undefined;
};

/** Opens a label as PDF in a tab of its own, from where the browser prints. Not fetched beforehand. */
export function PrintLink({ href, label, about, variant, iconOnly, linkRef }: PrintLinkProps) {
  return (
    <a
      ref={linkRef}
      href={href}
      target="_blank"
      rel="noopener"
      aria-label={about ?? (iconOnly ? label : undefined)}
      className={buttonLook({ variant, iconOnly })}
    >
      <Printer size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      {iconOnly ? null : label}
    </a>
  );
}
