"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { FieldNotes, RequiredMark } from "./field";

export type RadioCard<Value extends string> = {
  value: Value;
  title: ReactNode;
  description?: ReactNode;
  /** At the end of the card: an amount, a count. */
  trailing?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean | undefined;
};

export type RadioCardsProps<Value extends string> = {
  /** Null where the group around it asks this very question already. */
  legend: ReactNode | null;
  name: string;
  options: readonly RadioCard<Value>[];
  value?: Value | null | undefined;
  defaultValue?: Value | undefined;
  onChange?: ((value: Value) => void) | undefined;
  hint?: ReactNode;
  error?: string | null | undefined;
  required?: boolean | undefined;
  /** Beside each other where there is room. */
  columns?: 1 | 2 | undefined;
};

/** One choice among a few that deserve explaining. Native radios: arrow keys move, the group has a name. */
export function RadioCards<Value extends string>({
  legend,
  name,
  options,
  value,
  defaultValue,
  onChange,
  hint,
  error,
  required,
  columns = 1,
}: RadioCardsProps<Value>) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const cards = (
    <>
      <div className={cx("grid gap-2", columns === 2 && "sm:grid-cols-2")}>
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              "flex min-h-12 items-start gap-3 rounded-card border bg-card px-3.5 py-3 transition-colors duration-100",
              "has-checked:border-accent has-checked:bg-accent-wash has-checked:shadow-[inset_0_0_0_1px_var(--accent)]",
              "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
              "has-disabled:cursor-not-allowed has-disabled:bg-sunk has-disabled:text-soft",
              error ? "border-red" : "border-edge not-has-disabled:hover:border-soft",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              required={required}
              aria-invalid={error ? true : undefined}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              onChange={() => onChange?.(option.value)}
              className="mt-[0.2em] size-[18px] shrink-0 accent-accent outline-none"
            />
            {option.icon ? <span className="mt-[0.2em] shrink-0 text-soft">{option.icon}</span> : null}
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{option.title}</span>
              {option.description ? (
                <span className="block text-13 text-soft">{option.description}</span>
              ) : null}
            </span>
            {option.trailing ? <span className="shrink-0 font-bold unbroken">{option.trailing}</span> : null}
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </>
  );
  if (legend === null) return <div className="min-w-0">{cards}</div>;
  return (
    <fieldset aria-describedby={described || undefined} className="min-w-0">
      <legend className="mb-2 font-medium text-14">
        {legend}
        {required ? <RequiredMark /> : null}
      </legend>
      {cards}
    </fieldset>
  );
}
