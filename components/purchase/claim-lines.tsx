"use client";

import { ProductPicture } from "@/components/case/product-picture";
import { cx } from "@/components/ui/cx";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import type { Reason } from "@/lib/domain/reasons";
import { rupiah } from "@/lib/format/rupiah";
import type { PurchaseLine } from "@/lib/queries/list-views";
import { obstacleOf } from "./line-choice";

const copy = BUYER_COPY.form;

/** The order's products to choose from: one tap chooses one unit, more by the stepper that then appears. */
export function ClaimLines({
  lines,
  reason,
  quantityLabel,
  quantities,
  onChange,
}: {
  lines: readonly PurchaseLine[];
  reason: Reason | null;
  /** What is counted, in the words of what happened. */
  quantityLabel: string;
  quantities: Readonly<Record<string, number>>;
  onChange: (quantities: Record<string, number>) => void;
}) {
  return (
    <ul className="grid gap-2">
      {lines.map((line) => (
        <li key={line.id}>
          <ClaimLine
            line={line}
            reason={reason}
            quantityLabel={quantityLabel}
            qty={quantities[line.id] ?? 0}
            onQty={(qty) => onChange({ ...quantities, [line.id]: qty })}
          />
        </li>
      ))}
    </ul>
  );
}

function ClaimLine({
  line,
  reason,
  quantityLabel,
  qty,
  onQty,
}: {
  line: PurchaseLine;
  reason: Reason | null;
  quantityLabel: string;
  qty: number;
  onQty: (qty: number) => void;
}) {
  const found = obstacleOf(line, reason);
  const obstacle = found === null ? null : copy.obstacles[found];
  const worth = line.worth[Math.max(qty, 1) - 1];
  return (
    <div
      className={cx(
        "rounded-card border",
        obstacle
          ? "border-line bg-sunk text-soft"
          : qty > 0
            ? "border-accent bg-accent-wash"
            : "border-edge bg-card",
      )}
    >
      <label className="flex min-h-12 items-center gap-3 rounded-card px-3 py-3 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
        <input
          type="checkbox"
          checked={qty > 0}
          disabled={obstacle !== null}
          onChange={(event) => onQty(event.target.checked ? 1 : 0)}
          className="size-5 shrink-0 accent-accent outline-none"
        />
        <ProductPicture name={line.picture} size={44} />
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{line.name}</span>
          <span className="block text-13 text-soft">
            {line.variant ? `${line.variant} · ` : ""}
            {obstacle ?? copy.bought(line.qty, line.qtyLeft)}
          </span>
          {obstacle === null && worth !== undefined ? (
            <span className="block font-bold unbroken sm:hidden">{rupiah(worth)}</span>
          ) : null}
        </span>
        {obstacle === null && worth !== undefined ? (
          <span className="shrink-0 font-bold unbroken max-sm:hidden">{rupiah(worth)}</span>
        ) : null}
      </label>
      {qty > 0 && line.qtyLeft > 1 ? (
        <div className="flex flex-wrap items-center justify-between gap-2 px-3 pb-3">
          <span aria-hidden="true" className="text-14">
            {quantityLabel}
          </span>
          <QuantityStepper
            label={copy.quantityOf(quantityLabel, line.name)}
            value={qty}
            min={1}
            max={line.qtyLeft}
            onChange={onQty}
          />
        </div>
      ) : null}
    </div>
  );
}
