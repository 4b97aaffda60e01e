"use client";

import { type LucideIcon, PackageX, Shirt, Truck } from "lucide-react";
import { RadioCards } from "@/components/ui/radio-cards";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import type { Reason } from "@/lib/domain/reasons";
import type { ReasonChoice } from "./reason-choice";
import { type ReasonGroup, reasonGroups } from "./reason-groups";

const copy = BUYER_COPY.form;

const SIGNS: Record<ReasonGroup["name"], LucideIcon> = { goods: PackageX, delivery: Truck, mind: Shirt };

/** What happened, under three headings; a heading with nothing to choose says why in one line. */
export function ReasonFields({
  reasons,
  value,
  onChange,
}: {
  reasons: readonly ReasonChoice[];
  value: Reason | null;
  onChange: (reason: Reason) => void;
}) {
  return (
    <div className="grid gap-5">
      {reasonGroups(reasons).map((group) =>
        group.notNow === null ? (
          <RadioCards
            key={group.name}
            legend={<Heading name={group.name} />}
            // One name for all groups: they are one question, and one arrow key walks through it.
            name="reason"
            columns={2}
            value={value}
            onChange={onChange}
            options={group.choices.map((one) => ({
              value: one.reason,
              title: one.label,
              description: one.notNow ?? one.explained,
              disabled: one.notNow !== null,
            }))}
          />
        ) : (
          <div key={group.name} className="text-14 text-soft">
            <Heading name={group.name} />
            <p className="mt-1 max-w-[72ch] text-13">{group.notNow}</p>
          </div>
        ),
      )}
    </div>
  );
}

function Heading({ name }: { name: ReasonGroup["name"] }) {
  const Sign = SIGNS[name];
  return (
    <span className="flex items-center gap-2 font-medium">
      <Sign size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-soft" />
      {copy.groups[name]}
    </span>
  );
}
