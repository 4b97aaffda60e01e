"use client";

import { useEffect, useRef } from "react";

/**
 * Single keys of a screen: quiet while a field has the focus, a dialog or menu is open, or a modifier is held.
 * `onKey` answers whether the key was meant for it.
 */
export function useSingleKey(onKey: (key: string, event: KeyboardEvent) => boolean): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (
        event.target instanceof Element &&
        event.target.closest("input, textarea, select, [contenteditable]")
      )
        return;
      if (document.querySelector("dialog[open], [popover]:popover-open")) return;
      if (latest.current(event.key, event)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
