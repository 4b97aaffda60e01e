"use client";

import type { ComponentProps, ReactNode } from "react";
import { controlLook } from "./control-look";
import { cx } from "./cx";
import { useField } from "./field";

export type TextInputProps = ComponentProps<"input"> & {
  /** 18 px, in front of the text. */
  icon?: ReactNode;
  /** After the text, such as a key hint or a unit. */
  trailing?: ReactNode;
};

/** One line of text. Inside a `Field` it is named and described by it. */
export function TextInput({ icon, trailing, className, type = "text", ...rest }: TextInputProps) {
  const wiring = useField();
  return (
    <div className={cx("relative", className)}>
      {icon ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-soft"
        >
          {icon}
        </span>
      ) : null}
      <input
        {...wiring}
        {...rest}
        type={type}
        className={cx(controlLook, Boolean(icon) && "pl-10", Boolean(trailing) && "pr-12")}
      />
      {trailing ? (
        <span className="absolute inset-y-0 right-3 flex items-center text-soft">{trailing}</span>
      ) : null}
    </div>
  );
}
