import type { Party } from "@/lib/domain/access";
import type { Case } from "@/lib/domain/case/case";
import { reputationOf } from "@/lib/domain/case/consequences/reputation";
import type { Decided } from "@/lib/domain/case/decide";
import type { CaseEvent } from "@/lib/domain/case/events";
import { DISPOSITIONS } from "@/lib/domain/case/goods";
import { rupiah } from "@/lib/format/rupiah";
import { type ConsequenceContext, type ConsequenceLine, find } from "./consequence";
import { capital } from "./event-voice";
import { GOODS_BACK_TEXTS, OUTBOUND_NAMES, PAYER_NAMES, TRACE_SUBJECT_NAMES } from "./goods";
import { DESK_NAMES, DISPOSITION_LABELS } from "./kinds";
import { sideName } from "./places";
import { type Segment, say, strong } from "./segments";

const goods = (segments: readonly Segment[]): ConsequenceLine => ({ icon: "goods", segments });
const stock = (segments: readonly Segment[]): ConsequenceLine => ({ icon: "stock", segments });

function settles(decided: Decided): boolean {
  return ["refund_granted", "funds_released", "case_decided"].some((type) =>
    decided.events.some((event) => event.type === type),
  );
}

/** What an act means for goods and stock; where money alone moves, that the goods stay where they are. */
export function goodsLines(decided: Decided, before: Case, ctx: ConsequenceContext): ConsequenceLine[] {
  const lines = decided.events.flatMap((event) => linesOf(event, ctx));
  const travels = before.state.return !== "none" || before.goods.out !== null;
  const parcelOnly = before.kind === "not_received" || before.kind === "negligence";
  const ruled = find(decided, "case_decided")?.solution.remedy !== undefined;
  if (lines.length > 0 || travels || parcelOnly || ruled || !settles(decided)) return lines;
  return [
    goods(
      ctx.reader === "buyer"
        ? say`Barang ${strong("tidak perlu dikembalikan")}.`
        : say`Barang ${strong("tidak dikembalikan")}. Stok tidak berubah.`,
    ),
  ];
}

function linesOf(event: CaseEvent, ctx: ConsequenceContext): ConsequenceLine[] {
  const side = (party: Party) => sideName(party, ctx.reader ?? "seller", ctx.policy.profile);
  const shop = ctx.reader !== "buyer";
  switch (event.type) {
    case "return_agreed": {
      const payer = event.payer === "platform" ? PAYER_NAMES.platform : side(event.payer);
      return [
        goods(
          say`${capital(side("buyer"))} ${strong("mengirim barang balik dulu")}; dana kembali setelah barang dicek.`,
        ),
        goods(say`Ongkir retur ditanggung ${strong(payer)}.`),
      ];
    }
    case "return_shipped":
      return [
        goods(say`Barang dikirim balik lewat ${event.parcel.courier}, resi ${strong(event.parcel.resi)}.`),
      ];
    case "return_received": {
      const units = event.lines.reduce((n, line) => n + line.qty, 0);
      return [stock(say`${strong(`${units} unit`)} masuk rak khusus dan belum bisa dijual sampai dicek.`)];
    }
    case "return_accepted":
      return shop ? disposed(event) : [];
    case "return_contested":
      return [goods(say`Barang tetap di rak khusus sampai ada putusan.`)];
    case "return_rejected":
      return [goods(say`Barang retur ${strong("dikirim balik")} ke ${side("buyer")}.`)];
    case "disposition_changed": {
      const from = event.from === null ? "Rak khusus" : DISPOSITION_LABELS[event.from];
      return [
        stock(say`${strong(`${event.qty} unit`)}: ${from} menjadi ${strong(DISPOSITION_LABELS[event.to])}.`),
      ];
    }
    case "goods_out_agreed": {
      const promised = say`${capital(OUTBOUND_NAMES[event.kind])} dikirim ke ${side("buyer")}. ${GOODS_BACK_TEXTS[event.back]}`;
      if (!shop) return [goods(promised), ...pricedLines(event, side)];
      return [
        goods(promised),
        ...pricedLines(event, side),
        stock(
          event.inStock
            ? say`Stok disisihkan untuk komplain ini.`
            : say`Stok belum cukup dan perlu disiapkan.`,
        ),
      ];
    }
    case "payment_ordered":
      return [
        { icon: "money", segments: say`${capital(side("buyer"))} membayar ${strong(rupiah(event.rupiah))}.` },
        goods(say`Setelah pembayaran berhasil, barang penukar dikirim.`),
      ];
    case "stock_reserved":
      return [stock(say`Stok disisihkan untuk komplain ini.`)];
    case "stock_freed":
      return shop ? [stock(say`Stok yang disisihkan kembali ke stok jual.`)] : [];
    case "goods_shipped":
      return [
        goods(
          say`${capital(OUTBOUND_NAMES[event.kind])} dikirim ke ${side("buyer")} lewat ${event.parcel.courier}, resi ${strong(event.parcel.resi)}.`,
        ),
      ];
    case "replacement_confirmed":
      return [goods(say`Barang yang datang dicatat ${strong("sudah sesuai")}.`)];
    case "trace_started":
      return [
        goods(say`Kurir mengecek ${TRACE_SUBJECT_NAMES[event.of]}, resi ${strong(event.parcel.resi)}.`),
      ];
    default:
      return [];
  }
}

