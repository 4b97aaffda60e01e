"use client";

import { type RefObject, useEffect } from "react";

/**
 * Keeps a scan field ready without a hand on the screen: it has the focus from the start, and whatever a scanner
 * types elsewhere goes into it. Fields and dialogs keep what is typed into them; Enter and Space stay with buttons.
 */
export function useScanFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1 || event.key === " ")
        return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, [contenteditable], [role=menu]")) return;
      if (document.querySelector("dialog[open]") !== null) return;
      // Before the letter is typed, so that it is the first one in the field.
      field.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [field]);
}
