import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "@/components/ui/cx";

/** One question of the form as a group with a name; what is wrong with it stands under the question. */
export function FormPart({
  title,
  lead,
  error,
  children,
}: {
  title: string;
  lead?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset
      data-problem={error ? "" : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      className="min-w-0"
    >
      <legend className="font-bold text-16">{title}</legend>
      {lead ? <p className="mt-0.5 max-w-[72ch] text-14 text-soft">{lead}</p> : null}
      {error ? (
        <p id={`${id}-error`} className="mt-2 flex gap-1.5 text-14 text-red">
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
      {children ? (
        <div className={cx("mt-3", error && "rounded-card outline-1 outline-red outline-offset-4")}>
          {children}
        </div>
      ) : null}
    </fieldset>
  );
}
