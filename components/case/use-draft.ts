"use client";

import { useCallback, useEffect, useState } from "react";

/** Key of what one person is writing in one case for one verb. */
export function draftKey(view: { me: string; no: string }, verb: string): string {
  return `tuntas:draf:${view.me}:${view.no}:${verb}`;
}

/**
 * What is being typed, kept on this device until `clear`: a reload, a closed dialog or a lost connection does
 * not lose it. A stored draft replaces only the parts of `initial` it has.
 */
export function useDraft<Draft extends object>(key: string, initial: Draft) {
  const [draft, setDraft] = useState(initial);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the initial draft of a key never changes
  useEffect(() => {
    setDraft({ ...initial, ...read<Draft>(key) });
  }, [key]);

  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        write(key, next);
        return next;
      }),
    [key],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: clearing goes back to the initial draft of this key, which never changes
  const clear = useCallback(() => {
    write(key, null);
    setDraft(initial);
  }, [key]);

  return [draft, change, clear] as const;
}

function read<Draft>(key: string): Partial<Draft> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Draft>;
  } catch {
    return {};
  }
}

function write(key: string, draft: unknown): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Private windows may refuse to keep anything; typing goes on.
  }
}
