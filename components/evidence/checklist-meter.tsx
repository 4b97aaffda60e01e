import { Circle, CircleCheck, CircleDashed } from "lucide-react";
import { cx } from "@/components/ui/cx";

export type ChecklistItem = {
  readonly requirement: string;
  readonly label: string;
  readonly mandatory: boolean;
  readonly met: boolean;
};

/** What was asked for and what is there, item by item; both sides see the same list. */
export function ChecklistMeter({
  items,
  title = "Kelengkapan bukti",
}: {
  items: readonly ChecklistItem[];
  title?: string;
}) {
  const mandatory = items.filter((item) => item.mandatory);
  const met = mandatory.filter((item) => item.met).length;
  return (
    <section aria-label={title}>
      <p className="flex items-baseline justify-between gap-3 text-14">
        <span className="font-medium">{title}</span>
        {mandatory.length > 0 ? (
          <span className="text-13 text-soft tabular-nums">
            {met} dari {mandatory.length} wajib
          </span>
        ) : null}
      </p>
      <ul className="mt-2 grid gap-1.5">
        {items.map((item) => (
          <li key={item.requirement} className="flex items-center gap-2 text-14">
            <MetIcon item={item} />
            <span className="min-w-0 flex-1">{item.label}</span>
            <span
              className={cx("text-13", item.met ? "text-green" : item.mandatory ? "text-amber" : "text-soft")}
            >
              {item.met ? "Ada" : item.mandatory ? "Belum ada" : "Opsional"}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sign of an item: there, missing, or optional. The word stands beside it. */
export function MetIcon({ item }: { item: Pick<ChecklistItem, "met" | "mandatory"> }) {
  if (item.met)
    return <CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-green" />;
  const Sign = item.mandatory ? Circle : CircleDashed;
  return (
    <Sign
      size={18}
      strokeWidth={1.75}
      aria-hidden="true"
      className={cx("shrink-0", item.mandatory ? "text-amber" : "text-soft")}
    />
  );
}
