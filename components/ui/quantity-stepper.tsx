"use client";

import { Minus, Plus } from "lucide-react";
import { Button } from "./button";
import { cx } from "./cx";
import { useField } from "./field";

export type QuantityStepperProps = {
  /** What is counted, for screen readers: "Jumlah Kemeja batik". */
  label: string;
  value: number;
  min?: number | undefined;
  max: number;
  onChange: (value: number) => void;
  name?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
};

/** A small whole number by buttons, arrow keys or typing; never leaves `min`…`max`. */
export function QuantityStepper({
  label,
  value,
  min = 0,
  max,
  onChange,
  name,
  disabled,
  className,
}: QuantityStepperProps) {
  const wiring = useField();
  const set = (next: number) => {
    const within = Math.min(max, Math.max(min, next));
    if (within !== value) onChange(within);
  };
  return (
    <div
      className={cx(
        "inline-flex items-center justify-self-start rounded-control border border-edge bg-card",
        className,
      )}
    >
      <Button
        variant="quiet"
        iconOnly
        aria-label={`Kurangi: ${label}`}
        aria-disabled={disabled || value <= min || undefined}
        onClick={() => !disabled && set(value - 1)}
      >
        <Minus size={18} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <input
        {...wiring}
        role="spinbutton"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        disabled={disabled}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => set(Number(event.target.value.replace(/\D/g, "").slice(0, 6) || min))}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          const end = { Home: min, End: max }[event.key];
          if (step === undefined && end === undefined) return;
          event.preventDefault();
          set(end ?? value + (step ?? 0));
        }}
        className="h-11 w-11 rounded-small bg-transparent text-center font-bold text-16 dense:h-10 dense:w-10 dense:text-14"
      />
      <Button
        variant="quiet"
        iconOnly
        aria-label={`Tambah: ${label}`}
        aria-disabled={disabled || value >= max || undefined}
        onClick={() => !disabled && set(value + 1)}
      >
        <Plus size={18} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </div>
  );
}
