import type { Finding, Ruling } from "@/lib/domain/case/events";

/** A finding while it is being put together. */
export type FindingDraft = {
  readonly key: string;
  readonly rule: Ruling | "";
  readonly result: Finding["result"];
  readonly evidenceIds: readonly string[];
};

/** A line to fill in. */
export function emptyFinding(): FindingDraft {
  return { key: crypto.randomUUID(), rule: "", result: "proven", evidenceIds: [] };
}

/** Findings as the rule wants them; null while one has no rule. */
export function findingsInput(drafts: readonly FindingDraft[]): Finding[] | null {
  const findings: Finding[] = [];
  for (const { rule, result, evidenceIds } of drafts) {
    if (rule === "") return null;
    findings.push({ rule, result, evidenceIds });
  }
  return findings.length === 0 ? null : findings;
}

/** What is proven must be shown by something. */
export function isUncited({ result, evidenceIds }: FindingDraft): boolean {
  return result === "proven" && evidenceIds.length === 0;
}
