"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { ReturnCondition } from "@/lib/domain/kinds";
import type { ConditionChoice } from "./reason-choice";

/** What the buyer vouches for, one tick each; all of them, or the goods stay with him. */
export function ConditionFields({
  conditions,
  value,
  onChange,
}: {
  conditions: readonly ConditionChoice[];
  value: readonly ReturnCondition[];
  onChange: (conditions: ReturnCondition[]) => void;
}) {
  return (
    <div className="grid rounded-card border border-edge bg-card px-3.5 py-1">
      {conditions.map(({ condition, label }) => (
        <Checkbox
          key={condition}
          label={label}
          checked={value.includes(condition)}
          onChange={(event) => {
            const others = value.filter((one) => one !== condition);
            onChange(event.target.checked ? [...others, condition] : others);
          }}
        />
      ))}
    </div>
  );
}
