import type { Disposition } from "@/lib/domain/case/goods";
import type { GoodsLineView } from "@/lib/queries/case-view";

/** What a look at a return found so far: units by line and disposition, and what the shop keeps of each refund. */
export type InspectionDraft = {
  readonly units: Readonly<Record<string, Partial<Record<Disposition, number>>>>;
  readonly deductions: Readonly<Record<string, number | null>>;
};

export const NOT_LOOKED: InspectionDraft = { units: {}, deductions: {} };

/** Units of a line that nobody has judged yet. What was not in the parcel needs no judging. */
export function unlooked(line: GoodsLineView, draft: InspectionDraft): number {
  const judged = Object.values(draft.units[line.orderLineId] ?? {});
  return (line.received ?? 0) - judged.reduce((sum, qty) => sum + qty, 0);
}

/** Every unit with its disposition; those that were not in the parcel are missing by themselves. */
export function disposedInput(lines: readonly GoodsLineView[], draft: InspectionDraft) {
  return lines.flatMap((line) => {
    const judged = Object.entries(draft.units[line.orderLineId] ?? {}) as [Disposition, number][];
    const missing = line.qty - (line.received ?? 0);
    const all: [Disposition, number][] = [...judged, ["missing", missing]];
    return all
      .filter(([, qty]) => qty > 0)
      .map(([disposition, qty]) => ({ orderLineId: line.orderLineId, qty, disposition }));
  });
}

/** What is kept, line by line, in rupiah; lines without a deduction are left out. */
export function deductedInput(lines: readonly GoodsLineView[], draft: InspectionDraft) {
  return lines.flatMap(({ orderLineId }) => {
    const rupiah = draft.deductions[orderLineId] ?? 0;
    return rupiah > 0 ? [{ orderLineId, rupiah }] : [];
  });
}

/** Whether a line's deduction is more than the rules let the shop keep. */
export function overCap(line: GoodsLineView, draft: InspectionDraft): boolean {
  return (draft.deductions[line.orderLineId] ?? 0) > line.deductionCap;
}
