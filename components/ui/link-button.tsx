import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { Kbd } from "./kbd";

export type LinkButtonProps = Omit<ComponentProps<typeof Link>, "size"> &
  ButtonLook & { icon?: ReactNode; kbd?: string | undefined };

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  variant,
  size,
  wide,
  iconOnly,
  icon,
  kbd,
  className = "",
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={`${buttonLook({ variant, size, wide, iconOnly })} ${className}`}>
      {icon}
      {children}
      {kbd ? <Kbd>{kbd}</Kbd> : null}
    </Link>
  );
}
