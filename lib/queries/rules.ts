import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { policyAt } from "@/db/stores/marketplace-rules";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { RULE_LABELS, RULES, type RuleKey, ruleText } from "@/lib/copy/screens-rules";
import { type Policy, policyOf } from "@/lib/domain/policy/policy";
import { PROFILES } from "@/lib/domain/policy/profiles";
import { keptBy } from "./calendar-day";
import { serverNow } from "./case-rows";

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
  /** Every rule of the shown version; where another is compared, those that differ. */
  readonly rows: readonly RuleRow[];
};

const KEYS = Object.keys(RULE_LABELS) as RuleKey[];

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
  const [now, found] = await Promise.all([
    serverNow(db),
    db.execute<{ version: number; from: string; checksum: string; in_force: boolean }>(sql`
      select version, effective_from as from, checksum, effective_from <= app_now() as in_force
      from policy_versions where marketplace_id = ${kept.id} order by version desc`),
  ]);
  const versions = found.map(({ version, from, checksum, in_force }) => ({
    version,
    effectiveFrom: new Date(from).toISOString(),
    inForce: in_force,
    checksum,
  }));
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
    marketplaces: viewer.marketplaces
      .filter((own) => own.role === "platform_admin")
      .map(({ id, name }) => ({ id, name })),
    versions,
    shown,
    compared,
    rows: KEYS.map((key) => ({
      key,
      label: RULE_LABELS[key],
      answer: answerOf(key, policy),
      other: other === null ? null : answerOf(key, other),
    })).filter(({ answer, other }) => other === null || answer.text !== other.text),
  };
}

/**
 * An answer that is not the profile's own has left the profile's source behind. Compared in words: Postgres keeps
 * the keys of a published body in an order of its own.
 */
function answerOf(key: RuleKey, policy: Policy): RuleAnswer {
  const text = ruleText(key, policy);
  const shipped = ruleText(key, policyOf(PROFILES[policy.profile]));
  return {
    text,
    source: text === shipped ? sourceText(PROFILES[policy.profile][key].source) : RULES.changed,
  };
}

/** The document's mark alone: what stands behind it is a note for who writes profiles. */
function sourceText(source: string): string {
  const mark = source.split(/[:;,]/)[0] ?? source;
  return mark === "ours" ? RULES.ours : mark;
}
