"use client";

import { Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { undo } from "@/lib/commands/case";
import { DONE_TEXT, PENDING_TEXT, ROOM } from "@/lib/copy/screens-room";
import type { CaseView } from "@/lib/queries/case-view";
import { useVerb } from "./use-verb";

/** An act that waits out its grace period, and the way to take it back. */
export function PendingBanner({ view }: { view: CaseView }) {
  const { press, pending, problem } = useVerb(view, undo);
  const toast = useToast();
  const act = view.pending;
  if (act === null) return null;
  const takeBack = async () => {
    if ((await press({})) !== null) toast.show({ text: DONE_TEXT.undo });
  };
  return (
    <section
      aria-label={PENDING_TEXT.lead}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-accent bg-accent-wash px-3.5 py-2.5"
    >
      <p className="min-w-0 flex-1 basis-56">
        {act.mine ? PENDING_TEXT.mine(act.label) : PENDING_TEXT.theirs(act.label)}
        {problem ? (
          <span role="alert" className="mt-1 block text-14 text-red">
            {problem.text}
          </span>
        ) : null}
      </p>
      {act.mine ? (
        <Button
          pending={pending}
          onClick={() => void takeBack()}
          icon={<Undo2 size={18} strokeWidth={1.75} aria-hidden="true" />}
        >
          {ROOM.undo} <TimeLeft key={view.serverNow} until={act.until} serverNow={view.serverNow} />
        </Button>
      ) : null}
    </section>
  );
}

/** Minutes and seconds (a new payload remounts it), for the few minutes that an act can be taken back; not read out every second. */
function TimeLeft({ until, serverNow }: { until: string; serverNow: string }) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = Date.now();
    const timer = setInterval(() => setPassed(Date.now() - start), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(serverNow) - passed) / 1000));
  return (
    <span aria-hidden="true">
      ({Math.floor(left / 60)}:{String(left % 60).padStart(2, "0")})
    </span>
  );
}
