import "server-only";
import { headers } from "next/headers";
import { z } from "zod";
import { database } from "@/db/client";
import { getViewer } from "@/lib/auth/viewer";
import type { FieldIssue } from "@/lib/domain/case/decide";
import type { RefusalCode } from "@/lib/domain/case/refusals";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import { perform } from "@/lib/engine/perform";
import { isStorable } from "@/lib/engine/storable";
import { caseRoom } from "@/lib/queries/case-room";
import type { CaseView } from "@/lib/queries/case-view";
import { findCase } from "@/lib/queries/find-case";
import { actorIn } from "@/lib/queries/visible";

const args = z.strictObject({
  no: z.string().max(20),
  commandId: z.uuid(),
  seenTerms: z.int().optional(),
  input: z.unknown(),
});

export type CommandArgs = { no: string; commandId: string; seenTerms?: number; input: unknown };
export type CommandResult =
  | { readonly ok: true; readonly case: CaseView }
  | {
      readonly ok: false;
      readonly refusal: RefusalCode;
      readonly fields?: readonly FieldIssue[];
      readonly case?: CaseView;
    };

/** The doorbell: who is it → what do they want → the one door → the case as they see it now. */
export function caseCommand(verb: CaseVerb): (raw: CommandArgs) => Promise<CommandResult> {
  return async (raw) => {
    if (!(await sameOrigin())) return { ok: false, refusal: "not_found" };
    const viewer = await getViewer();
    const parsed = args.safeParse(raw);
    if (viewer === null || !parsed.success) return { ok: false, refusal: "not_found" };
    if (!isStorable(parsed.data.input)) return { ok: false, refusal: "bad_input" };
    const db = database();
    const found = await findCase(db, viewer, parsed.data.no);
    const actor = found === null ? null : actorIn(viewer, found);
    if (found === null || actor === null) return { ok: false, refusal: "not_found" };
    const result = await perform(db, {
      shopId: found.shopId,
      caseId: found.caseId,
      verb,
      input: parsed.data.input,
      actor,
      commandId: parsed.data.commandId,
      ...(parsed.data.seenTerms === undefined ? {} : { seenTerms: parsed.data.seenTerms }),
    });
    const view = await caseRoom(db, viewer, parsed.data.no);
    if (view === null) return { ok: false, refusal: "not_found" };
    if (result.ok) return { ok: true, case: view };
    return {
      ok: false,
      refusal: result.refusal,
      ...(result.fields ? { fields: result.fields } : {}),
      case: view,
    };
  };
}

/** A missing Origin counts as foreign: Next itself would let it through. */
export async function sameOrigin(): Promise<boolean> {
  const sent = await headers();
  const origin = sent.get("origin");
  const host = sent.get("host");
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}
