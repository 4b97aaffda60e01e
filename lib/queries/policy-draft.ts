import type { Db } from "@/db/client";
import { policyAt } from "@/db/stores/marketplace-rules";
import { lastVersion, readDraft } from "@/db/stores/policy-store";
import type { Viewer } from "@/lib/auth/mint-viewer";
import {
  boundsText,
  GROUP_OF,
  optionText,
  RULE_GROUPS,
  type RuleGroup,
  rowText,
  withoutText,
} from "@/lib/copy/rule-fields";
import { RULE_LABELS, ruleText } from "@/lib/copy/screens-rules";
import { changedKeys, realChanges, withChanges } from "@/lib/domain/policy/draft";
import { FIELDS, type Field, RULE_KEYS, type RuleKey, WINDOW_UNITS } from "@/lib/domain/policy/fields";
import type { Policy } from "@/lib/domain/policy/policy";
import { type Typed, typedOf } from "@/lib/domain/policy/typed-answers";
import { isoDateOf, localDayOf } from "@/lib/domain/sla/zone";
import { unitText } from "@/lib/format/window";
import { serverNow } from "./case-rows";
import { keptBy, keptChoices } from "./kept-marketplaces";
import { FARTHEST_START_DAYS } from "./policy-start";

type Choice = { readonly value: string; readonly label: string };

/** How a question is asked on the screen: the same kinds as in the rules, with their words. */
export type FieldView =
  | { readonly kind: "window"; readonly units: readonly Choice[]; readonly without: string | null }
  | { readonly kind: "number" | "switch" | "words" }
  | { readonly kind: "choice" | "several"; readonly options: readonly Choice[] }
  | { readonly kind: "table"; readonly rows: readonly Choice[]; readonly options: readonly Choice[] };

export type RuleField = {
  readonly key: RuleKey;
  readonly label: string;
  readonly hint: string | null;
  readonly field: FieldView;
  /** What the version underneath says, in words and as it stands in a form. */
  readonly before: string;
  readonly typed: Typed;
  /** What the saved draft says otherwise; null where it says nothing. */
  readonly change: { readonly typed: Typed; readonly after: string; readonly source: string } | null;
};

export type DraftView = {
  readonly serverNow: string;
  readonly marketplaceId: string;
  readonly marketplaceName: string;
  readonly marketplaces: readonly { readonly id: string; readonly name: string }[];
  /** The newest version, which the draft goes on from. */
  readonly basedOn: number;
  /** Where that version is announced and not yet in force: from when it is. */
  readonly announcedFor: string | null;
  /** 0 where nothing was saved yet. */
  readonly revision: number;
  readonly saved: { readonly by: string; readonly at: string } | null;
  /** The version the saved draft was made of, where another came since. */
  readonly staleSince: number | null;
  readonly groups: readonly {
    readonly id: RuleGroup;
    readonly title: string;
    readonly rules: readonly RuleField[];
  }[];
  readonly changed: number;
  /** `YYYY-MM-DD`, the first and the last day a version can be announced for. */
  readonly firstDay: string;
  readonly lastDay: string;
};

/** The next version of a marketplace's rules as it is being prepared; its platform admin's alone. */
export async function policyDraft(
  db: Db,
  viewer: Viewer,
  marketplaceId: string | null,
): Promise<DraftView | null> {
  const kept = keptBy(viewer, marketplaceId);
  if (kept === null) return null;
  const [now, draft, last] = await Promise.all([
    serverNow(db),
    readDraft(db, kept.id),
    lastVersion(db, kept.id),
  ]);
  const base = await policyAt(db, kept.id, last.version);
  const changes = realChanges(base, draft?.changes ?? {});
  const next = withChanges(base, changes);
  const rules = RULE_KEYS.map((key) => ruleField(key, base, next, changes, draft?.sources[key] ?? ""));
  const today = localDayOf(now, "Asia/Jakarta");
  return {
    serverNow: now.toISOString(),
    marketplaceId: kept.id,
    marketplaceName: kept.name,
    marketplaces: keptChoices(viewer),
    basedOn: last.version,
    announcedFor: last.effectiveFrom > now ? last.effectiveFrom.toISOString() : null,
    revision: draft?.revision ?? 0,
    saved: draft === null ? null : { by: draft.savedBy, at: draft.savedAt.toISOString() },
    staleSince: draft !== null && draft.basedOn !== last.version ? draft.basedOn : null,
    groups: (Object.keys(RULE_GROUPS) as RuleGroup[]).map((id) => ({
      id,
      title: RULE_GROUPS[id],
      rules: rules.filter(({ key }) => GROUP_OF[key] === id),
    })),
    changed: changedKeys(changes).length,
    firstDay: isoDateOf(today + 1),
    lastDay: isoDateOf(today + FARTHEST_START_DAYS),
  };
}

function ruleField(
  key: RuleKey,
  base: Policy,
  next: Policy,
  changes: Partial<Policy>,
  source: string,
): RuleField {
  const field: Field = FIELDS[key];
  return {
    key,
    label: RULE_LABELS[key],
    hint: boundsText(key, field),
    field: fieldView(key, field),
    before: ruleText(key, base),
    typed: typedOf(key, base[key]),
    change: key in changes ? { typed: typedOf(key, next[key]), after: ruleText(key, next), source } : null,
  };
}

function fieldView(key: RuleKey, field: Field): FieldView {
  const choices = (options: readonly string[]) =>
    options.map((value) => ({ value, label: optionText(key, value) }));
  switch (field.kind) {
    case "window":
      return {
        kind: field.kind,
        units: WINDOW_UNITS.map((value) => ({ value, label: unitText(value) })),
        without: field.optional ? withoutText(key) : null,
      };
    case "choice":
    case "several":
      return { kind: field.kind, options: choices(field.options) };
    case "table":
      return {
        kind: field.kind,
        rows: field.rows.map((value) => ({ value, label: rowText(key, value) })),
        options: choices(field.options),
      };
    default:
      return { kind: field.kind };
  }
}
