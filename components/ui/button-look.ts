import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal" | "large";

export type ButtonLook = {
  /** One primary per screen or dialog. */
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Fills the width it is given. */
  wide?: boolean | undefined;
  /** Square, for a button with an icon alone; give it `aria-label`. */
  iconOnly?: boolean | undefined;
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent bg-accent text-accent-ink hover:border-accent-deep hover:bg-accent-deep",
  secondary: "border-edge bg-card text-ink hover:bg-hover",
  quiet: "border-transparent bg-transparent text-soft hover:bg-hover hover:text-ink",
  danger: "border-red bg-red text-red-ink hover:border-red-deep hover:bg-red-deep",
};

// Thumbs get 44 px whatever the size; a mouse gets less.
const sizes: Record<ButtonSize, string> = {
  small: "min-h-11 gap-1.5 px-3 text-14 dense:min-h-8 dense:px-2.5 dense:text-13",
  normal: "min-h-11 gap-2 px-3.5 py-2 text-16 dense:min-h-10 dense:px-3 dense:text-14",
  large: "min-h-12 gap-2 px-4 py-2.5 text-16 dense:min-h-11",
};
const squares: Record<ButtonSize, string> = {
  small: "size-11 dense:size-8",
  normal: "size-11 dense:size-10",
  large: "size-12 dense:size-11",
};

/** The classes of a button, for elements that cannot be `Button` (a `summary`, a file label). */
export function buttonLook({
  variant = "secondary",
  size = "normal",
  wide,
  iconOnly,
}: ButtonLook = {}): string {
  return cx(
    "inline-flex shrink-0 select-none items-center justify-center rounded-control border text-center font-medium",
    "transition-colors duration-100 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    "disabled:cursor-not-allowed disabled:opacity-55 forced-colors:border-[ButtonText]",
    variants[variant],
    iconOnly ? squares[size] : sizes[size],
    wide && "w-full",
  );
}
