import { part, type Scenario } from "./play";
import { DENTED_BAG, opens, PUTRI, RED_SHIRT, refuses } from "./scenario-parts";

/** Toko Sekar Batik: complaints about money that have come to an end, by agreement, by silence or by giving up. */
export const ENDED_SCENARIOS: readonly Scenario[] = [
  {
    name: "disetujui otomatis kemarin lusa",
    moves: [
      [
        100,
        opens("K7Q2", "TT-2611-0405", "wrong_item", "Ukuran salah, saya pesan XL yang datang M.", RED_SHIRT),
      ],
      [51, { refund: "settled" }],
    ],
  },
  {
    name: "diterima dan dananya kembali",
    moves: [
      [
        360,
        opens("K7Q2", "TT-2611-1403", "wrong_item", "Warna kemeja tidak sesuai pesanan saya.", RED_SHIRT),
      ],
      [350, { who: PUTRI, presses: "accept_solution" }],
      [349, { refund: "settled" }],
    ],
  },
  {
    name: "sepakat sebagian",
    moves: [
      [358, opens("K7Q2", "TT-2611-1409", "damaged", "Sudut tas sobek karena dus penyok.", DENTED_BAG)],
      [
        350,
        {
          who: PUTRI,
          presses: "propose_solution",
          input: (c) => ({
            solution: part(0.6)(c),
            text: "Kami kembalikan 60 persen, tasnya tetap untuk Kakak.",
          }),
        },
      ],
      [340, { who: "buyer", presses: "accept_solution" }],
      [339, { refund: "settled" }],
    ],
  },
  {
    name: "hilang karena diam, minggu lalu",
    moves: [
      [
        355,
        opens(
          "K7Q2",
          "TT-2611-1415",
          "wrong_item",
          "Yang datang kemeja pendek, padahal pesan lengan panjang.",
          RED_SHIRT,
        ),
      ],
      [305, { refund: "settled" }],
    ],
  },
  {
    name: "hilang karena diam, sekali lagi",
    moves: [
      [
        380,
        opens("K7Q2", "TT-2611-1410", "not_as_described", "Bahannya bukan katun.", [
          ["kemeja-merah-diterima", "item_photo"],
        ]),
      ],
      [330, { refund: "settled" }],
    ],
  },
  {
    name: "ditolak dan tidak diajukan ulang",
    moves: [
      [
        400,
        opens("K7Q2", "TT-2611-1411", "not_as_described", "Warnanya beda sedikit dari foto.", [
          ["kemeja-merah-diterima", "item_photo"],
        ]),
      ],
      [390, refuses("Perbedaan warna karena layar sudah kami jelaskan di deskripsi produk.")],
    ],
  },
  {
    name: "dibatalkan pembeli",
    moves: [
      [
        400,
        opens("K7Q2", "TT-2611-1417", "defective", "Lem sandal terlihat lepas di tepi.", [
          ["tas-rusak", "item_photo"],
        ]),
      ],
      [380, { who: "buyer", presses: "withdraw" }],
    ],
  },
  {
    name: "refund gagal dibayarkan",
    moves: [
      [
        55,
        opens("M5KN", "TT-2611-0803", "not_as_described", "Warna mukena berbeda jauh dari foto.", [
          ["kemeja-merah-diterima", "item_photo"],
        ]),
      ],
      [30, { who: "yuni@mukenakinanti.test", presses: "accept_solution" }],
      [29, { refund: "failed", reason: "Rekening tujuan tidak aktif" }],
    ],
  },
];
