import { part, type Scenario } from "./play";
import { DENTED_BAG, opens, PUTRI, RED_SHIRT, refuses, SARI } from "./scenario-parts";

/**
 * Toko Sekar Batik, tiktok-tokopedia: complaints about money that wait for one side or the other; silence for two days
 * approves the request (S2).
 */
export const WAITING_SCENARIOS: readonly Scenario[] = [
  {
    name: "baju biru datang merah",
    moves: [
      [
        0.3,
        opens(
          "K7Q2",
          "TT-2611-0412",
          "wrong_item",
          "Saya pesan kemeja biru, yang datang merah. Sudah saya foto dan videokan saat buka paket. Mohon dana dikembalikan karena acaranya besok.",
          RED_SHIRT,
        ),
      ],
    ],
  },
  {
    name: "tiga puluh enam menit lagi",
    moves: [
      [
        47.4,
        opens(
          "K7Q2",
          "TT-2611-0410",
          "wrong_item",
          "Warna kemeja tidak sesuai pesanan. Label kirim saya foto juga.",
          [
            ["kemeja-merah-diterima", "item_photo"],
            ["label-resi-2", "label_photo"],
          ],
        ),
      ],
    ],
  },
  {
    name: "kurang dari dua jam",
    moves: [
      [
        46.2,
        opens(
          "K7Q2",
          "TT-2611-0409",
          "damaged",
          "Tali tas putus dan kainnya sobek waktu paket dibuka, dusnya juga penyok.",
          DENTED_BAG,
        ),
      ],
      [
        4,
        {
          who: PUTRI,
          presses: "post_note",
          input: { text: "Log gudang: dipacking Sabtu oleh Joko, kardus tipis. Cek stok bubble wrap." },
        },
      ],
    ],
  },
  {
    name: "lima jam lagi",
    moves: [
      [
        43,
        opens(
          "K7Q2",
          "TT-2611-0403",
          "not_as_described",
          "Bahan kemejanya tipis sekali, beda dengan deskripsi katun primisima.",
          [["kemeja-merah-diterima", "item_photo"]],
          { rupiah: 60_000 },
        ),
      ],
      [20, { who: SARI, presses: "assign_case", input: () => ({ to: null }) }],
    ],
  },
  {
    name: "besok pagi",
    moves: [
      [
        27,
        opens(
          "K7Q2",
          "TT-2611-0415",
          "wrong_item",
          "Ukuran yang datang M padahal saya pesan L. Mohon dikembalikan dananya.",
          RED_SHIRT,
          { withShipping: true },
        ),
      ],
    ],
  },
  {
    name: "menunggu pembeli menjawab tawaran",
    moves: [
      [
        26,
        opens("K7Q2", "TT-2611-0408", "defective", "Jahitan di bagian lengan lepas, kancing satu hilang.", [
          ["kemeja-merah-diterima", "item_photo"],
        ]),
      ],
      [
        10,
        {
          who: PUTRI,
          presses: "post_message",
          input: { text: "Halo Kak Rina, maaf atas jahitannya. Kami cek dulu dengan bagian produksi." },
        },
      ],
      [
        3,
        {
          who: PUTRI,
          presses: "propose_solution",
          input: (c) => ({
            solution: part(0.4)(c),
            text: "Kami kembalikan sebagian untuk biaya jahit, kemejanya tetap untuk Kakak.",
          }),
        },
      ],
    ],
  },
  {
    name: "ditolak, boleh mengajukan ulang",
    moves: [
      [30, opens("K7Q2", "TT-2611-0414", "damaged", "Satu dari dua tas kainnya sobek di sudut.", DENTED_BAG)],
      [5, refuses("Menurut slip pengemasan kedua tas dicek dan utuh sebelum dikirim.")],
    ],
  },
  {
    name: "menunggu bukti dari pembeli",
    moves: [
      [
        28,
        opens("K7Q2", "TT-2611-0402", "defective", "Sol sandal lepas di pemakaian pertama.", [
          ["tas-rusak", "item_photo"],
        ]),
      ],
      [
        4,
        {
          who: PUTRI,
          presses: "request_info",
          input: {
            to: "buyer",
            items: ["label_photo"],
            text: "Mohon foto label kirim dan sol sandal dari dekat, supaya kami bisa cek nomor produksinya.",
          },
        },
      ],
    ],
  },
  {
    name: "baru pagi ini",
    moves: [
      [
        9,
        opens(
          "K7Q2",
          "TT-2611-0401",
          "not_as_described",
          "Motif kain berbeda dari foto produk, warnanya juga lebih pucat.",
          [
            ["kemeja-merah-diterima", "item_photo"],
            ["label-resi-3", "label_photo"],
          ],
        ),
      ],
    ],
  },
  {
    name: "tas hijau datang cokelat",
    moves: [
      [
        3,
        opens("K7Q2", "TT-2611-0419", "wrong_item", "Pesan hijau tua, yang datang cokelat.", [
          ["tas-rusak", "item_photo"],
          ["label-resi-1", "label_photo"],
        ]),
      ],
    ],
  },
];
