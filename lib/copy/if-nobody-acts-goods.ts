import type { Party } from "@/lib/domain/access";
import { type Case, disputedTotal, fullRefund, totalOf } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import { owed } from "@/lib/domain/case/goods";
import type { Policy } from "@/lib/domain/policy/policy";
import { rupiah } from "@/lib/format/rupiah";
import { OUTBOUND_NAMES, TRACE_SUBJECT_NAMES } from "./goods";
import { DESK_NAMES } from "./kinds";
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

type Ctx = { readonly policy: Policy; readonly reader: Party };

/** What the system does when goods, parcels or answers about them do not come by `at`. */
export function ifGoodsStay(c: Case, clock: GoodsClock, at: Segment, ctx: Ctx): Segment[] {
  const { policy } = ctx;
  const side = (party: Party) => sideName(party, ctx.reader, policy.profile);
  const desk = DESK_NAMES[policy.profile];
  const all = strong(rupiah(disputedTotal(c)));
  const toSeller = say`komplain ditutup dan dana ${all} diteruskan ke ${side("seller")}.`;
  switch (clock) {
    case "buyer_ships": {
      // What was sent at the same time is never paid for in silence.
      const sent = c.state.outbound !== "none" && c.state.outbound !== "awaiting_ship";
      const opening = say`Jika ${side("buyer")} tidak mengirim barang sampai ${at}, `;
      return [...opening, ...(sent ? say`komplain ini diteruskan ke ${desk}.` : toSeller)];
    }
    case "return_arrives":
      return policy.onReturnOverdue === "refund"
        ? say`Jika barang retur belum sampai ${at}, dana ${all} dikembalikan ke ${side("buyer")}.`
        : say`Jika barang retur belum sampai ${at}, kurir diminta mengecek paketnya.`;
    case "seller_inspects":
      return inspected(c, at, ctx);
    case "seller_ships":
      return say`Jika ${side("seller")} tidak mengirim ${OUTBOUND_NAMES[c.goods.out ?? "replacement"]} sampai ${at}, dana ${all} dikembalikan ke ${side("buyer")}.`;
    case "outbound_arrives":
      return say`Jika paket ke ${side("buyer")} belum sampai ${at}, kurir diminta mengecek paketnya.`;
    case "buyer_confirms": {
      const opening = say`Jika ${side("buyer")} tidak menjawab sampai ${at}, barang dianggap sudah sesuai`;
      return c.goods.back === "with" && c.state.return !== "accepted"
        ? [...opening, ...say` dan komplain menunggu barang retur.`]
        : [...opening, ...say`, ${toSeller}`];
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
export function ifUnpaid(c: Case, at: Segment, { policy, reader }: Ctx): Segment[] {
  const side = (party: Party) => sideName(party, reader, policy.profile);
  const all = strong(rupiah(disputedTotal(c)));
  const opening = say`Jika ${side("buyer")} tidak membayar selisih harga ${strong(rupiah(owed(c.goods)))} sampai ${at}, penukaran batal, `;
  return c.state.return === "accepted"
    ? [...opening, ...say`dan dana ${all} dikembalikan ke ${side("buyer")}.`]
    : [...opening, ...say`komplain ditutup dan dana ${all} diteruskan ke ${side("seller")}.`];
}

function inspected(c: Case, at: Segment, { policy, reader }: Ctx): Segment[] {
  const side = (party: Party) => sideName(party, reader, policy.profile);
  const opening = say`Jika ${side("seller")} belum selesai mengecek barang retur sampai ${at}, `;
  if (policy.onInspectTimeout === "metric_only") {
    return [
      ...opening,
      ...say`keterlambatannya dicatat dan ${side("buyer")} bisa meminta bantuan ${DESK_NAMES[policy.profile]}.`,
    ];
  }
  if (c.goods.out !== null) {
    return c.goods.back === "before"
      ? [...opening, ...say`barang dianggap diterima dan ${OUTBOUND_NAMES[c.goods.out]} harus dikirim.`]
      : [...opening, ...say`barang dianggap diterima.`];
  }
  const refund = strong(rupiah(totalOf(c.resolution ?? fullRefund(c))));
  const freight = c.goods.payer === "buyer" && c.goods.method !== "self" ? " dikurangi ongkir retur" : "";
  return [
    ...opening,
    ...say`barang dianggap diterima dan dana ${refund}${freight} dikembalikan ke ${side("buyer")}.`,
  ];
}
