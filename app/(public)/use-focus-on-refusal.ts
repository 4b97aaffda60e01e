"use client";

import { type RefObject, useEffect, useRef } from "react";

/** After a refused press the focus goes to the field at fault. `refusal` is a new object with each press. */
export function useFocusOnRefusal(refusal: object | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLInputElement>("[aria-invalid]")?.focus();
  }, [refusal]);
  return form;
}
