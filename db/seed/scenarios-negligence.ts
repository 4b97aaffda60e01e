import type { Scenario } from "./play";
import { MAYA, opens, PACKED, presses } from "./scenario-parts";

const LILIS = "lilis@griyarotan.test";
const RIZAL = "rizal@sambaluda.test";
const CARELESS = { kind: "negligence" } as const;

/** Shops that may have been careless: alleged, admitted, found by the desk. */
export const NEGLIGENCE_SCENARIOS: readonly Scenario[] = [
  {
    name: "kelalaian diajukan pembeli",
    moves: [
      [
        50,
        opens(
          "D4PR",
          "TP-2611-0309",
          "late",
          "Dikirim tiga hari setelah batas kirim toko sendiri.",
          [],
          CARELESS,
        ),
      ],
    ],
  },
  {
    name: "kelalaian diakui, perlu ditinjau",
    moves: [
      [
        28,
        opens(
          "D4PR",
          "TP-2611-0308",
          "late",
          "Resi baru diberikan empat hari setelah saya membayar.",
          [],
          CARELESS,
        ),
      ],
      [22, presses(RIZAL, "accept_solution")],
      [20, { refund: "settled" }],
    ],
  },
  {
    name: "kelalaian terbukti, poin toko berkurang",
    moves: [
      [
        390,
        opens("G3RT", "PN-2611-1204", "late", "Kurir instan baru dipanggil keesokan harinya.", [], CARELESS),
      ],
      [
        380,
        presses(
          LILIS,
          "reject_solution",
          { reason: "wrong_claim", text: "Pesanan masuk setelah jam operasional toko kami." },
          PACKED,
        ),
      ],
      [370, presses(MAYA, "take_case")],
      [
        360,
        presses(MAYA, "decide_case", (c) => ({
          solution: { lines: [], shipping: c.shippingDisputed },
          fault: "seller",
          negligence: "found",
          findings: [{ rule: "seller_must_show_packing", evidenceIds: [], result: "not_proven" }],
          text: "Pesanan masuk tiga jam sebelum toko tutup dan baru dikemas keesokan harinya.",
        })),
      ],
      [150, { refund: "settled" }],
    ],
  },
];
