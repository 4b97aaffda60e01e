"use client";

import { CircleCheck, CircleX, Gavel } from "lucide-react";
import { EvidenceWall } from "@/components/evidence/evidence-wall";
import { dayTime } from "@/lib/format/dates";
import type { CaseView } from "@/lib/queries/case-view";
import { Quote } from "./offer-card";
import { SolutionLine } from "./solution-line";

const SIDES = { buyer: "pembeli", seller: "penjual" } as const;

/** A decision as both sides read it: amounts, fault, what it rests on, and how long it can be appealed. */
export function DecisionCard({ view }: { view: CaseView }) {
  const { decision } = view;
  if (decision === null) return null;
  return (
    <section
      aria-label={`Putusan ${decision.n}`}
      className="rounded-card border border-violet bg-card px-4 py-3.5"
    >
      <h2 className="flex items-center gap-2 font-bold text-12 text-violet">
        <Gavel size={14} strokeWidth={1.75} aria-hidden="true" />
        Putusan {decision.n > 1 ? "banding " : ""}
        {decision.by} · {dayTime(new Date(decision.at), view.zone)}
      </h2>
      <SolutionLine view={view} solution={decision.solution} />
      <p className="text-13 text-soft">Yang bertanggung jawab: {decision.faultLabel}</p>
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
                {cited.length > 0 ? <EvidenceWall items={cited} zone={view.zone} /> : null}
              </div>
            </li>
          );
        })}
      </ol>
      <p className="mt-3 border-line border-t pt-2.5 text-13 text-soft">{standing(view)}</p>
    </section>
  );
}

function standing(view: CaseView): string {
  const { decision, reader } = view;
  if (decision === null) return "";
  const accepted = decision.acceptedBy.map((side) => (side === reader ? "Anda" : SIDES[side]));
  const by = accepted.length > 0 ? `Diterima ${accepted.join(" dan ")}. ` : "";
  if (decision.final) return `${by}Putusan ini final.`;
  if (decision.appealUntil === null) return `${by}Masa banding sudah berakhir.`;
  return `${by}Bisa dibanding sampai ${dayTime(new Date(decision.appealUntil), view.zone)}.`;
}
