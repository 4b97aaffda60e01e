import type { EvidenceKind } from "@/lib/domain/evidence";
import { evidenceUrl } from "./evidence-url";
import type { EvidenceRow } from "./staged-rows";

/** A file that is uploaded and looked at, but not yet part of a case; the form that sends it keeps its id. */
export type StagedEvidence = {
  readonly id: string;
  readonly shopId: string;
  readonly kind: EvidenceKind;
  readonly requirement: string | null;
  readonly fileName: string;
  /** Null for documents, and for videos until their poster is there. */
  readonly thumbUrl: string | null;
};

/** What the browser needs of a staged row. */
export function stagedEvidence(row: EvidenceRow): StagedEvidence {
  return {
    id: row.id,
    shopId: row.shopId,
    kind: row.kind as EvidenceKind,
    requirement: row.requirement,
    fileName: row.fileName,
    thumbUrl: row.thumbKey === null ? null : evidenceUrl(row, "kecil"),
  };
}
