import type { CaseKind, ReturnCondition } from "@/lib/domain/kinds";
import type { Reason } from "@/lib/domain/reasons";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import type { PurchaseLine } from "@/lib/queries/list-views";

type Quantities = Readonly<Record<string, number>>;

/** A complaint that is being written, as it is kept on the device. */
export type ComplaintDraft = {
  /** Made once per draft: a repeat after a lost answer gets the first answer again. */
  readonly commandId: string;
  readonly reason: Reason | null;
  /** What the buyer chose himself; what stands chosen without him is not kept. */
  readonly kind: CaseKind | null;
  readonly quantities: Quantities;
  /** Units that did not arrive; null: he has not said that some did. */
  readonly missing: Quantities | null;
  /** Of an exchange: the other article wanted for a line, by its number. */
  readonly articles?: Readonly<Record<string, string>>;
  readonly wish: "full" | "partial";
  readonly amounts: Readonly<Record<string, number | null>>;
  /** Null: not answered yet. */
  readonly withShipping: boolean | null;
  readonly conditions: readonly ReturnCondition[];
  readonly text: string;
  readonly evidence: readonly (StagedEvidence & { readonly stagedAt: number })[];
};

/** What a draft can still be about. */
export type DraftGround = { readonly lines: readonly PurchaseLine[]; readonly reasons: readonly Reason[] };

// The server sweeps unsent files after 24 hours; a little earlier they are no longer worth offering.
const STAGED_MS = 23.5 * 3_600_000;
const VERSION = 2;

/** Where the browser keeps it; per person, because phones are lent. */
export function draftKey(at: { userId: string; shopId: string; orderId: string }): string {
  return `tuntas:ajukan:${at.userId}:${at.shopId}:${at.orderId}`;
}

/** A draft to start from; the only product of an order is chosen already, and so is the only reason. */
export function emptyDraft(commandId: string, { lines, reasons }: DraftGround): ComplaintDraft {
  const [only, ...others] = lines;
  const chosen = only !== undefined && others.length === 0 && (only.worth[0] ?? 0) > 0;
  return {
    commandId,
    reason: reasons.length === 1 ? (reasons[0] ?? null) : null,
    kind: null,
    quantities: chosen ? { [only.id]: 1 } : {},
    missing: null,
    wish: "full",
    amounts: {},
    withShipping: null,
    conditions: [],
    text: "",
    evidence: [],
  };
}

export function storedDraft(draft: ComplaintDraft): string {
  return JSON.stringify({ version: VERSION, draft });
}

/**
 * What was kept, cut to what is still possible: quantities that are left, files that are still on the server.
 * Null for nothing, for another version's draft and for what somebody else wrote there.
 */
export function readDraft(
  stored: string | null,
  { lines, reasons }: DraftGround,
  nowMs: number,
): ComplaintDraft | null {
  const kept = parsed(stored);
  if (kept === null) return null;
  return {
    ...kept,
    reason: reasons.find((reason) => reason === kept.reason) ?? null,
    quantities: stillLeft(kept.quantities, lines),
    missing: kept.missing === null ? null : stillLeft(kept.missing, lines),
    evidence: kept.evidence.filter((item) => nowMs - item.stagedAt < STAGED_MS),
  };
}

function stillLeft(quantities: Quantities, lines: readonly PurchaseLine[]): Quantities {
  const left = lines.flatMap((line) => {
    const qty = quantities[line.id];
    const within = Math.min(Number.isInteger(qty) ? Number(qty) : 0, line.qtyLeft);
    return within > 0 ? [[line.id, within] as const] : [];
  });
  return Object.fromEntries(left);
}

function parsed(stored: string | null): ComplaintDraft | null {
  if (stored === null) return null;
  try {
    const { version, draft } = JSON.parse(stored) as { version: unknown; draft: ComplaintDraft };
    const sound =
      version === VERSION &&
      typeof draft.commandId === "string" &&
      typeof draft.text === "string" &&
      typeof draft.quantities === "object" &&
      typeof draft.missing === "object" &&
      typeof draft.amounts === "object" &&
      Array.isArray(draft.conditions) &&
      Array.isArray(draft.evidence);
    return sound ? draft : null;
  } catch {
    return null;
  }
}
