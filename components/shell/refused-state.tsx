import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ERROR_COPY } from "@/lib/copy/errors";
import { paths } from "@/lib/paths";

export type RefusedStateProps = {
  title?: string | undefined;
  /** What it means for the reader; it never says whether the thing exists. */
  children?: ReactNode;
  /** The way out; home where none is given. */
  action?: ReactNode;
};

/** Where somebody looks for what is not there or not theirs (any more). Announced: it may replace what was shown. */
export function RefusedState({
  title = ERROR_COPY.notFoundTitle,
  children = ERROR_COPY.notFound,
  action = <LinkButton href={paths.home()}>{ERROR_COPY.home}</LinkButton>,
}: RefusedStateProps) {
  return (
    <div role="alert">
      <EmptyState icon={<SearchX size={18} strokeWidth={1.75} />} title={title} action={action}>
        {children}
      </EmptyState>
    </div>
  );
}
