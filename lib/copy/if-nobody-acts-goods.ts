import type { Party } from "@/lib/domain/access";
import { type Case, disputedTotal } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import { evolve } from "@/lib/domain/case/evolve";
import { owed } from "@/lib/domain/case/goods";
import { replaced, settleReturn, unpaid } from "@/lib/domain/case/settlement";
import { rupiah } from "@/lib/format/rupiah";
import type { ForecastContext } from "./forecast-context";
import { OUTBOUND_NAMES, TRACE_SUBJECT_NAMES } from "./goods";
import { DESK_NAMES } from "./kinds";
import { moneyMoves } from "./money-moves";
import { sideName } from "./places";
import { type Segment, say, strong } from "./segments";

/** Deadlines of goods that travel and of parcels that are looked for. */
export type GoodsClock = Extract<
  ClockKind,
  | "buyer_ships"
  | "return_arrives"
  | "seller_inspects"
  | "seller_ships"
  | "outbound_arrives"
  | "buyer_confirms"
  | "ship_back"
  | "courier_answers"
  | "buyer_answers_proof"
>;

type Ctx = Pick<ForecastContext, "policy" | "reader" | "order">;

/** What was sent at the same time is never paid for in silence. */
const SENT: readonly Case["state"]["outbound"][] = ["shipped", "delivered", "confirmed"];

/** What the system does when goods, parcels or answers about them do not come by `at`. */
export function ifGoodsStay(c: Case, clock: GoodsClock, at: Segment, ctx: Ctx): Segment[] {
  const { policy } = ctx;
  const side = (party: Party) => sideName(party, ctx.reader, policy.profile);
  const desk = DESK_NAMES[policy.profile];
  const all = strong(rupiah(disputedTotal(c)));
  const toSeller = say`komplain ditutup dan dana ${all} diteruskan ke ${side("seller")}.`;
  switch (clock) {
    case "buyer_ships": {
      const sent = SENT.includes(c.state.outbound);
      const opening = say`Jika ${side("buyer")} tidak mengirim barang sampai ${at}, `;
      return [...opening, ...(sent ? say`komplain ini diteruskan ke ${desk}.` : toSeller)];
    }
    case "return_arrives": {
      const opening = say`Jika barang retur belum sampai ${at}, `;
      if (policy.onReturnOverdue === "refund")
        return [...opening, ...say`dana ${all} dikembalikan ke ${side("buyer")}.`];
      return [...opening, ...searchedFor(c, desk)];
    }
    case "seller_inspects":
      return inspected(c, at, ctx);
    case "seller_ships":
      return say`Jika ${side("seller")} tidak mengirim ${OUTBOUND_NAMES[c.goods.out ?? "replacement"]} sampai ${at}, dana ${all} dikembalikan ke ${side("buyer")}.`;
    case "outbound_arrives":
      return [...say`Jika paket ke ${side("buyer")} belum sampai ${at}, `, ...searchedFor(c, desk)];
    case "buyer_confirms": {
      const opening = say`Jika ${side("buyer")} tidak menjawab sampai ${at}, barang dianggap sudah sesuai`;
      if (c.goods.back === "with" && c.state.return !== "accepted")
        return [...opening, ...say` dan komplain menunggu barang retur.`];
      const ended = replaced(evolve(c, { type: "replacement_confirmed", by: "system" }));
      const closes = ended.some((event) => event.type === "case_closed");
      return [...opening, ...say`, ${closes ? "komplain ditutup dan" : "lalu"} ${moneyMoves(ended, ctx)}.`];
    }
    case "ship_back":
      return say`Jika ${side("seller")} belum mengirim balik barang sampai ${at}, komplain ini diteruskan ke ${desk}.`;
    case "courier_answers":
      return say`Jika kurir belum memberi jawaban tentang ${TRACE_SUBJECT_NAMES[c.goods.traceOf ?? "order"]} sampai ${at}, komplain ini diteruskan ke ${desk}; dana ${all} tetap ditahan.`;
    case "buyer_answers_proof":
      return [
        ...say`Jika ${side("buyer")} tidak menjawab bukti sampai dari kurir hingga ${at}, pesanan dianggap sudah diterima, `,
        ...toSeller,
      ];
  }
}

/** What becomes of an exchange whose difference nobody pays (T22). */
export function ifUnpaid(c: Case, at: Segment, ctx: Ctx): Segment[] {
  const buyer = sideName("buyer", ctx.reader, ctx.policy.profile);
  const ended = unpaid(c);
  const closes = ended.some((event) => event.type === "case_closed");
  return say`Jika ${buyer} tidak membayar selisih harga ${strong(rupiah(owed(c.goods)))} sampai ${at}, penukaran batal, ${closes ? "komplain ditutup " : ""}dan ${moneyMoves(ended, ctx)}.`;
}

function inspected(c: Case, at: Segment, { policy, reader, order }: Ctx): Segment[] {
  const side = (party: Party) => sideName(party, reader, policy.profile);
  const opening = say`Jika ${side("seller")} belum selesai mengecek barang retur sampai ${at}, `;
  if (policy.onInspectTimeout === "metric_only") {
    return [
      ...opening,
      ...say`keterlambatannya dicatat dan ${side("buyer")} bisa meminta bantuan ${DESK_NAMES[policy.profile]}.`,
    ];
  }
  const accepted = evolve(c, { type: "return_accepted", by: "system", disposed: [], deducted: [] });
  const moves = moneyMoves(settleReturn(accepted, [], { order }), { policy, reader });
  const taken = say`barang dianggap diterima`;
  if (moves.length > 0) return [...opening, ...taken, ...say`, lalu ${moves}.`];
  return c.goods.out !== null && c.goods.back === "before"
    ? [...opening, ...taken, ...say` dan ${OUTBOUND_NAMES[c.goods.out]} harus dikirim.`]
    : [...opening, ...taken, ...say`.`];
}

/** The courier is asked once; where he had no answer the desk sees to it. */
function searchedFor(c: Case, desk: string): Segment[] {
  return c.state.trace === "inconclusive"
    ? say`komplain ini diteruskan ke ${desk}.`
    : say`kurir diminta mengecek paketnya.`;
}
