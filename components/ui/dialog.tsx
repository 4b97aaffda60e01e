"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { cx } from "./cx";

export type DialogProps = {
  open: boolean;
  /** Called for Esc, the phone's back gesture and the cross. The owner answers by setting `open` to false. */
  onClose: () => void;
  title: string;
  /** One sentence under the title, read out with it. */
  description?: ReactNode;
  /** Buttons, primary last; on phones they are stacked with the primary on top. */
  footer?: ReactNode;
  width?: "normal" | "wide" | undefined;
  /** While an answer is being sent: cannot be closed. */
  locked?: boolean | undefined;
  children?: ReactNode;
};

/**
 * The native modal dialog: the browser traps the focus and makes the rest inert. On phones a sheet from below.
 * Focus starts at `[data-autofocus]` inside, else at the title, and returns to where it was.
 * It does not close at a press beside it: what was typed would be lost.
 */
export function Dialog({
  open,
  onClose,
  title,
  description,
  footer,
  width = "normal",
  locked = false,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const before = document.activeElement;
    if (!element.open) element.showModal();
    const start = element.querySelector<HTMLElement>("[data-autofocus]") ?? element.querySelector("h2");
    start?.focus({ preventScroll: true });
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [open]);

  return (
    <dialog
      ref={dialog}
      data-modal=""
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!locked) onClose();
      }}
      onClose={(event) => {
        // Chromium closes at the second Esc without asking.
        if (event.target === event.currentTarget && open && !event.currentTarget.open) onClose();
      }}
      className={cx(
        "m-0 mt-auto max-h-[92dvh] w-full max-w-none flex-col overflow-hidden bg-card text-ink shadow-float open:flex",
        "rounded-t-sheet open:animate-rise sm:m-auto sm:max-h-[min(46rem,92dvh)] sm:rounded-sheet",
        "backdrop:animate-appear backdrop:bg-scrim forced-colors:border",
        width === "wide" ? "sm:w-[46rem]" : "sm:w-[32.5rem]",
        "sm:max-w-[calc(100vw-2rem)]",
      )}
    >
      {open ? (
        <>
          <header className="flex items-start gap-3 px-5 pt-4 sm:px-6 sm:pt-5">
            <div className="min-w-0 flex-1 py-1.5">
              <h2 id={`${id}-title`} tabIndex={-1} className="text-balance font-bold text-20">
                {title}
              </h2>
              {description ? (
                <p id={`${id}-description`} className="mt-1 text-soft">
                  {description}
                </p>
              ) : null}
            </div>
            <Button
              variant="quiet"
              iconOnly
              aria-label="Tutup"
              onClick={onClose}
              disabled={locked}
              className="-mr-2 sm:-mr-3"
            >
              <X size={18} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-2 pb-5 sm:px-6">
            {children}
          </div>
          {footer ? (
            <footer
              className={cx(
                "flex flex-col-reverse gap-2 border-line border-t px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]",
                "sm:flex-row sm:flex-wrap sm:justify-end sm:px-6 sm:pb-3",
              )}
            >
              {footer}
            </footer>
          ) : null}
        </>
      ) : null}
    </dialog>
  );
}
