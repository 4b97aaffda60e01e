import type { Scenario } from "./play";
import { MAYA, opens, PUTRI, presses } from "./scenario-parts";

const IWAN = "iwan@kopigayo.test";
const AMINAH = "aminah@langittimur.test";
const GONE = { kind: "not_received" } as const;

/** Parcels that never came: looked for, shown to be delivered, lost. */
export const SEARCH_SCENARIOS: readonly Scenario[] = [
  {
    name: "paket belum sampai, baru diajukan",
    moves: [
      [
        20,
        opens(
          "K7Q2",
          "TT-2611-0413",
          "not_arrived",
          "Paket berhenti di gudang sortir sejak hari Senin dan belum sampai juga.",
          [],
          GONE,
        ),
      ],
    ],
  },
  {
    name: "paket sedang dicari kurir",
    moves: [
      [
        40,
        opens(
          "K7Q2",
          "TT-2611-0404",
          "not_arrived",
          "Sudah lewat estimasi, lacakannya tidak bergerak.",
          [],
          GONE,
        ),
      ],
      [30, { who: PUTRI, presses: "start_trace", withParcel: true }],
    ],
  },
  {
    name: "kurir menunjukkan bukti terima",
    moves: [
      [
        45,
        opens(
          "B6KG",
          "TP-2611-0604",
          "not_arrived",
          "Kopi saya belum datang, padahal sudah lewat estimasi.",
          [],
          GONE,
        ),
      ],
      [30, { who: IWAN, presses: "start_trace", withParcel: true }],
      [
        6,
        presses(
          MAYA,
          "report_trace",
          { result: "delivered_proven", text: "Kurir mengirim foto paket di depan pintu, diterima satpam." },
          [["paket-timbangan", "delivery_proof"]],
        ),
      ],
    ],
  },
  {
    name: "paket hilang, dana kembali",
    moves: [
      [
        350,
        opens("L9TM", "LZ-2611-1704", "not_arrived", "Serum tidak pernah sampai ke rumah saya.", [], GONE),
      ],
      [330, { who: AMINAH, presses: "start_trace", withParcel: true }],
      [
        250,
        presses(MAYA, "report_trace", {
          result: "lost",
          text: "Kurir menyatakan paket hilang di gudang transit Surabaya.",
        }),
      ],
      [240, { refund: "settled" }],
    ],
  },
  {
    name: "paket ternyata sudah diterima",
    moves: [
      [
        350,
        opens(
          "M5KN",
          "TT-2611-1804",
          "not_arrived",
          "Tas mukena belum saya terima sampai hari ini.",
          [],
          GONE,
        ),
      ],
      [340, { who: "yuni@mukenakinanti.test", presses: "start_trace", withParcel: true }],
      [300, { scan: "delivered", of: "order" }],
      [280, presses("buyer", "confirm_delivery")],
    ],
  },
];
