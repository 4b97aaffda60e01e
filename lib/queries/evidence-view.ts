import type { EvidenceKind } from "@/lib/domain/evidence";

/** One file of a case, as everybody who may see it gets it. Instants are ISO strings. */
export type EvidenceView = {
  readonly id: string;
  readonly shopId: string;
  readonly kind: EvidenceKind;
  readonly requirement: string | null;
  /** What it shows, in words: the checklist's item, or the kind of file. */
  readonly label: string;
  readonly by: "buyer" | "seller" | "mediator";
  readonly byName: string;
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly durationMs: number | null;
  readonly capturedAt: string | null;
  readonly uploadedAt: string;
  /** Sentences: what is worth knowing about the file, never a verdict. */
  readonly signals: readonly string[];
  readonly urls: {
    /** Null for documents and for videos without a poster. */
    readonly thumb: string | null;
    readonly display: string;
    /** Only where this viewer may have the file as it came. */
    readonly original?: string | undefined;
  };
};
