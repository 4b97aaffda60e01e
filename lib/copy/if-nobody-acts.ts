import type { Party } from "@/lib/domain/access";
import { type Case, disputedTotal, isHeld, waitingOn } from "@/lib/domain/case/case";
import type { RunningClock } from "@/lib/domain/case/facts";
import { dayTime } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import type { ForecastContext } from "./forecast-context";
import { executed } from "./if-nobody-acts-decided";
import { ifGoodsStay, ifUnpaid } from "./if-nobody-acts-goods";
import { sellerSilent } from "./if-nobody-acts-seller";
import { DESK_NAMES } from "./kinds";
import { sideName } from "./places";
import { type Segment, say, strong } from "./segments";
import { flowOf, verbLabel } from "./verbs";

/** What the system does at a deadline if nobody does anything until then: what, when, to whom and how much. */
export function ifNobodyActs(c: Case, clock: RunningClock, ctx: ForecastContext): Segment[] {
  const { policy, reader } = ctx;
  const at = strong(dayTime(clock.hardDue, ctx.zone, ctx.now));
  const all = strong(rupiah(disputedTotal(c)));
  const out = strong(rupiah(ctx.refundsOut));
  const side = (party: Party) => sideName(party, reader, policy.profile);
  const desk = DESK_NAMES[policy.profile];
  const toSeller = say`komplain ditutup dan dana ${all} diteruskan ke ${side("seller")}.`;
  switch (clock.kind) {
    case "grace":
      return c.scheduled === null
        ? say`Tindakan ini dijalankan ${at}. Sebelum itu Anda masih bisa mengurungkannya.`
        : say`${strong(verbLabel(c.scheduled.verb, c.scheduled.role, policy.profile, flowOf(c)))} dijalankan ${at}. Sebelum itu masih bisa diurungkan.`;
    case "seller_answers":
    case "seller_concludes":
    case "seller_warned":
      return sellerSilent(c, at, ctx);
    case "offer_stands":
      return c.answered
        ? say`Jika ${side("buyer")} tidak menjawab sampai ${at}, tawaran ini tidak berlaku lagi.`
        : say`Jika ${side("buyer")} tidak menjawab sampai ${at}, tawaran ini tidak berlaku lagi dan ${side("seller")} perlu menanggapi kembali.`;
    case "info_awaited": {
      const asked = c.info?.to ?? "buyer";
      const opening = say`Jika ${side(asked)} tidak mengirim bukti sampai ${at}, `;
      if (c.info?.from === "mediator") return [...opening, ...say`${desk} memutuskan dengan bukti yang ada.`];
      if (policy.onInfoSilence === "close") return [...opening, ...toSeller];
      return [...opening, ...say`${side("seller")} bisa meminta bantuan ${desk}.`];
    }
    case "buyer_reapplies":
      return [...say`Jika ${side("buyer")} tidak mengajukan ulang sampai ${at}, `, ...toSeller];
    case "help_opens":
      return say`Jika ${side("buyer")} belum menjawab sampai ${at}, ${side("seller")} bisa meminta bantuan ${desk}.`;
    case "inactivity":
      return waitingOn(c) === "buyer"
        ? [...say`Jika ${side("buyer")} tidak menanggapi sampai ${at}, `, ...toSeller]
        : say`Jika tidak ada kabar sampai ${at}, komplain ini diteruskan ke ${desk}.`;
    case "mediator_rules":
      if (c.state.stage === "fulfilling")
        return say`Tinjauan kelalaian diharapkan sampai ${at}. Jika terlambat, ${desk} diingatkan; tidak ada penilaian otomatis.`;
      // An appeal that came after the money moved holds none of it.
      return isHeld(c)
        ? say`Putusan diharapkan sampai ${at}. Jika terlambat, ${desk} diingatkan; dana ${all} tetap ditahan dan tidak ada putusan otomatis.`
        : say`Putusan diharapkan sampai ${at}. Jika terlambat, ${desk} diingatkan; tidak ada putusan otomatis dan dana tidak berpindah.`;
    case "appeal_window":
      return say`Banding bisa diajukan sampai ${at}. Setelah itu hasil ini final.`;
    case "execution_hold":
      return executed(c, at, ctx);
    case "buyer_pays":
      return ifUnpaid(c, at, ctx);
    case "payment_reported":
      return say`Pembayaran selisih sedang diproses. Jika belum ada kabar sampai ${at}, ${side("buyer")} bisa mencobanya lagi.`;
    case "refund_reported":
      return say`Dana ${out} sedang dikirim ke ${side("buyer")}. Jika belum ada kabar sampai ${at}, pengirimannya ditanyakan lagi dan ${desk} diberi tahu.`;
    case "refund_unpayable":
      return say`Jika dana belum terkirim sampai ${at}, ${out} dimasukkan ke saldo ${side("buyer")}.`;
    case "buyer_ships":
    case "return_arrives":
    case "seller_inspects":
    case "seller_ships":
    case "outbound_arrives":
    case "buyer_confirms":
    case "ship_back":
    case "courier_answers":
    case "buyer_answers_proof":
      return ifGoodsStay(c, clock.kind, at, ctx);
  }
}
