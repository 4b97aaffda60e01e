import Form from "next/form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { CALENDAR } from "@/lib/copy/screens-calendar";

type MarketplaceChoiceProps = {
  /** The page that is asked again, for another marketplace. */
  action: string;
  chosen: string;
  marketplaces: readonly { readonly id: string; readonly name: string }[];
};

/** Which of the admin's marketplaces a page is about; nothing where there is one. */
export function MarketplaceChoice({ action, chosen, marketplaces }: MarketplaceChoiceProps) {
  if (marketplaces.length < 2) return null;
  return (
    <Form action={action} className="flex w-full items-end gap-2 sm:w-auto">
      <Field label={CALENDAR.marketplace} hideLabel className="min-w-0 flex-1">
        <Select key={chosen} name="pasar" defaultValue={chosen} className="sm:w-60">
          {marketplaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton variant="secondary">{CALENDAR.show}</SubmitButton>
    </Form>
  );
}
