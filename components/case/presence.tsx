"use client";

import { Eye } from "lucide-react";
import { useEffect, useState } from "react";
import { ROOM } from "@/lib/copy/screens-room";
import { apiPaths, withQuery } from "@/lib/paths";

const EVERY_MS = 15_000;

/** Says to colleagues that this case is open here, and shows which of them have it open too. */
export function Presence({ no }: { no: string }) {
  const [names, setNames] = useState<readonly string[]>([]);

  useEffect(() => {
    let left = false;
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      const others = await tellAndAsk(no);
      if (!left) setNames(others);
    };
    const leave = () => void sayLeft(no);
    void look();
    window.addEventListener("pagehide", leave);
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      left = true;
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
      setNames([]);
    };
  }, [no]);

  if (names.length === 0) return null;
  return (
    <span className="inline-flex items-center gap-1.5 text-12 text-soft">
      <Eye size={14} strokeWidth={1.75} aria-hidden="true" />
      {ROOM.alsoLooking(names)}
    </span>
  );
}

/** Nice to know, never in the way: what cannot be asked now is nobody. */
async function tellAndAsk(no: string): Promise<readonly string[]> {
  try {
    await fetch(apiPaths.presence(), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ no }),
    });
    const response = await fetch(withQuery(apiPaths.presence(), { no }));
    if (!response.ok) return [];
    const { names } = (await response.json()) as { names?: readonly string[] };
    return names ?? [];
  } catch {
    return [];
  }
}

/** Best effort: who says nothing any more is taken for gone after a while anyway. */
async function sayLeft(no: string): Promise<void> {
  await fetch(withQuery(apiPaths.presence(), { no }), { method: "DELETE", keepalive: true }).catch(
    () => null,
  );
}
