import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** 18 px. */
  icon?: ReactNode;
  title: string;
  /** What it means and what can be done. */
  children?: ReactNode;
  action?: ReactNode;
};

/** Nothing here, said calmly. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-12 text-center">
      {icon ? (
        <span
          aria-hidden="true"
          className="mb-3 grid size-11 place-items-center rounded-full bg-sunk text-soft"
        >
          {icon}
        </span>
      ) : null}
      <p className="text-balance font-bold text-16">{title}</p>
      {children ? <div className="mt-1 max-w-[52ch] text-pretty text-14 text-soft">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
