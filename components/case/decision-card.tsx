"use client";

import { CircleCheck, CircleX, Gavel } from "lucide-react";
import { EvidenceWall } from "@/components/evidence/evidence-wall";
import { cx } from "@/components/ui/cx";
import { DIALOG } from "@/lib/copy/screens-dialogs";
import { DECISION } from "@/lib/copy/screens-room";
import { dayTime } from "@/lib/format/dates";
import type { CaseView, DecisionView } from "@/lib/queries/case-view";
import { Quote } from "./offer-card";
import { SolutionLine } from "./solution-line";

/** The decision that counts, and folded under it what was decided before an appeal. */
export function DecisionCard({ view }: { view: CaseView }) {
  const { decision, earlierDecisions } = view;
  if (decision === null) return null;
  return (
    <section aria-label={DECISION.name(decision.n)} className="rounded-card border border-violet bg-card">
      <Decision view={view} decision={decision} standing={standing(view, decision)} />
      {earlierDecisions.length === 0 ? null : (
        <details className="border-line border-t">
          <summary className="rounded-b-card px-4 py-3 font-medium text-13 text-soft hover:bg-hover">
            {DECISION.earlier(earlierDecisions.length)}
          </summary>
          {earlierDecisions.map((earlier) => (
            <Decision
              key={earlier.n}
              view={view}
              decision={earlier}
              standing={
                earlier.appealedBy === null
                  ? ""
                  : DECISION.replaced(sideName(earlier.appealedBy, view.reader))
              }
              past
            />
          ))}
        </details>
      )}
    </section>
  );
}

type DecisionProps = { view: CaseView; decision: DecisionView; standing: string; past?: boolean };

/** A decision as both sides read it: amounts, fault, what it rests on, and how it stands. */
function Decision({ view, decision, standing: stands, past = false }: DecisionProps) {
  return (
    <div className={cx("px-4 py-3.5", past && "border-line border-t")}>
      <h2 className={cx("flex items-center gap-2 font-bold text-12", past ? "text-soft" : "text-violet")}>
        <Gavel size={14} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
        <span>
          {DECISION.heading(decision.n, decision.by)} · {dayTime(new Date(decision.at), view.zone)}
        </span>
      </h2>
      <SolutionLine view={view} solution={decision.solution} />
      <p className="text-13 text-soft">{DECISION.fault(decision.faultLabel)}</p>
      {decision.text ? <Quote>{decision.text}</Quote> : null}
      <ol className="mt-3 grid gap-3">
        {decision.findings.map((finding) => {
          const proven = finding.result === "proven";
          const Icon = proven ? CircleCheck : CircleX;
          const cited = view.evidence.filter((item) => finding.evidenceIds.includes(item.id));
          return (
            <li
              key={`${finding.rule} ${finding.evidenceIds.join()}`}
              className="grid grid-cols-[18px_1fr] gap-2.5"
            >
              <Icon
                size={18}
                strokeWidth={1.75}
                aria-hidden="true"
                className={proven ? "mt-px text-green" : "mt-px text-soft"}
              />
              <div className="min-w-0">
                <p>{finding.ruleText}</p>
                <p className="mb-1.5 text-13 text-soft">{finding.resultText}</p>
                {cited.length > 0 ? (
                  <EvidenceWall items={cited} among={view.evidence} zone={view.zone} />
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      {stands === "" ? null : <p className="mt-3 border-line border-t pt-2.5 text-13 text-soft">{stands}</p>}
    </div>
  );
}

function standing({ reader, zone }: CaseView, decision: DecisionView): string {
  const accepted = decision.acceptedBy.map((side) => sideName(side, reader));
  const by = accepted.length > 0 ? `${DECISION.accepted(accepted)} ` : "";
  if (decision.final) return `${by}${DECISION.final}`;
  if (decision.appealedBy !== null) return `${by}${DECISION.appealed(sideName(decision.appealedBy, reader))}`;
  if (decision.appealUntil === null) return `${by}${DECISION.windowOver}`;
  return `${by}${DECISION.appealUntil(dayTime(new Date(decision.appealUntil), zone))}`;
}

function sideName(side: "buyer" | "seller", reader: CaseView["reader"]): string {
  return side === reader ? DECISION.you : DIALOG[side].toLowerCase();
}
