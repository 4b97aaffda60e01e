"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { cx } from "./cx";
import { useField } from "./field";

/** The native choice list, which every phone and screen reader knows. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  const wiring = useField();
  return (
    <div className={cx("relative", className)}>
      <select {...wiring} {...rest} className={cx(controlLook, "appearance-none truncate pr-9")}>
        {children}
      </select>
      <ChevronDown
        size={18}
        strokeWidth={1.75}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-soft"
      />
    </div>
  );
}
