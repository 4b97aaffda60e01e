import type { Scenario } from "./play";
import {
  CRACKED_CASE,
  countsIn,
  JOKO,
  opens,
  PUTRI,
  presses,
  SARI,
  sendsBack,
  takesReturn,
} from "./scenario-parts";

const NABILA = "nabila@casingcorner.test";
const DEDI = "dedi@casingcorner.test";
const LILIS = "lilis@griyarotan.test";
const IWAN = "iwan@kopigayo.test";
const FITRI = "fitri@sambaluda.test";
const AMINAH = "aminah@langittimur.test";
const ANOTHER = { kind: "replacement" } as const;
const BOTH_CHECKED = { checks: ["packing_slip", "warehouse_log"] };

/** Goods that go out: a replacement, another size, what was missing. */
export const REPLACEMENT_SCENARIOS: readonly Scenario[] = [
  {
    name: "pengganti harus dikirim",
    moves: [
      [
        28,
        opens(
          "C8CN",
          "TK-2611-0508",
          "defective",
          "Casing retak saat dipasang, minta ganti baru.",
          CRACKED_CASE,
          ANOTHER,
        ),
      ],
      [4, presses(NABILA, "accept_solution")],
    ],
  },
  {
    name: "pengganti dikirim, barang lama kembali",
    moves: [
      [
        80,
        opens(
          "G3RT",
          "PN-2611-0204",
          "defective",
          "Dudukan lampu meja patah saat pertama dipasang.",
          [["lampu-pecah", "item_photo"]],
          ANOTHER,
        ),
      ],
      [70, presses(LILIS, "accept_solution")],
      [50, presses(LILIS, "ship_replacement", { courier: "JNE", resi: "540462611020413" })],
      [46, { scan: "picked_up", of: "outbound" }],
      [30, { scan: "in_transit", of: "outbound" }],
    ],
  },
  {
    name: "pengganti tiba, ditunggu konfirmasi pembeli",
    moves: [
      [
        100,
        opens(
          "C8CN",
          "TK-2611-0505",
          "defective",
          "Kabel USB-C tidak terbaca di dua ponsel.",
          CRACKED_CASE,
          ANOTHER,
        ),
      ],
      [90, presses(NABILA, "accept_solution")],
      [80, presses(DEDI, "ship_replacement", { courier: "SiCepat", resi: "002611050501" })],
      [76, { scan: "picked_up", of: "outbound" }],
      [20, { scan: "delivered", of: "outbound" }],
    ],
  },
  {
    name: "pengganti diterima pembeli",
    moves: [
      [
        410,
        opens(
          "C8CN",
          "TK-2611-1505",
          "defective",
          "Kabel tidak mengisi daya sama sekali.",
          CRACKED_CASE,
          ANOTHER,
        ),
      ],
      [400, presses(NABILA, "accept_solution")],
      [390, presses(DEDI, "ship_replacement", { courier: "JNE", resi: "540462611150507" })],
      [386, { scan: "picked_up", of: "outbound" }],
      [350, { scan: "delivered", of: "outbound" }],
      [345, presses("buyer", "confirm_replacement")],
    ],
  },
  {
    name: "sisa kopi harus dikirim",
    moves: [
      [
        30,
        opens(
          "B6KG",
          "TP-2611-0602",
          "incomplete",
          "Kopi wine tidak ada di dalam paket, hanya bonus stiker.",
          [
            ["kopi-kurang", "item_photo"],
            ["label-resi-1", "label_photo"],
          ],
          { kind: "reship" },
        ),
      ],
      [6, presses(IWAN, "accept_solution", BOTH_CHECKED)],
    ],
  },
  {
    name: "sisa keripik sudah sampai",
    moves: [
      [
        372,
        opens(
          "D4PR",
          "TP-2611-1309",
          "incomplete",
          "Keripik tidak ada di dalam dus, hanya brosur toko.",
          [
            ["kopi-kurang", "item_photo"],
            ["label-resi-3", "label_photo"],
          ],
          { kind: "reship" },
        ),
      ],
      [360, presses(FITRI, "accept_solution", BOTH_CHECKED)],
      [350, presses(FITRI, "ship_replacement", { courier: "AnterAja", resi: "1000261113093" })],
      [346, { scan: "picked_up", of: "outbound" }],
      [320, { scan: "delivered", of: "outbound" }],
      // Three days of silence say that it is right.
    ],
  },
  {
    name: "tukar ukuran, kemeja lama sudah kembali",
    moves: [
      [
        310,
        opens(
          "K7Q2",
          "TT-2611-1418",
          "size_unfit",
          "Ukuran L kekecilan, minta tukar ukuran XL.",
          [["kemeja-merah-diterima", "item_photo"]],
          { kind: "exchange" },
        ),
      ],
      [300, presses(PUTRI, "accept_solution")],
      [150, sendsBack("SiCepat", "002611141801")],
      [146, { scan: "picked_up", of: "return" }],
      [28, { scan: "delivered", of: "return" }],
      [24, countsIn(JOKO, 1)],
      [5, takesReturn(SARI, "sellable")],
    ],
  },
  {
    name: "tukar kain, menunggu kain lama",
    moves: [
      [
        12,
        opens(
          "L9TM",
          "LZ-2611-0701",
          "wrong_item",
          "Pesan merah marun, yang datang hijau zamrud. Minta ditukar.",
          [
            ["kemeja-merah-diterima", "item_photo"],
            ["label-resi-2", "label_photo"],
          ],
          { kind: "exchange" },
        ),
      ],
      [3, presses(AMINAH, "accept_solution")],
    ],
  },
  {
    name: "tukar kemeja yang lebih mahal, menunggu pembeli membayar selisih",
    moves: [
      [
        0.9,
        opens(
          "K7Q2",
          "TT-2611-0418",
          "size_unfit",
          "Lengannya ternyata pendek, saya mau tukar dengan yang lengan panjang dan bayar selisihnya.",
          [["kemeja-merah-diterima", "item_photo"]],
          { kind: "exchange", other: "SB-KMJ-BIR" },
        ),
      ],
      [0.5, presses(PUTRI, "accept_solution")],
    ],
  },
  {
    name: "tukar lampu yang lebih murah, selisih sudah kembali",
    moves: [
      [
        310,
        opens(
          "G3RT",
          "PN-2611-1206",
          "size_unfit",
          "Lampunya terlalu besar untuk kamar, tukar dengan lampu meja saja.",
          [["lampu-pecah", "item_photo"]],
          { kind: "exchange", other: "GR-LMP-MJ-2" },
        ),
      ],
      [300, presses(LILIS, "accept_solution")],
      [290, sendsBack("JNE", "540462611120601")],
      [286, { scan: "picked_up", of: "return" }],
      [250, { scan: "delivered", of: "return" }],
      [246, countsIn(LILIS, 1)],
      [242, takesReturn(LILIS, "sellable")],
      [230, presses(LILIS, "ship_replacement", { courier: "JNE", resi: "540462611120602" })],
      [226, { scan: "picked_up", of: "outbound" }],
      [200, { scan: "delivered", of: "outbound" }],
      [190, presses("buyer", "confirm_replacement")],
    ],
  },
];
