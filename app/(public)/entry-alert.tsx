import { CircleAlert } from "lucide-react";

/** What concerns no single field, above the button and read out as it appears. */
export function EntryAlert({ sentence }: { sentence: string | null }) {
  // The region is there before its words: screen readers announce a change, not an arrival.
  return (
    <div role="alert">
      {sentence ? (
        <p className="mb-4 flex gap-2 rounded-control bg-red-wash px-3 py-2.5 text-14 text-red">
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0" />
          <span>{sentence}</span>
        </p>
      ) : null}
    </div>
  );
}
