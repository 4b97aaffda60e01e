/** `asli` = as it came (a photo: for its uploader and the mediator), `tampil` = to look at, `kecil` = the thumb. */
export const EVIDENCE_FORMS = ["asli", "tampil", "kecil"] as const;
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number];

/** Where a file of evidence is read; it names its shop, as every URL does. */
export function evidenceUrl(
  at: { readonly shopId: string; readonly id: string },
  form: EvidenceForm,
): string {
  return `/api/evidence/${at.shopId}/${at.id}?bentuk=${form}`;
}
