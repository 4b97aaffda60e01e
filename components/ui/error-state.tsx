import { CloudOff, RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";

export type ErrorStateProps = {
  title?: string | undefined;
  /** What happened, what it means for the reader's work, what can be done. */
  children: ReactNode;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  /** Instead of or beside trying again. */
  action?: ReactNode;
};

/** A part that could not be loaded; the rest of the page goes on. Announced when it appears. */
export function ErrorState({
  title = "Bagian ini belum bisa dimuat",
  children,
  onRetry,
  retrying,
  action,
}: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-12 text-center">
      <span
        aria-hidden="true"
        className="mb-3 grid size-11 place-items-center rounded-full bg-red-wash text-red"
      >
        <CloudOff size={18} strokeWidth={1.75} />
      </span>
      <p className="text-balance font-bold text-16">{title}</p>
      <div className="mt-1 max-w-[52ch] text-pretty text-14 text-soft">{children}</div>
      {onRetry || action ? (
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          {onRetry ? (
            <Button
              onClick={onRetry}
              pending={retrying}
              icon={<RotateCw size={18} strokeWidth={1.75} aria-hidden="true" />}
            >
              Coba lagi
            </Button>
          ) : null}
          {action}
        </div>
      ) : null}
    </div>
  );
}
