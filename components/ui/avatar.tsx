import { initials } from "@/lib/format/initials";
import { cx } from "./cx";

const sizes = {
  small: "size-6 text-11",
  normal: "size-9 text-12",
};

/** A person by their initials. Decorative: the name stands beside it or in the control's label. */
export function Avatar({ name, size = "normal" }: { name: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "inline-grid shrink-0 select-none place-items-center rounded-full bg-accent-wash font-bold text-accent",
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  );
}
