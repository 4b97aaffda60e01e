import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { policyAt } from "@/db/stores/marketplace-rules";
import { readDraft } from "@/db/stores/policy-store";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { RULE_LABELS, RULES, ruleText } from "@/lib/copy/screens-rules";
import { changedKeys, type Sources } from "@/lib/domain/policy/draft";
import { RULE_KEYS, type RuleKey } from "@/lib/domain/policy/fields";
import { type Policy, policyOf } from "@/lib/domain/policy/policy";
import { PROFILES } from "@/lib/domain/policy/profiles";
import { serverNow } from "./case-rows";
import { keptBy, keptChoices } from "./kept-marketplaces";

export type RuleAnswer = { readonly text: string; readonly source: string };
export type RuleRow = {
  readonly key: RuleKey;
  readonly label: string;
  readonly answer: RuleAnswer;
  /** What the other version says; null where none is compared. */
  readonly other: RuleAnswer | null;
};

export type RuleVersion = {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly inForce: boolean;
  readonly checksum: string;
  /** Who published it, and when; null where it came with the product. */
  readonly published: { readonly by: string; readonly at: string } | null;
};

export type RulesView = {
  readonly serverNow: string;
  readonly marketplaceId: string;
  readonly marketplaceName: string;
  readonly marketplaces: readonly { readonly id: string; readonly name: string }[];
  /** Newest first. */
  readonly versions: readonly RuleVersion[];
  readonly shown: RuleVersion;
  readonly compared: RuleVersion | null;
  /** What the next version will change so far; null while nobody works on one. */
  readonly draft: { readonly changes: number; readonly by: string; readonly at: string } | null;
  /** Every rule of the shown version; where another is compared, those that differ. */
  readonly rows: readonly RuleRow[];
};

/** The rules of a marketplace in one of their versions, beside another if asked; its platform admin's alone. */
export async function rules(
  db: Db,
  viewer: Viewer,
  asked: {
    readonly marketplaceId: string | null;
    readonly version: number | null;
    readonly other: number | null;
  },
): Promise<RulesView | null> {
  const kept = keptBy(viewer, asked.marketplaceId);
  if (kept === null) return null;
  const [now, found, draft] = await Promise.all([
    serverNow(db),
    db.execute<VersionRow>(sql`
      select p.version, p.effective_from as from, p.checksum, p.effective_from <= app_now() as in_force,
             p.published_at, u.name as published_by, p.sources
      from policy_versions p left join users u on u.id = p.published_by
      where p.marketplace_id = ${kept.id} order by p.version desc`),
    readDraft(db, kept.id),
  ]);
  const versions = found.map((row) => ({
    version: row.version,
    effectiveFrom: new Date(row.from).toISOString(),
    inForce: row.in_force,
    checksum: row.checksum,
    published:
      row.published_by === null || row.published_at === null
        ? null
        : { by: row.published_by, at: new Date(row.published_at).toISOString() },
  }));
  const sources = (version: number) => found.find((row) => row.version === version)?.sources ?? {};
  const shown =
    versions.find(({ version }) => version === asked.version) ??
    versions.find(({ inForce }) => inForce) ??
    versions[0];
  if (shown === undefined) return null;
  const compared =
    versions.find(({ version }) => version === asked.other && version !== shown.version) ?? null;
  const policy = await policyAt(db, kept.id, shown.version);
  const other = compared === null ? null : await policyAt(db, kept.id, compared.version);
  return {
    serverNow: now.toISOString(),
    marketplaceId: kept.id,
    marketplaceName: kept.name,
    marketplaces: keptChoices(viewer),
    versions,
    shown,
    compared,
    draft:
      draft === null
        ? null
        : {
            changes: changedKeys(draft.changes).length,
            by: draft.savedBy,
            at: draft.savedAt.toISOString(),
          },
    rows: RULE_KEYS.map((key) => ({
      key,
      label: RULE_LABELS[key],
      answer: answerOf(key, policy, sources(shown.version)),
      other: other === null || compared === null ? null : answerOf(key, other, sources(compared.version)),
    })).filter(({ answer, other }) => other === null || answer.text !== other.text),
  };
}

type VersionRow = {
  version: number;
  from: string;
  checksum: string;
  in_force: boolean;
  published_at: string | null;
  published_by: string | null;
  sources: Sources;
};

/**
 * An answer that is not the profile's own has left the profile's source behind, and has the one that it was
 * published with. Compared in words: Postgres keeps the keys of a published body in an order of its own.
 */
function answerOf(key: RuleKey, policy: Policy, sources: Sources): RuleAnswer {
  const text = ruleText(key, policy);
  const shipped = ruleText(key, policyOf(PROFILES[policy.profile]));
  const own = sources[key] ?? "";
  if (own !== "") return { text, source: own };
  const { source } = PROFILES[policy.profile][key];
  return { text, source: text === shipped ? sourceText(source) : RULES.changed };
}

/** The document's mark alone: what stands behind it is a note for who writes profiles. */
function sourceText(source: string): string {
  const mark = source.split(/[:;,]/)[0] ?? source;
  return mark === "ours" ? RULES.ours : mark;
}
