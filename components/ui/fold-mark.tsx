import { ChevronDown } from "lucide-react";

/** At the end of a `summary` whose `details` is a `group`: which way it goes. */
export function FoldMark() {
  return (
    <ChevronDown
      size={16}
      strokeWidth={1.75}
      aria-hidden="true"
      className="ml-2 shrink-0 text-soft group-open:rotate-180"
    />
  );
}
