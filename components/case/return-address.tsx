import { Printer } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { GOODS } from "@/lib/copy/screens-goods";
import type { GoodsView } from "@/lib/queries/case-view";

type ReturnAddressProps = {
  goods: GoodsView;
  /** The parcel is still to be packed: address, label and advice stand open. */
  toPack: boolean;
};

/** Where the goods are sent, the label for the parcel, and what to think of before it is closed. */
export function ReturnAddress({ goods, toPack }: ReturnAddressProps) {
  const { returnAddress, labelUrl } = goods;
  if (returnAddress === null) return null;
  const address = (
    <address className="whitespace-pre-line text-16 not-italic dense:text-14">
      {returnAddress.join("\n")}
    </address>
  );
  const label = labelUrl ? (
    // A file and not a page: the router must not fetch it ahead.
    <a
      href={labelUrl}
      target="_blank"
      rel="noopener"
      className={`${buttonLook({ variant: "secondary" })} justify-self-start`}
    >
      <Printer size={18} strokeWidth={1.75} aria-hidden="true" />
      {GOODS.label}
    </a>
  ) : null;
  if (!toPack) {
    return (
      <details className="text-13 text-soft">
        <summary className="w-fit rounded-small py-1 underline underline-offset-4 max-desk:py-2.5">
          {GOODS.sentTo}
        </summary>
        <div className="grid gap-2 py-1 text-ink">
          {address}
          {label}
        </div>
      </details>
    );
  }
  return (
    <div className="mt-1 grid gap-3">
      <div className="grid gap-2.5 rounded-card bg-sunk px-3.5 py-3">
        <h4 className="font-bold text-12 text-soft">{GOODS.sendTo}</h4>
        {address}
        {label}
      </div>
      <div>
        <h4 className="font-bold text-12 text-soft">{GOODS.packing}</h4>
        <ol className="mt-1 grid list-decimal gap-1 pl-5">
          {GOODS.packingAdvice.map((advice) => (
            <li key={advice} className="max-w-[62ch]">
              {advice}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
