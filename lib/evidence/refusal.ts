import type { EvidenceKind } from "@/lib/domain/evidence";

/** Why a file is not taken as evidence: a value for the person, not an exception. Words in `lib/copy/evidence`. */
export type EvidenceRefusal =
  | { readonly code: "file_empty" }
  | {
      readonly code: "file_too_large";
      readonly kind: EvidenceKind;
      readonly bytes: number;
      readonly limit: number;
    }
  | { readonly code: "heic_not_readable" }
  | { readonly code: "type_not_allowed" }
  | { readonly code: "hidden_markup" }
  | { readonly code: "picture_unreadable" }
  | { readonly code: "too_many_pixels"; readonly limitMegapixels: number }
  | { readonly code: "too_many_staged"; readonly limit: number }
  | { readonly code: "storage_full" }
  | { readonly code: "storage_away" }
  | { readonly code: "not_allowed" }
  | { readonly code: "upload_gone" }
  | { readonly code: "upload_incomplete" };

export type Refused = { readonly refused: EvidenceRefusal };

/** What will pass by itself: the upload is kept, and the same file may be sent again. */
export function isStorageTrouble(refusal: EvidenceRefusal): boolean {
  return refusal.code === "storage_full" || refusal.code === "storage_away";
}
