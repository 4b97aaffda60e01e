import { Fragment } from "react";
import type { Segment } from "@/lib/queries/case-view";

/** A sentence whose strong runs catch the eye. */
export function Segments({ of }: { of: readonly Segment[] }) {
  return of.map((segment, n) =>
    segment.strong ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence never move
      <strong key={n} className="font-bold text-ink">
        {segment.text}
      </strong>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence never move
      <Fragment key={n}>{segment.text}</Fragment>
    ),
  );
}

/** The sentence as plain text, for labels. */
export function plainText(of: readonly Segment[]): string {
  return of.map((segment) => segment.text).join("");
}
