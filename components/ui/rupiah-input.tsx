"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { grouped } from "@/lib/format/rupiah";
import { controlLook } from "./control-look";
import { cx } from "./cx";
import { useField } from "./field";

export type RupiahInputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "type" | "name"> & {
  /** Whole rupiah; null while nothing is written. */
  value: number | null;
  onChange: (rupiah: number | null) => void;
  /** Sends the bare integer with a form. */
  name?: string | undefined;
};

// Twelve digits are beyond any order and still exact.
const MOST_DIGITS = 12;

/** An amount of money: dots appear while typing, and the cursor stays at the digit it was behind. */
export function RupiahInput({ value, onChange, name, className, ...rest }: RupiahInputProps) {
  const wiring = useField();
  const input = useRef<HTMLInputElement>(null);
  const digitsAfterCursor = useRef<number | null>(null);
  const text = value === null ? "" : grouped(value);

  // No dependencies: the browser has put the cursor last after every keystroke, changed value or not.
  useLayoutEffect(() => {
    const element = input.current;
    let wanted = digitsAfterCursor.current;
    digitsAfterCursor.current = null;
    if (!element || wanted === null) return;
    let place = element.value.length;
    while (place > 0 && wanted > 0) {
      place -= 1;
      if (element.value[place] !== ".") wanted -= 1;
    }
    element.setSelectionRange(place, place);
  });

  return (
    <div className={cx("relative", className)}>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-soft"
      >
        Rp
      </span>
      <input
        {...wiring}
        {...rest}
        ref={input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          const after = target.value.slice(target.selectionStart ?? target.value.length);
          digitsAfterCursor.current = after.replace(/\D/g, "").length;
          const digits = target.value.replace(/\D/g, "").slice(0, MOST_DIGITS);
          onChange(digits === "" ? null : Number(digits));
        }}
        className={cx(controlLook, "pl-9 font-medium")}
      />
      {name ? <input type="hidden" name={name} value={value ?? ""} /> : null}
    </div>
  );
}
