import type { Party } from "@/lib/domain/access";
import { totalOf } from "@/lib/domain/case/case";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { Policy } from "@/lib/domain/policy/policy";
import { rupiah } from "@/lib/format/rupiah";
import { sideName } from "./places";
import { type Segment, say, strong } from "./segments";

type Ctx = { readonly policy: Policy; readonly reader: Party };

/**
 * The money that events will move, as the middle of a sentence: from the rule's own events, so that no sentence
 * promises another amount than the rule then moves. `how` stands before what happens: "otomatis ". Empty where
 * none moves.
 */
export function moneyMoves(events: readonly CaseEvent[], { policy, reader }: Ctx, how = ""): Segment[] {
  const side = (party: Party) => sideName(party, reader, policy.profile);
  const parts = events.flatMap((event): Segment[][] => {
    switch (event.type) {
      case "refund_granted": {
        const amount = strong(rupiah(totalOf(event.solution)));
        return event.from === "disputed"
          ? [say`dana ${amount} ${how}dikembalikan ke ${side("buyer")}`]
          : [say`tambahan ${amount} untuk ${side("buyer")} diambil dari saldo ${side("seller")}`];
      }
      case "funds_released":
        return [say`dana ${strong(rupiah(event.rupiah))} ${how}diteruskan ke ${side("seller")}`];
      case "freight_charged": {
        const freight = strong(rupiah(event.rupiah));
        if (event.payer === "platform") return [];
        return event.payer === "buyer"
          ? [say`ongkir retur ${freight} dipotong dari dana ${side("buyer")}`]
          : [say`ongkir retur ${freight} ditanggung ${side("seller")}`];
      }
      case "seller_compensated":
        return [say`marketplace mengganti ${strong(rupiah(event.rupiah))} kepada ${side("seller")}`];
      case "compensation_reversed":
        return [say`penggantian ${strong(rupiah(event.rupiah))} untuk ${side("seller")} ditarik lagi`];
      default:
        return [];
    }
  });
  return parts.flatMap((part, n) => {
    const between = n === 0 ? "" : n === parts.length - 1 ? " dan " : ", ";
    return [{ text: between }, ...part].filter((segment) => segment.text !== "");
  });
}
