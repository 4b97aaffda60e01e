import { CircleAlert, CircleCheck, Clock, Hourglass, type LucideIcon, Scale } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/lib/queries/case-view";

const SIGNS: Record<Tone, LucideIcon> = {
  amber: Clock,
  red: CircleAlert,
  green: CircleCheck,
  violet: Scale,
  slate: Hourglass,
};

/** Where a complaint stands, in words with a sign, so that colour is never alone. */
export function StatusChip({ status }: { status: { readonly label: string; readonly tone: Tone } }) {
  const Sign = SIGNS[status.tone];
  return (
    <Chip
      tone={status.tone}
      icon={<Sign size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />}
    >
      {status.label}
    </Chip>
  );
}
