import type { ReactNode } from "react";
import { GoodsLineHead } from "@/components/case/goods-line-head";
import type { GoodsLineView } from "@/lib/queries/case-view";

type GoodsRowsProps = {
  lines: readonly GoodsLineView[];
  /** What this part says about a line, at its end. */
  children: (line: GoodsLineView) => ReactNode;
};

/** The goods of a parcel, line by line. */
export function GoodsRows({ lines, children }: GoodsRowsProps) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.orderLineId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
          <GoodsLineHead line={line} />
          <div className="flex flex-wrap items-center gap-2 text-14">{children(line)}</div>
        </li>
      ))}
    </ul>
  );
}
