import { PencilRuler } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import { RULES } from "@/lib/copy/screens-rules";
import { dayTimeYear } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import type { RulesView } from "@/lib/queries/rules";

/** The way to the next version: to the draft somebody has begun, or to begin one. */
export function DraftLink({ view }: { view: RulesView }) {
  const { draft, versions, marketplaceId } = view;
  const next = (versions[0]?.version ?? 0) + 1;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <LinkButton
        href={paths.policyDraft({ pasar: marketplaceId })}
        icon={<PencilRuler size={16} strokeWidth={1.75} aria-hidden="true" />}
      >
        {draft === null ? RULES.startDraft(next) : RULES.openDraft(draft.changes)}
      </LinkButton>
      {draft === null ? null : (
        <p className="text-13 text-soft">
          {RULES.draftSaved(draft.by, dayTimeYear(new Date(draft.at), "Asia/Jakarta"))}
        </p>
      )}
    </div>
  );
}
