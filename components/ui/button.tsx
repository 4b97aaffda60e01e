import { LoaderCircle } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { Kbd } from "./kbd";

export type ButtonProps = Omit<ComponentProps<"button">, "size"> &
  ButtonLook & {
    icon?: ReactNode;
    /** Work is under way: says so, keeps its width and focus, and ignores further presses. */
    pending?: boolean | undefined;
    /** Key that does the same, shown to people with a keyboard; binding it is the screen's business. */
    kbd?: string | undefined;
  };

/** A thing to press. `type` is `button` unless told otherwise, so that it never sends a form by accident. */
export function Button({
  variant,
  size,
  wide,
  iconOnly,
  icon,
  pending,
  kbd,
  type = "button",
  className = "",
  children,
  ...rest
}: ButtonProps) {
  // A pending button is not `disabled`: that would throw the focus away.
  const guard = pending
    ? { onClick: (event: { preventDefault: () => void }) => event.preventDefault(), "aria-disabled": true }
    : {};
  return (
    <button
      {...rest}
      {...guard}
      type={type}
      aria-busy={pending || undefined}
      className={`${buttonLook({ variant, size, wide, iconOnly })} ${className}`}
    >
      {pending ? (
        <LoaderCircle size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 animate-spin" />
      ) : (
        icon
      )}
      {iconOnly && pending ? null : children}
      {kbd ? <Kbd>{kbd}</Kbd> : null}
    </button>
  );
}
