"use server";

import { z } from "zod";
import { database } from "@/db/client";
import { policyAt } from "@/db/stores/marketplace-rules";
import { dropDraft, lastVersion, publishDraft, readDraft, saveDraft } from "@/db/stores/policy-store";
import { getViewer } from "@/lib/auth/viewer";
import { POLICY_PROBLEMS } from "@/lib/copy/screens-policy";
import { changedKeys, realChanges, withChanges } from "@/lib/domain/policy/draft";
import { typedOf } from "@/lib/domain/policy/typed-answers";
import { canonical, sha256 } from "@/lib/engine/canonical";
import { isStorable } from "@/lib/engine/storable";
import { serverNow } from "@/lib/queries/case-rows";
import { keptBy } from "@/lib/queries/kept-marketplaces";
import { startOf } from "@/lib/queries/policy-start";
import { sameOrigin } from "./case-command";
import { editsSchema, type RuleProblems, readEdits } from "./policy-form";

export type PolicyResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `not_found` for everybody who does not keep these rules; the others say who was quicker. */
      readonly refusal: "not_found" | "invalid" | "stale" | "draft_changed";
      readonly fields: RuleProblems;
      /** What is wrong with the day, or with the draft as a whole. */
      readonly day?: string;
    };

const drafting = z.object({ marketplaceId: z.uuid(), revision: z.int().min(0) });
const saving = drafting.extend({ basedOn: z.int().min(1), edits: editsSchema });
/** `on`: the day (`YYYY-MM-DD`) it begins; null: at once. */
const publishing = drafting.extend({ basedOn: z.int().min(1), on: z.string().max(20).nullable() });

const refused = (
  refusal: Extract<PolicyResult, { ok: false }>["refusal"],
  fields: RuleProblems = {},
  day?: string,
): PolicyResult => ({ ok: false, refusal, fields, ...(day === undefined ? {} : { day }) });

/** Saves the draft of a marketplace's next rules: every change with its reason, or nothing at all. */
export async function savePolicyDraft(raw: z.input<typeof saving>): Promise<PolicyResult> {
  const asked = saving.safeParse(raw);
  const kept = asked.success && isStorable(raw) ? await keeper(asked.data.marketplaceId) : null;
  if (!asked.success || kept === null) return refused("not_found");
  const { marketplaceId, basedOn, revision, edits } = asked.data;
  const db = database();
  const last = await lastVersion(db, marketplaceId);
  if (last.version !== basedOn) return refused("stale");
  const base = await policyAt(db, marketplaceId, basedOn);
  const { changes, sources, problems } = readEdits(base, basedOn, edits);
  if (Object.keys(problems).length > 0) return refused("invalid", problems);
  const { userId } = kept;
  const overtaken = await saveDraft(db, { marketplaceId, basedOn, seen: revision, changes, sources, userId });
  return overtaken === null ? { ok: true } : refused(overtaken);
}

/** Throws the draft away. Whatever was published stays. */
export async function discardPolicyDraft(raw: z.input<typeof drafting>): Promise<PolicyResult> {
  const asked = drafting.safeParse(raw);
  const kept = asked.success ? await keeper(asked.data.marketplaceId) : null;
  if (!asked.success || kept === null) return refused("not_found");
  const overtaken = await dropDraft(database(), asked.data.marketplaceId, asked.data.revision);
  return overtaken === null ? { ok: true } : refused(overtaken);
}

/**
 * Publishes the saved draft as the next version. It cannot be taken back; complaints that are open keep the version
 * they were opened under.
 */
export async function publishPolicy(raw: z.input<typeof publishing>): Promise<PolicyResult> {
  const asked = publishing.safeParse(raw);
  const kept = asked.success ? await keeper(asked.data.marketplaceId) : null;
  if (!asked.success || kept === null) return refused("not_found");
  const { marketplaceId, basedOn, revision, on } = asked.data;
  const db = database();
  const start = startOf(on, await serverNow(db));
  if ("problem" in start) return refused("invalid", {}, POLICY_PROBLEMS[start.problem]);
  const [draft, last] = await Promise.all([readDraft(db, marketplaceId), lastVersion(db, marketplaceId)]);
  if (last.version !== basedOn) return refused("stale");
  if (draft === null || draft.revision !== revision) return refused("draft_changed");
  if (draft.basedOn !== basedOn) return refused("stale");

  const base = await policyAt(db, marketplaceId, basedOn);
  const changes = realChanges(base, draft.changes);
  const keys = changedKeys(changes);
  if (keys.length === 0) return refused("invalid", {}, POLICY_PROBLEMS.nothing_changed);
  // Written by the same schema as it was saved; the rules of the schema may have become stricter since.
  const edits = keys.map((key) => ({
    key,
    typed: typedOf(key, changes[key]),
    source: draft.sources[key] ?? "",
  }));
  const { problems } = readEdits(base, basedOn, edits);
  if (Object.keys(problems).length > 0) return refused("invalid", problems);

  const body = { ...withChanges(base, changes), version: basedOn + 1 };
  const own = Object.fromEntries(keys.map((key) => [key, draft.sources[key] ?? ""]));
  const unpublished = await publishDraft(db, {
    marketplaceId,
    basedOn,
    seen: revision,
    body,
    checksum: sha256(canonical(body)),
    sources: { ...last.sources, ...own },
    userId: kept.userId,
    effectiveFrom: start.at,
  });
  if (unpublished === null) return { ok: true };
  return unpublished === "past" || unpublished === "before_last"
    ? refused("invalid", {}, POLICY_PROBLEMS[unpublished])
    : refused(unpublished);
}

async function keeper(marketplaceId: string) {
  if (!(await sameOrigin())) return null;
  const viewer = await getViewer();
  const kept = viewer === null ? null : keptBy(viewer, marketplaceId);
  return viewer === null || kept === null ? null : { userId: viewer.userId };
}
