"use client";

import { useRef, useState } from "react";
import type { CaseRow } from "@/lib/queries/list-views";

/**
 * Rows that do not move while somebody points at them or has the focus among them: what is shown stays in
 * place with its newest content, what came in between is counted, and everything moves at once when the
 * reader asks for it or looks elsewhere. What is loaded after the last shown row is simply added.
 */
export function useStillRows(rows: readonly CaseRow[], key: string) {
  const [held, setHeld] = useState<{ key: string; order: readonly string[] } | null>(null);
  const known = useRef(new Map<string, CaseRow>());
  for (const row of rows) known.current.set(row.no, row);

  const hold = () =>
    setHeld((before) => (before?.key === key ? before : { key, order: rows.map((row) => row.no) }));
  const release = () => setHeld(null);

  if (held === null || held.key !== key) return { shown: rows, arrivals: 0, hold, release };
  const kept = new Set(held.order);
  const lastKept = rows.findLastIndex((row) => kept.has(row.no));
  const added = rows.filter((row, n) => n > lastKept && !kept.has(row.no));
  const shown = held.order.flatMap((no) => known.current.get(no) ?? []);
  return {
    shown: [...shown, ...added],
    arrivals: rows.filter((row, n) => n <= lastKept && !kept.has(row.no)).length,
    hold,
    release,
  };
}
