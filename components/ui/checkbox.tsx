import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** The label is read out only, as in a list's selection column. */
  hideLabel?: boolean | undefined;
};

/** A native tick box; the whole line is its target, 44 px high under a thumb. */
export function Checkbox({ label, hint, hideLabel, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={cx(
        "flex min-h-11 items-start gap-3 py-2.5 has-disabled:opacity-55 dense:min-h-8 dense:py-1.5",
        hideLabel && "min-w-11 justify-center dense:min-w-8",
        className,
      )}
    >
      <input {...rest} type="checkbox" className="mt-[0.2em] size-[18px] shrink-0 accent-accent" />
      <span className={cx("min-w-0", hideLabel && "sr-only")}>
        {label}
        {hint ? <span className="block text-13 text-soft">{hint}</span> : null}
      </span>
    </label>
  );
}
