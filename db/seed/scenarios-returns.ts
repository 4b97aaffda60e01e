import type { Scenario } from "./play";
import {
  countsIn,
  JOKO,
  opens,
  PUTRI,
  presses,
  SARI,
  sendsBack,
  takesReturn,
  VOUCHED,
} from "./scenario-parts";

const YUNI = "yuni@mukenakinanti.test";
const AMINAH = "aminah@langittimur.test";
const LILIS = "lilis@griyarotan.test";
const BACK = { kind: "return_refund" } as const;

/** Goods that come back before money does, at every place of their way. */
export const RETURN_SCENARIOS: readonly Scenario[] = [
  {
    name: "retur menunggu dikirim pembeli",
    moves: [
      [
        0.9,
        opens(
          "K7Q2",
          "TT-2611-0406",
          "not_as_described",
          "Kainnya batik cap, di foto batik tulis. Saya mau kembalikan kainnya.",
          [["kemeja-merah-diterima", "item_photo"]],
          BACK,
        ),
      ],
      [0.6, presses(PUTRI, "accept_solution")],
    ],
  },
  {
    name: "retur dalam perjalanan",
    moves: [
      [
        100,
        opens(
          "L9TM",
          "LZ-2611-0705",
          "not_as_described",
          "Warna kain hijau pucat, tidak seperti foto. Saya kembalikan saja.",
          [["kemeja-merah-diterima", "item_photo"]],
          BACK,
        ),
      ],
      [90, presses(AMINAH, "accept_solution")],
      [70, sendsBack("J&T Express", "JX2270140713")],
      [66, { scan: "picked_up", of: "return" }],
      [50, { scan: "in_transit", of: "return" }],
    ],
  },
  {
    name: "retur tiba, perlu dikonfirmasi gudang",
    moves: [
      [
        335,
        opens(
          "K7Q2",
          "TT-2611-1408",
          "wrong_item",
          "Ukuran yang datang M, pesanan saya L. Kemeja masih bertagar lengkap.",
          [
            ["kemeja-merah-diterima", "item_photo"],
            ["label-resi-2", "label_photo"],
          ],
          BACK,
        ),
      ],
      [325, presses(PUTRI, "accept_solution")],
      [120, sendsBack("JNE", "540462611140806")],
      [115, { scan: "picked_up", of: "return" }],
      [90, { scan: "in_transit", of: "return" }],
      [6, { scan: "delivered", of: "return" }],
    ],
  },
  {
    name: "retur mukena tiba kemarin",
    moves: [
      [
        100,
        opens(
          "M5KN",
          "TT-2611-0805",
          "defective",
          "Jahitan mukena lepas di bagian lengan. Barang saya kembalikan.",
          [["kemeja-merah-diterima", "item_photo"]],
          BACK,
        ),
      ],
      [95, presses(YUNI, "accept_solution")],
      [90, sendsBack("SiCepat", "002611080544")],
      [85, { scan: "picked_up", of: "return" }],
      [20, { scan: "delivered", of: "return" }],
    ],
  },
  {
    name: "retur kurang satu, perlu dicek",
    moves: [
      [
        335,
        opens(
          "K7Q2",
          "TT-2611-1414",
          "not_as_described",
          "Kedua tas jauh lebih kecil dari ukuran di deskripsi.",
          [["tas-rusak", "item_photo"]],
          BACK,
        ),
      ],
      [310, presses(SARI, "accept_solution")],
      [110, sendsBack("SiCepat", "002611141401")],
      [105, { scan: "picked_up", of: "return" }],
      [12, { scan: "delivered", of: "return" }],
      [3, countsIn(JOKO, 1)],
    ],
  },
  {
    name: "sanggahan atas retur",
    moves: [
      [
        322,
        opens(
          "K7Q2",
          "TT-2611-1401",
          "not_as_described",
          "Kain tidak sesuai dengan judul produk, saya minta retur.",
          [["kemeja-merah-diterima", "item_photo"]],
          BACK,
        ),
      ],
      [300, presses(PUTRI, "accept_solution")],
      [130, sendsBack("J&T Express", "JX2611140188")],
      [126, { scan: "picked_up", of: "return" }],
      [30, { scan: "delivered", of: "return" }],
      [26, countsIn(JOKO, 1)],
      [
        10,
        presses(
          PUTRI,
          "contest_return",
          { reason: "used", text: "Kain yang kembali sudah dijahit dan dicuci, foto kami lampirkan." },
          [
            ["label-resi-2", "resi_photo"],
            ["kemasan-penyok", "parcel_photo"],
            ["tas-rusak", "returned_item_photo"],
          ],
        ),
      ],
    ],
  },
  {
    name: "retur diterima dengan potongan",
    moves: [
      [
        410,
        opens(
          "G3RT",
          "PN-2611-1205",
          "not_as_described",
          "Tas rotan lebih gelap dari fotonya, saya kembalikan.",
          [["tas-rusak", "item_photo"]],
          BACK,
        ),
      ],
      [400, presses(LILIS, "accept_solution")],
      [380, sendsBack("JNE", "540462611120501")],
      [376, { scan: "picked_up", of: "return" }],
      [330, { scan: "delivered", of: "return" }],
      [325, countsIn(LILIS, 1)],
      [320, takesReturn(LILIS, "repair", 20_000)],
      [310, { refund: "settled" }],
    ],
  },
  {
    name: "retur tidak diperiksa toko",
    moves: [
      [
        410,
        opens(
          "M5KN",
          "TT-2611-1805",
          "damaged",
          "Bordir mukena sobek dan kotaknya penyok.",
          [
            ["kemeja-merah-diterima", "item_photo"],
            ["kemasan-penyok", "packaging_photo"],
          ],
          BACK,
        ),
      ],
      [400, presses(YUNI, "accept_solution")],
      [390, sendsBack("AnterAja", "1000261118052")],
      [386, { scan: "picked_up", of: "return" }],
      [340, { scan: "delivered", of: "return" }],
      [190, { refund: "settled" }],
    ],
  },
  {
    name: "berubah pikiran, sudah dikembalikan",
    moves: [
      [
        322,
        opens(
          "L9TM",
          "LZ-2611-1701",
          "change_of_mind",
          "Saya berubah pikiran, kainnya belum dibuka dari plastik.",
          [["kemeja-merah-diterima", "item_photo"]],
          VOUCHED,
        ),
      ],
      [312, presses(AMINAH, "accept_solution")],
      [290, sendsBack("J&T Express", "JX2611170130")],
      [286, { scan: "picked_up", of: "return" }],
      [240, { scan: "delivered", of: "return" }],
      [230, countsIn(AMINAH, 1)],
      [225, takesReturn(AMINAH, "sellable")],
      [215, { refund: "settled" }],
    ],
  },
  {
    name: "berubah pikiran, baru diajukan",
    moves: [
      [
        12,
        opens(
          "M5KN",
          "TT-2611-0801",
          "change_of_mind",
          "Tasnya terlalu kecil untuk mukena saya, belum pernah dipakai.",
          [["tas-rusak", "item_photo"]],
          VOUCHED,
        ),
      ],
    ],
  },
];
