import { Eye } from "lucide-react";
import { INBOX } from "@/lib/copy/screens-inbox";

/** Which colleagues have the case open, so that two people do not answer it at once. */
export function Watching({ names, after = "" }: { names: readonly string[]; after?: string }) {
  if (names.length === 0) return null;
  return (
    <span className="text-accent">
      <Eye size={14} strokeWidth={1.75} aria-hidden="true" className="mr-1 inline align-[-2px]" />
      {INBOX.watching(names)}
      {after}
    </span>
  );
}