/** Who pays the difference of an exchange, and by when it matters. */
function pricedLines(
  { differences = [] }: Extract<CaseEvent, { type: "goods_out_agreed" }>,
  side: (party: Party) => string,
): ConsequenceLine[] {
  const more = differences.reduce((total, own) => total + own.rupiah, 0);
  if (more === 0) return [];
  const amount = strong(rupiah(Math.abs(more)));
  return [
    {
      icon: "money",
      segments:
        more > 0
          ? say`${capital(side("buyer"))} membayar selisih harga ${amount} dulu; barang dikirim setelah dibayar.`
          : say`Selisih harga ${amount} dikembalikan ke ${side("buyer")} setelah barangnya diterima.`,
    },
  ];
}

/** Units by what becomes of them, in the order of the list. */
function disposed(event: Extract<CaseEvent, { type: "return_accepted" }>): ConsequenceLine[] {
  const parts = DISPOSITIONS.flatMap((disposition) => {
    const units = event.disposed
      .filter((own) => own.disposition === disposition)
      .reduce((n, own) => n + own.qty, 0);
    return units === 0 ? [] : [`${units} ${DISPOSITION_LABELS[disposition].toLowerCase()}`];
  });
  return parts.length === 0
    ? [stock(say`Barang di rak khusus belum punya disposisi.`)]
    : [stock(say`Stok: ${strong(parts.join(", "))}.`)];
}

/** Negligence costs points only once it is found and the buyer has his money; nothing else does (S3h). */
export function reputationLines(decided: Decided, before: Case, ctx: ConsequenceContext): ConsequenceLine[] {
  if (ctx.reader === "buyer") return [];
  const line = (segments: readonly Segment[]): ConsequenceLine[] => [{ icon: "reputation", segments }];
  const points = ctx.policy.negligencePoints;
  if (find(decided, "negligence_ruled")?.found === true && points > 0) {
    const now = reputationOf(decided.events, before, decided.next, ctx.policy).some((own) => own.delta < 0);
    return now
      ? line(say`Reputasi toko ${strong(`−${points} poin`)}.`)
      : line(
          say`Reputasi toko ${strong(`−${points} poin`)} bila dana kembali ke pembeli; sebelum itu tidak berubah.`,
        );
  }
  if (find(decided, "negligence_admitted")?.review === true && points > 0) {
    return line(
      say`Reputasi toko belum berubah. ${DESK_NAMES[ctx.policy.profile]} meninjau dulu; bila terbukti lalai, ${strong(`−${points} poin`)}.`,
    );
  }
  const touched = settles(decided) || find(decided, "negligence_ruled") !== undefined;
  return touched ? line(say`Reputasi toko tidak berubah.`) : [];
}
