"use client";

import { FlaskConical } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { LAB } from "@/lib/copy/policy-lab";
import { POLICY } from "@/lib/copy/screens-policy";
import type { DraftView } from "@/lib/queries/policy-draft";
import type { LabPeriod } from "@/lib/queries/policy-lab";
import { LabResult } from "./lab-result";
import type { PolicyLab } from "./use-policy-lab";

const PERIODS: readonly LabPeriod[] = [30, 90];

type LabPanelProps = { view: DraftView; lab: PolicyLab; unsaved: boolean };

/** Closed complaints played once more under the saved draft, on request. */
export function LabPanel({ view, lab, unsaved }: LabPanelProps) {
  const ready = view.changed > 0 && !unsaved && view.staleSince === null;
  return (
    <Panel title={LAB.title}>
      <p className="max-w-[80ch]">{LAB.lead}</p>
      <p className="mt-1 max-w-[80ch] text-13 text-soft">{LAB.assumes}</p>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <Field label={LAB.period} className="w-52">
          <Select
            value={String(lab.days)}
            onChange={({ target }) => lab.setDays(target.value === "30" ? 30 : 90)}
          >
            {PERIODS.map((days) => (
              <option key={days} value={days}>
                {LAB.days(days)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          pending={lab.running}
          disabled={!ready}
          onClick={lab.run}
          icon={<FlaskConical size={16} strokeWidth={1.75} aria-hidden="true" />}
        >
          {lab.result === null ? LAB.run : LAB.again}
        </Button>
      </div>
      <div role="status" className="mt-2 text-13 text-soft empty:hidden">
        {lab.running ? LAB.running : ready ? null : POLICY.saveFirst}
        {lab.outdated && !lab.running ? <p>{LAB.outdated}</p> : null}
      </div>
      {lab.failed && !lab.running ? (
        <p role="alert" className="mt-2 text-13 text-red">
          {LAB.failed}
        </p>
      ) : null}
      {lab.result === null ? null : <LabResult result={lab.result} />}
    </Panel>
  );
}
