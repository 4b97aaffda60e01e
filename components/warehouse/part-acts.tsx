import { Button } from "@/components/ui/button";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { CaseView, VerbView } from "@/lib/queries/case-view";

export type PartProps = { view: CaseView; onAct: (verb: HumanVerb) => void };

type PartActsProps = PartProps & {
  /** In the order of their importance; the first that can be pressed is the primary one. */
  verbs: readonly HumanVerb[];
  secondary?: boolean | undefined;
};

/** The acts of one part as large buttons; what cannot be done now says why. */
export function PartActs({ view, verbs, secondary, onAct }: PartActsProps) {
  const acts = verbs
    .map((verb) => view.verbs.find((own) => own.verb === verb))
    .filter((own): own is VerbView => own !== undefined);
  const first = acts.find((own) => own.blocked === null);
  return acts.map((own) =>
    own.blocked === null ? (
      <Button
        key={own.verb}
        size="large"
        variant={own === first && !secondary ? "primary" : "secondary"}
        className="max-sm:w-full"
        onClick={() => onAct(own.verb)}
      >
        {own.label}
      </Button>
    ) : (
      <p key={own.verb} className="w-full text-14 text-soft">
        <span className="font-medium text-ink">{own.label}:</span> {own.blocked}
      </p>
    ),
  );
}
