import { type Case, disputedTotal, remedyOf, totalOf } from "@/lib/domain/case/case";
import { carryOut } from "@/lib/domain/case/settlement";
import { rupiah } from "@/lib/format/rupiah";
import { windowText } from "@/lib/format/window";
import type { ForecastContext } from "./forecast-context";
import { DESK_NAMES } from "./kinds";
import { moneyMoves } from "./money-moves";
import { sideName } from "./places";
import { type Segment, say, strong } from "./segments";
import { solutionText } from "./solution-text";

/** What the seller's silence means: what his marketplace's profile says. */
export function sellerSilent(c: Case, at: Segment, ctx: ForecastContext): Segment[] {
  const { policy, reader } = ctx;
  const desk = DESK_NAMES[policy.profile];
  const opening =
    reader === "seller"
      ? say`Jika tidak ditanggapi sampai ${at}, `
      : say`Jika penjual tidak menanggapi sampai ${at}, `;
  // Silence is never an admission of guilt: negligence goes to the desk (C1).
  if (policy.onTimeout === "auto_approve" && c.kind !== "negligence")
    return [...opening, ...silenceGrants(c, ctx)];
  if (policy.onTimeout === "warn_then_mediate" && !c.warned) {
    const warning = windowText(policy.warning);
    return reader === "buyer"
      ? [...opening, ...say`penjual mendapat peringatan terakhir dan Anda bisa meminta bantuan ${desk}.`]
      : [
          ...opening,
          ...say`${sideName("seller", reader, policy.profile)} mendapat peringatan terakhir dan waktu ${warning} sebelum komplain diteruskan ke ${desk}.`,
        ];
  }
  return [...opening, ...say`komplain ini diteruskan ke ${desk}.`];
}

/** What silence grants, by what was asked for. */
function silenceGrants(c: Case, ctx: ForecastContext): Segment[] {
  const { policy, reader } = ctx;
  const buyer = sideName("buyer", reader, policy.profile);
  if (c.kind === "not_received")
    return say`pengirimannya otomatis dicek ke kurir; bila resinya belum ada, komplain diteruskan ke ${DESK_NAMES[policy.profile]}.`;
  const remedy = remedyOf(c.request);
  if (remedy === null) return say`${moneyMoves(carryOut(c, c.request, ctx), ctx, "otomatis ")}.`;
  if (remedy === "return_refund")
    return say`permintaan otomatis disetujui: ${buyer} mengirim barang balik, lalu dana ${strong(rupiah(totalOf(c.request)))} dikembalikan.`;
  const all = strong(rupiah(disputedTotal(c)));
  return say`permintaan otomatis disetujui: ${strong(solutionText(c.request, policy.profile))}, atau dana ${all} dikembalikan ke ${buyer} bila stoknya tidak ada.`;
}
