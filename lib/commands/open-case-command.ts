import "server-only";
import { z } from "zod";
import { database } from "@/db/client";
import { getViewer } from "@/lib/auth/viewer";
import type { FieldIssue } from "@/lib/domain/case/decide";
import type { RefusalCode } from "@/lib/domain/case/refusals";
import { openCase } from "@/lib/engine/open-case";
import { isStorable } from "@/lib/engine/storable";
import { sameOrigin } from "./case-command";

const args = z.strictObject({ shopId: z.uuid(), orderId: z.uuid(), commandId: z.uuid(), input: z.unknown() });

export type OpenArgs = { shopId: string; orderId: string; commandId: string; input: unknown };
export type OpenResult =
  | { readonly ok: true; readonly no: string }
  | { readonly ok: false; readonly refusal: RefusalCode; readonly fields?: readonly FieldIssue[] };

/** `Ajukan Komplain`: only the order's own buyer gets past the engine's own check. */
export async function openCaseCommand(raw: OpenArgs): Promise<OpenResult> {
  const viewer = (await sameOrigin()) ? await getViewer() : null;
  const parsed = args.safeParse(raw);
  if (viewer === null || !parsed.success) return { ok: false, refusal: "not_found" };
  if (!isStorable(parsed.data.input)) return { ok: false, refusal: "bad_input" };
  const result = await openCase(database(), {
    shopId: parsed.data.shopId,
    orderId: parsed.data.orderId,
    input: parsed.data.input,
    actor: { id: viewer.userId, role: "buyer" },
    commandId: parsed.data.commandId,
  });
  return result.ok
    ? { ok: true, no: result.no }
    : { ok: false, refusal: result.refusal, ...(result.fields ? { fields: result.fields } : {}) };
}
