"use client";

import { ChecklistMeter } from "@/components/evidence/checklist-meter";
import { EvidenceWall } from "@/components/evidence/evidence-wall";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { relativeDay } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import type { CaseView } from "@/lib/queries/case-view";

const words = DESK_COPY.mediation;
/** The latest words count most; older ones stand folded above them. */
const SHOWN = 3;

type Statement = { readonly key: string; readonly who: string; readonly at: string; readonly text: string };

/** What one side says, what it asks for or offers, and what it can show. */
export function OneSide({ view, side }: { view: CaseView; side: "buyer" | "seller" }) {
  const isBuyer = side === "buyer";
  const statements = statementsOf(view, side);
  const older = statements.slice(0, -SHOWN);
  const evidence = view.evidence.filter((item) => item.by === side);
  const checklist = isBuyer ? view.buyerChecklist : view.sellerChecklist;
  const amount = isBuyer ? view.request.total : view.offer?.by === "seller" ? view.offer.total : null;
  return (
    <section
      aria-label={isBuyer ? words.buyerSays : words.sellerSays}
      className="grid min-w-0 content-start gap-4 px-4 py-4 desk:px-5"
    >
      <header className="flex items-baseline justify-between gap-3">
        <h3 className="min-w-0">
          <span className="block text-12 text-soft">{isBuyer ? words.buyerSays : words.sellerSays}</span>
          <span className="block truncate font-bold text-16">
            {isBuyer ? view.buyer.name : view.shop.name}
            <span className="font-normal text-13 text-soft">
              {" · "}
              {isBuyer ? view.buyer.city : view.shop.city}
            </span>
          </span>
        </h3>
        {amount === null ? null : (
          <p className="shrink-0 text-right">
            <span className="block text-12 text-soft">{isBuyer ? words.wants : words.offers}</span>
            <span className="block font-bold text-16 unbroken">{rupiah(amount)}</span>
          </p>
        )}
      </header>
      {statements.length === 0 ? (
        <p className="text-14 text-soft">{isBuyer ? words.noBuyerWords : words.noSellerWords}</p>
      ) : (
        <div className="grid gap-3">
          {older.length > 0 ? (
            <details>
              <summary className="min-h-11 py-2.5 font-medium text-13 text-accent dense:min-h-8 dense:py-1.5">
                {words.older(older.length)}
              </summary>
              <Statements of={older} view={view} />
            </details>
          ) : null}
          <Statements of={statements.slice(-SHOWN)} view={view} />
        </div>
      )}
      {checklist.length > 0 ? <ChecklistMeter items={checklist} title={words.checklist} /> : null}
      <div>
        <h4 className="mb-2 font-medium text-14">{words.evidenceOf(evidence.length)}</h4>
        <EvidenceWall
          items={evidence}
          among={view.evidence}
          zone={view.zone}
          empty={isBuyer ? words.noBuyerEvidence : words.noSellerEvidence}
        />
      </div>
    </section>
  );
}

function Statements({ of, view }: { of: readonly Statement[]; view: CaseView }) {
  const now = new Date(view.serverNow);
  return (
    <ul className="grid gap-3">
      {of.map((said) => (
        <li key={said.key} className="border-edge border-l-2 pl-3">
          <p className="max-w-[72ch] whitespace-pre-line text-pretty text-14">{said.text}</p>
          <p className="mt-0.5 text-12 text-soft">
            {said.who} · {relativeDay(new Date(said.at), view.zone, now)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Everything this side has written for all to read, oldest first; the complaint itself opens the buyer's. */
function statementsOf(view: CaseView, side: "buyer" | "seller"): Statement[] {
  const said = view.timeline
    .filter((item) => item.side === side && item.shape !== "note")
    .flatMap(({ seq, who, at, text }) =>
      text === null || text === "" ? [] : [{ key: `${seq}`, who, at, text }],
    );
  const isMissing =
    side === "buyer" && view.complaint !== null && said.every(({ text }) => text !== view.complaint);
  if (!isMissing || view.complaint === null) return said;
  return [{ key: "complaint", who: view.buyer.name, at: view.openedAt, text: view.complaint }, ...said];
}
