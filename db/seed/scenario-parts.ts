import { type Disposition, receivedOf } from "@/lib/domain/case/goods";
import { RETURN_CONDITIONS } from "@/lib/domain/kinds";
import type { Reason } from "@/lib/domain/reasons";
import type { Complaint, InputOf, Move, Shown } from "./play";

export const PUTRI = "putri@sekarbatik.test";
export const SARI = "sari@sekarbatik.test";
export const JOKO = "joko@sekarbatik.test";
export const MAYA = "maya@tuntas.test";
export const BAGUS = "bagus@tuntas.test";

export const RED_SHIRT: readonly Shown[] = [
  ["kemeja-merah-diterima", "item_photo"],
  ["label-resi-1", "label_photo"],
  ["buka-paket", "unboxing_video"],
];
export const DENTED_BAG: readonly Shown[] = [
  ["tas-rusak", "item_photo"],
  ["kemasan-penyok", "packaging_photo"],
];
export const BROKEN_SAMBAL: readonly Shown[] = [
  ["sambal-pecah", "item_photo"],
  ["kemasan-penyok", "packaging_photo"],
];
export const BROKEN_LAMP: readonly Shown[] = [
  ["lampu-pecah", "item_photo"],
  ["kemasan-penyok", "packaging_photo"],
];
export const CRACKED_CASE: readonly Shown[] = [["casing-retak", "item_photo"]];
export const LEAKING_SERUM: readonly Shown[] = [
  ["serum-bocor", "item_photo"],
  ["kemasan-penyok", "packaging_photo"],
];
export const PACKED: readonly Shown[] = [["packing-slip", "packing_proof"]];
export const SHELF: readonly Shown[] = [["packing-rak-b12", "packing_proof"]];

type More = Partial<Pick<Complaint, "kind" | "other" | "conditions" | "rupiah" | "withShipping">>;

/** The buyer complains about the first line of an order. */
export const opens = (
  shop: string,
  order: string,
  reason: Reason,
  text: string,
  shows: readonly Shown[],
  more: More = {},
): Extract<Move, { opens: Complaint }> => ({ opens: { shop, order, reason, text, shows, ...more } });

/** Changing one's mind, with all that has to be vouched for. */
export const VOUCHED = { kind: "return_refund", conditions: RETURN_CONDITIONS } as const satisfies More;

/** Somebody presses a button. */
export const presses = (
  who: string,
  verb: Extract<Move, { who: string }>["presses"],
  input: Record<string, unknown> | InputOf = {},
  shows: readonly Shown[] = [],
): Move => ({ who, presses: verb, input, shows });

/** The buyer hands the goods over. */
export const sendsBack = (courier: string, resi: string): Move =>
  presses("buyer", "ship_return", { method: "dropoff", courier, resi });

/** The warehouse finds so many units of every line in the return. */
export const countsIn = (who: string, qty: number): Move =>
  presses(who, "confirm_receipt", (c) => ({
    lines: c.lines.map(({ orderLineId }) => ({ orderLineId, qty })),
  }));

/** The shop takes the return: what came goes to one shelf, what did not is missing. */
export const takesReturn = (who: string, disposition: Disposition, deducted = 0): Move =>
  presses(who, "accept_return", (c) => ({
    disposed: c.lines.flatMap(({ orderLineId, qty }) => {
      const came = receivedOf(c.goods, orderLineId);
      return [
        ...(came > 0 ? [{ orderLineId, qty: came, disposition }] : []),
        ...(qty > came ? [{ orderLineId, qty: qty - came, disposition: "missing" }] : []),
      ];
    }),
    deducted:
      deducted > 0 ? c.lines.slice(0, 1).map(({ orderLineId }) => ({ orderLineId, rupiah: deducted })) : [],
  }));

/** The first shop refuses: the goods are what was ordered. */
export const refuses = (text: string, shows: readonly Shown[] = PACKED) =>
  ({ who: PUTRI, presses: "reject_solution", input: { reason: "item_matches", text }, shows }) as const;
