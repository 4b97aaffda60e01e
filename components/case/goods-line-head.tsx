import type { GoodsLineView } from "@/lib/queries/case-view";
import { ProductPicture } from "./product-picture";

/** Which goods a line of a parcel is about. */
export function GoodsLineHead({ line }: { line: Pick<GoodsLineView, "name" | "sku" | "picture"> }) {
  return (
    <div className="flex min-w-0 flex-1 basis-52 items-center gap-3">
      <ProductPicture name={line.picture} size={44} />
      <div className="min-w-0">
        <p className="font-medium">{line.name}</p>
        <p className="text-12 text-soft">
          SKU <span className="font-mono">{line.sku}</span>
        </p>
      </div>
    </div>
  );
}
