import Form from "next/form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { RULES } from "@/lib/copy/screens-rules";
import { paths } from "@/lib/paths";
import type { RulesView } from "@/lib/queries/rules";

/** Which version is read and which other it is laid beside. */
export function VersionChoice({ view }: { view: RulesView }) {
  const { versions, shown, compared } = view;
  if (versions.length < 2) return <p className="text-13 text-soft">{RULES.onlyOne}</p>;
  return (
    <Form action={paths.rules()} scroll={false} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="pasar" value={view.marketplaceId} />
      <Field label={RULES.version}>
        <Select key={shown.version} name="versi" defaultValue={String(shown.version)}>
          {versions.map(({ version }) => (
            <option key={version} value={version}>
              {RULES.versionText(version)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={RULES.compare}>
        <Select
          key={compared?.version ?? 0}
          name="banding"
          defaultValue={compared === null ? "" : String(compared.version)}
        >
          <option value="">{RULES.noComparison}</option>
          {versions.map(({ version }) => (
            <option key={version} value={version}>
              {RULES.versionText(version)}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton variant="secondary">{RULES.show}</SubmitButton>
    </Form>
  );
}
