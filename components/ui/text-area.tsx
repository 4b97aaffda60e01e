"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { controlLook } from "./control-look";
import { cx } from "./cx";
import { useField } from "./field";

export type TextAreaProps = ComponentProps<"textarea"> & {
  /** Shows how many of `maxLength` characters are used. Needs `value`. */
  counted?: boolean | undefined;
};

/** Several lines of text that grow with what is written, up to half the screen. */
export function TextArea({ rows = 3, counted, className, value, maxLength, ...rest }: TextAreaProps) {
  const wiring = useField();
  const area = useRef<HTMLTextAreaElement>(null);

  // For browsers without `field-sizing`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: grows with the value
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports("field-sizing", "content")) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);

  return (
    <>
      <textarea
        ref={area}
        {...wiring}
        {...rest}
        value={value}
        rows={rows}
        maxLength={maxLength}
        className={cx(controlLook, "field-sizing-content max-h-[50dvh] min-h-20! resize-y", className)}
      />
      {counted && maxLength !== undefined ? (
        <p aria-hidden="true" className="mt-1 text-right text-12 text-soft">
          {String(value ?? "").length} / {maxLength}
        </p>
      ) : null}
    </>
  );
}
