import type { Scenario } from "./play";
import { BROKEN_SAMBAL, DENTED_BAG, opens, PACKED } from "./scenario-parts";

/** Mukena Kinanti, and the shops at Tokopedia: the seller may object before a mediator does anything (S1). */
export const TOKOPEDIA_SCENARIOS: readonly Scenario[] = [
  {
    name: "mukena masih ditunggu jawabannya",
    moves: [
      [
        28,
        opens("M5KN", "TT-2611-0802", "damaged", "Bordir di bagian tepi tertarik dan berlubang.", DENTED_BAG),
      ],
    ],
  },
  {
    name: "keberatan penjual, giliran pembeli",
    moves: [
      [
        26,
        opens(
          "D4PR",
          "TP-2611-0302",
          "damaged",
          "Botol sambal pecah, isinya tumpah ke paket lain.",
          BROKEN_SAMBAL,
        ),
      ],
      [
        20,
        {
          who: "fitri@sambaluda.test",
          presses: "file_objection",
          input: { text: "Sambal kami bungkus tiga lapis, kerusakan terjadi di perjalanan kurir." },
          shows: PACKED,
        },
      ],
    ],
  },
  {
    name: "sedang kami periksa",
    moves: [
      [
        40,
        opens("D4PR", "TP-2611-0303", "incomplete", "Keripiknya kurang satu bungkus dari pesanan.", [
          ["kopi-kurang", "item_photo"],
          ["label-resi-1", "label_photo"],
        ]),
      ],
      [
        20,
        {
          who: "fitri@sambaluda.test",
          presses: "acknowledge",
          input: { text: "Terima kasih laporannya. Kami cek rekaman gudang dulu, besok kami kabari." },
        },
      ],
    ],
  },
  {
    name: "sambal baru dilaporkan",
    moves: [
      [8, opens("D4PR", "TP-2611-0301", "damaged", "Bungkus keripik robek dan isinya remuk.", BROKEN_SAMBAL)],
    ],
  },
  {
    name: "kopi kurang satu",
    moves: [
      [
        40,
        opens("B6KG", "TP-2611-0603", "incomplete", "Pesan tiga bungkus kopi, yang datang dua.", [
          ["kopi-kurang", "item_photo"],
          ["label-resi-3", "label_photo"],
        ]),
      ],
    ],
  },
];
