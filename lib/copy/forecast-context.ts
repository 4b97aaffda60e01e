import type { Party } from "@/lib/domain/access";
import type { Facts } from "@/lib/domain/case/facts";
import type { Zone } from "@/lib/domain/sla/zone";

/** What a sentence about the future needs to know besides the case: the same facts the rule will read. */
export type ForecastContext = Pick<Facts, "policy" | "now" | "order" | "refundsOut"> & {
  readonly zone: Zone;
  readonly reader: Party;
};
