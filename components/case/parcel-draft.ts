/** A courier and a receipt number while they are typed. */
export type ParcelDraft = { readonly courier: string; readonly resi: string };

export const NO_PARCEL: ParcelDraft = { courier: "", resi: "" };

// What couriers print: letters, digits and a few signs.
const RESI = /^[A-Z0-9][A-Z0-9/-]{5,39}$/;

/** Whether a text can be a receipt number at all. */
export function isResi(text: string): boolean {
  return RESI.test(plainResi(text));
}

/** A receipt number without the spaces that labels print for the eye. */
function plainResi(text: string): string {
  return text.replace(/\s/g, "").toUpperCase();
}

/** As it is sent; null while one of the two is missing or cannot be. */
export function parcelInput({ courier, resi }: ParcelDraft): ParcelDraft | null {
  return courier.trim().length < 2 || !isResi(resi)
    ? null
    : { courier: courier.trim(), resi: plainResi(resi) };
}
