import type { ReactNode } from "react";
import { cx } from "./cx";

export type PanelProps = {
  /** A small heading; give `level` its place in the page's outline. */
  title?: ReactNode;
  level?: 2 | 3 | undefined;
  /** At the end of the heading's line. */
  action?: ReactNode;
  /** No inner padding, for lists whose rows reach the edges. */
  flush?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A card with a line around it. Use sparingly: lines rather than boxes. */
export function Panel({ title, level = 2, action, flush, className, children }: PanelProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={cx("rounded-card border border-line bg-card", !flush && "px-4 py-3.5", className)}>
      {title || action ? (
        <div
          className={cx(
            "flex min-h-6 items-center justify-between gap-3",
            flush ? "px-4 pt-3.5 pb-2" : "mb-2",
          )}
        >
          {title ? <Heading className="font-bold text-12 text-soft">{title}</Heading> : <span />}
          {action}
        </div>
      ) : null}
      {children}
    </section>
  );
}
