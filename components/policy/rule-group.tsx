"use client";

import { useState } from "react";
import { FoldMark } from "@/components/ui/fold-mark";
import { POLICY } from "@/lib/copy/screens-policy";
import type { DraftView } from "@/lib/queries/policy-draft";
import { RuleRow } from "./rule-row";
import type { useEdits } from "./use-edits";

type RuleGroupProps = {
  group: DraftView["groups"][number];
  version: number;
  edits: ReturnType<typeof useEdits>;
};

/** A chapter of the rules; open where something in it is being changed, and opened where something is wrong. */
export function RuleGroup({ group, version, edits: { edits, problems, change, keep } }: RuleGroupProps) {
  const changed = group.rules.filter(({ key }) => edits[key] !== undefined).length;
  const wrong = group.rules.some(({ key }) => problems[key] !== undefined);
  const [open, setOpen] = useState(changed > 0);
  const [told, setTold] = useState(wrong);
  if (told !== wrong) {
    setTold(wrong);
    if (wrong) setOpen(true);
  }
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="group rounded-card border border-line bg-card"
    >
      <summary className="flex min-h-12 items-center gap-3 px-4 font-bold text-14">
        <span className="mr-auto">{group.title}</span>
        <span className="font-normal text-12 text-soft">
          {changed > 0 ? POLICY.changedCount(changed) : POLICY.ruleCount(group.rules.length)}
        </span>
        <FoldMark />
      </summary>
      <ul className="divide-y divide-line border-line border-t">
        {group.rules.map((rule) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            version={version}
            edit={edits[rule.key]}
            problem={problems[rule.key]}
            onChange={(edit) => change(rule.key, edit)}
            onKeep={() => keep(rule.key)}
          />
        ))}
      </ul>
    </details>
  );
}
