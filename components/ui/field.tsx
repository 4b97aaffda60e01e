"use client";

import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, use, useId } from "react";
import { cx } from "./cx";

type FieldWiring = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

const Wiring = createContext<FieldWiring | null>(null);

/** What a control inside a `Field` spreads to be named, described and marked by it; empty outside of one. */
export function useField(): Partial<FieldWiring> {
  return use(Wiring) ?? {};
}

export type FieldProps = {
  label: ReactNode;
  /** Stays while typing, unlike a placeholder. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: string | null | undefined;
  required?: boolean | undefined;
  /** The label is read out only. */
  hideLabel?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  /** One of this folder's controls. */
  children: ReactNode;
};

/** Label, control, hint and error of one input, tied together for screen readers. */
export function Field({ label, hint, error, required, hideLabel, id, className, children }: FieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const described = [hint && `${inputId}-hint`, error && `${inputId}-error`].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={inputId} className={cx("mb-1.5 block font-medium text-14", hideLabel && "sr-only")}>
        {label}
        {required ? <RequiredMark /> : null}
      </label>
      <Wiring
        value={{
          id: inputId,
          "aria-describedby": described || undefined,
          "aria-invalid": error ? true : undefined,
          "aria-required": required ? true : undefined,
        }}
      >
        {children}
      </Wiring>
      <FieldNotes id={inputId} hint={hint} error={error} />
    </div>
  );
}

/** The star behind a label; the control itself says `aria-required`. */
export function RequiredMark() {
  return (
    <span aria-hidden="true" className="ml-0.5 text-red">
      *
    </span>
  );
}

/** Hint and error below a control, with the ids that `aria-describedby` names: `<id>-hint`, `<id>-error`. */
export function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: ReactNode;
  error?: string | null | undefined;
}) {
  return (
    <>
      {error ? (
        <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-13 text-red">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" className="mt-0.5 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1.5 max-w-[72ch] text-13 text-soft">
          {hint}
        </p>
      ) : null}
    </>
  );
}
