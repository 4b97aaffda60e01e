import type { FieldIssue } from "@/lib/domain/case/decide";
import type { RefusalCode } from "@/lib/domain/case/refusals";

/** Which case: its shop leads, because every key of a shop's table does. */
export type CaseKey = { readonly shopId: string; readonly caseId: string };

export type Performed = CaseKey & { readonly ok: true; readonly no: string; readonly seq: number };
export type Refused = {
  readonly ok: false;
  readonly refusal: RefusalCode;
  readonly fields?: readonly FieldIssue[];
};

/** Rolls a transaction back without being an error: a refusal leaves no trace in the database. */
export class RefusedInside extends Error {
  constructor(readonly refused: Refused) {
    super(refused.refusal);
  }
}

/** Says no from inside a transaction, which is rolled back. */
export function refuse(refused: Refused): never {
  throw new RefusedInside(refused);
}
