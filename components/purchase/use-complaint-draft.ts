"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import {
  type ComplaintDraft,
  type DraftGround,
  draftKey,
  emptyDraft,
  readDraft,
  storedDraft,
} from "./complaint-draft";

type Where = DraftGround & { userId: string; shopId: string; orderId: string };

/**
 * The draft of one order's complaint, kept on the device with every change. Null until the browser has
 * looked: the server cannot know it, and the first paint must be what the server drew.
 */
export function useComplaintDraft({ userId, shopId, orderId, lines, reasons }: Where) {
  const key = draftKey({ userId, shopId, orderId });
  const [draft, setDraft] = useState<ComplaintDraft | null>(null);
  const [restored, setRestored] = useState(false);
  // Two files that arrive in the same moment must both find what the other wrote.
  const latest = useRef<ComplaintDraft | null>(null);

  const put = useCallback((next: ComplaintDraft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per order; a newer copy of its lines must not undo what is being written
  useEffect(() => {
    const kept = readDraft(keptUnder(key), { lines, reasons }, Date.now());
    put(kept ?? emptyDraft(crypto.randomUUID(), { lines, reasons }));
    setRestored(kept !== null);
  }, [key]);

  const change = useCallback(
    (to: Partial<ComplaintDraft>) => {
      if (latest.current === null) return;
      const next = { ...latest.current, ...to };
      put(next);
      keep(key, storedDraft(next));
    },
    [key, put],
  );

  /** After it was sent: the next complaint about this order starts empty. */
  const forget = useCallback(() => keep(key, null), [key]);

  const startOver = useCallback(() => {
    keep(key, null);
    put(emptyDraft(crypto.randomUUID(), { lines, reasons }));
    setRestored(false);
  }, [key, lines, reasons, put]);

  return { draft, restored, change, forget, startOver };
}

// Private windows and full devices refuse storage; then the form still works, it only is not kept.
function keptUnder(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Nothing to do: the draft lives as long as the page.
  }
}
