import { SkeletonRows } from "@/components/ui/skeleton";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";

export default function Loading() {
  return <SkeletonRows label={BUYER_COPY.purchases.loading} />;
}
