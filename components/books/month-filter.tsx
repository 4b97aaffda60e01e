import Form from "next/form";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { BOOKS } from "@/lib/copy/screens-books";
import { monthYear } from "@/lib/format/dates";
import { paths } from "@/lib/paths";
import type { Statement } from "@/lib/queries/statement";

/** The month in the address. Choosing and going there are two acts: a list that leaps away loses who reads it by key. */
export function MonthFilter({ view, toko }: { view: Statement; toko: string | undefined }) {
  const { month } = view;
  const months = month === null || view.months.includes(month) ? view.months : [month, ...view.months];
  return (
    <Form action={paths.books()} scroll={false} className="flex items-end gap-2">
      {toko === undefined ? null : <input type="hidden" name="toko" value={toko} />}
      <Field label={BOOKS.period} hideLabel>
        <Select key={month} name="bulan" defaultValue={month ?? ""} className="min-w-44">
          <option value="">{BOOKS.allMonths}</option>
          {months.map((own) => (
            <option key={own} value={own}>
              {monthYear(own)}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton variant="secondary">{BOOKS.show}</SubmitButton>
    </Form>
  );
}
