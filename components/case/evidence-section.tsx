"use client";

import { ChecklistMeter } from "@/components/evidence/checklist-meter";
import { EvidenceWall } from "@/components/evidence/evidence-wall";
import { ROOM } from "@/lib/copy/screens-room";
import type { CaseView } from "@/lib/queries/case-view";

/** What each side shows, and what of the checklist is there: both sides see the same. */
export function EvidenceSection({ view }: { view: CaseView }) {
  const sides = [
    { by: "buyer", title: ROOM.buyerEvidence, empty: ROOM.noBuyerEvidence, items: view.buyerChecklist },
    { by: "seller", title: ROOM.sellerEvidence, empty: ROOM.noSellerEvidence, items: view.sellerChecklist },
  ] as const;
  return sides.map(({ by, title, empty, items }) => {
    const shown = view.evidence.filter((item) => item.by === by);
    const meter = items.length > 0 && (by === "buyer" || view.rejectEvidence !== "none" || shown.length > 0);
    return (
      <section key={by} aria-label={title} className="grid gap-2.5">
        <h2 className="font-bold text-12 text-soft">{title}</h2>
        <EvidenceWall items={shown} among={view.evidence} zone={view.zone} empty={empty} />
        {meter ? <ChecklistMeter items={items} title={`Kelengkapan ${title.toLowerCase()}`} /> : null}
      </section>
    );
  });
}
