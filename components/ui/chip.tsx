import type { ReactNode } from "react";
import { cx } from "./cx";

/** amber: waits on you · red: lost or late · green: settled · violet: with the mediator · slate: waits on others. */
export type Tone = "amber" | "red" | "green" | "violet" | "slate" | "plain";

const tones: Record<Tone, string> = {
  amber: "bg-amber-wash text-amber",
  red: "bg-red-wash text-red",
  green: "bg-green-wash text-green",
  violet: "bg-violet-wash text-violet",
  slate: "bg-slate-wash text-slate",
  plain: "bg-sunk text-soft",
};

export type ChipProps = {
  tone?: Tone | undefined;
  /** A 14 px icon; a tone other than plain should have one, so that colour is never alone. */
  icon?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** A few words about where something stands. */
export function Chip({ tone = "plain", icon, className, children }: ChipProps) {
  return (
    <span
      className={cx(
        "inline-flex max-w-full items-center gap-1.5 rounded-full px-2.5 py-[3px] font-medium text-12",
        "forced-colors:border",
        tones[tone],
        className,
      )}
    >
      {icon}
      <span className="min-w-0 truncate">{children}</span>
    </span>
  );
}
