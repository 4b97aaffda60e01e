import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { RULES } from "@/lib/copy/screens-rules";
import type { RuleAnswer, RulesView } from "@/lib/queries/rules";

/** Every rule with its value and source; beside another version only what differs. */
export function RulesTable({ view }: { view: RulesView }) {
  const { rows, shown, compared } = view;
  const title =
    compared === null ? RULES.table(shown.version) : RULES.differences(shown.version, compared.version);
  return (
    <Panel title={title} action={<span className="text-12 text-soft">{RULES.count(rows.length)}</span>} flush>
      {rows.length === 0 ? (
        <EmptyState title={RULES.same}>{RULES.sameText}</EmptyState>
      ) : (
        <dl className="divide-y divide-line">
          {rows.map((row) => (
            <div
              key={row.key}
              className="gap-x-5 px-4 py-2.5 desk:grid desk:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]"
            >
              <dt className="text-13 text-soft desk:pt-px">{row.label}</dt>
              <dd className={compared === null ? undefined : "grid gap-2 sm:grid-cols-2"}>
                <Answer version={compared === null ? null : shown.version} answer={row.answer} />
                {row.other === null || compared === null ? null : (
                  <Answer version={compared.version} answer={row.other} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

function Answer({ version, answer }: { version: number | null; answer: RuleAnswer }) {
  return (
    <div className="min-w-0">
      {version === null ? null : <p className="text-12 text-soft">{RULES.versionText(version)}</p>}
      <p className="font-medium">{answer.text}</p>
      <p className="text-12 text-soft">
        {RULES.source}: {answer.source}
      </p>
    </div>
  );
}
