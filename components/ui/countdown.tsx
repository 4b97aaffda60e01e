"use client";

import { remaining } from "@/lib/format/countdown";
import { useServerNow } from "./use-server-now";

export type CountdownProps = {
  /** ISO instant. */
  dueAt: string;
  /** ISO instant at which the payload was made, by the server's clock. */
  serverNow: string;
  /** Stands before the time while there is some left: `Sisa `. */
  prefix?: string | undefined;
  className?: string | undefined;
};

/** The time left in words, kept current. Not a live region: it would interrupt every half minute. */
export function Countdown({ dueAt, serverNow, prefix = "", className }: CountdownProps) {
  const now = useServerNow(serverNow);
  const due = new Date(dueAt);
  return (
    <time dateTime={dueAt} className={className}>
      {due > now ? prefix : ""}
      {remaining(due, now)}
    </time>
  );
}
