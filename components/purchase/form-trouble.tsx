import Link from "next/link";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { paths } from "@/lib/paths";
import type { Problems } from "./claim-problems";

const copy = BUYER_COPY.errors;

/** Above the button: what is wrong with the form as a whole, or that a part of it is marked. */
export function FormTrouble({ problems }: { problems: Problems }) {
  if (problems.form) {
    return (
      <div
        role="alert"
        tabIndex={-1}
        data-problem=""
        className="rounded-card bg-red-wash px-4 py-3 text-14 text-red"
      >
        {problems.form}
        {problems.form === copy.sentBefore ? (
          <Link
            href={paths.purchases()}
            className="block w-fit py-2 font-medium underline underline-offset-4"
          >
            {copy.seePurchases}
          </Link>
        ) : null}
      </div>
    );
  }
  return Object.keys(problems).length > 0 ? (
    <p role="alert" className="text-14 text-red">
      {copy.check}
    </p>
  ) : null;
}
