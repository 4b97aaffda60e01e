import { part, type Scenario, type Shown } from "./play";
import {
  BAGUS,
  BROKEN_LAMP,
  BROKEN_SAMBAL,
  CRACKED_CASE,
  DENTED_BAG,
  LEAKING_SERUM,
  MAYA,
  opens,
  PACKED,
  PUTRI,
  RED_SHIRT,
  SARI,
  SHELF,
} from "./scenario-parts";
import { NEGLIGENCE_SCENARIOS } from "./scenarios-negligence";
import { REPLACEMENT_SCENARIOS } from "./scenarios-replacements";
import { RETURN_SCENARIOS } from "./scenarios-returns";
import { SEARCH_SCENARIOS } from "./scenarios-searches";

const refuses = (text: string, shows: readonly Shown[] = PACKED) =>
  ({ who: PUTRI, presses: "reject_solution", input: { reason: "item_matches", text }, shows }) as const;

/** Complaints about money alone. */
const MONEY_SCENARIOS: readonly Scenario[] = [
  // Toko Sekar Batik, tiktok-tokopedia: silence for two days approves the request (S2).
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
    name: "dalam mediasi, sudah diambil",
    moves: [
      [
        100,
        opens(
          "K7Q2",
          "TT-2611-0411",
          "counterfeit",
          "Kainnya cap, bukan tulis seperti di judul produk. Motif di belakang tidak tembus.",
          [
            ["kemeja-merah-diterima", "item_photo"],
            ["label-resi-2", "label_photo"],
          ],
        ),
      ],
      [60, refuses("Kain ini batik tulis, ada sertifikat dan video proses pembuatannya.")],
      [
        40,
        {
          who: "buyer",
          presses: "revise_request",
          input: (c) => ({
            request: part(0.5)(c),
            text: "Saya minta setengahnya saja. Foto bagian belakang kain saya lampirkan.",
          }),
          shows: [["label-resi-3", "label_photo"]],
        },
      ],
      [
        10,
        refuses("Foto bagian belakang tetap menunjukkan malam yang tembus, jadi sesuai deskripsi.", SHELF),
      ],
      [6, { who: MAYA, presses: "take_case" }],
      [
        5,
        {
          who: MAYA,
          presses: "post_message",
          input: {
            text: "Saya memeriksa bukti kedua pihak. Mohon tidak bertransaksi di luar sistem selama mediasi.",
          },
        },
      ],
    ],
  },
  {
    name: "putusan keluar, menunggu pelaksanaan",
    moves: [
      [
        100,
        opens("K7Q2", "TT-2611-0417", "defective", "Tali sandal putus setelah dua kali pakai.", [
          ["tas-rusak", "item_photo"],
        ]),
      ],
      [90, refuses("Sandal dicek sebelum dikirim dan tali dijahit dua kali.")],
      [
        80,
        {
          who: "buyer",
          presses: "revise_request",
          input: (c) => ({
            request: part(0.6)(c),
            text: "Saya terima sebagian saja, tapi ini jelas cacat produksi.",
          }),
        },
      ],
      [70, refuses("Kerusakan terjadi setelah pemakaian, bukan saat pengiriman.", SHELF)],
      [8, { who: MAYA, presses: "take_case" }],
      [
        7,
        {
          who: MAYA,
          presses: "decide_case",
          input: (c) => ({
            solution: part(0.5)(c),
            fault: "seller",
            findings: [
              { rule: "item_must_match_listing", evidenceIds: [], result: "not_proven" },
              { rule: "both_share", evidenceIds: [], result: "not_proven" },
            ],
            text: "Bukti kedua pihak tidak cukup untuk menyimpulkan penyebabnya, jadi kerugian dibagi dua.",
          }),
        },
      ],
    ],
  },
  // Two weeks ago, same shop: how complaints ended.
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
    name: "banding diputus mediator senior",
    moves: [
      [400, opens("K7Q2", "TT-2611-1405", "wrong_item", "Ukuran dan warna tidak sesuai pesanan.", RED_SHIRT)],
      [390, refuses("Slip pengemasan menunjukkan ukuran dan warna yang benar.")],
      [
        370,
        {
          who: "buyer",
          presses: "revise_request",
          input: (c) => ({
            request: part(0.9)(c),
            text: "Label di kerah jelas berukuran M, lihat foto tambahan.",
          }),
          shows: [["label-resi-2", "label_photo"]],
        },
      ],
      [350, refuses("Foto label tidak menunjukkan nomor resi pesanan ini.", SHELF)],
      [340, { who: MAYA, presses: "take_case" }],
      [
        335,
        {
          who: MAYA,
          presses: "decide_case",
          input: (c) => ({
            solution: part(0)(c),
            fault: "none",
            findings: [{ rule: "claim_must_be_shown", evidenceIds: [], result: "not_proven" }],
            text: "Foto pembeli tidak memperlihatkan nomor resi, jadi klaim belum terbukti.",
          }),
        },
      ],
      [
        330,
        {
          who: "buyer",
          presses: "file_appeal",
          input: { finding: 0, text: "Video buka paket memperlihatkan nomor resi di detik pertama." },
        },
      ],
      [310, { who: BAGUS, presses: "take_case" }],
      [
        300,
        {
          who: BAGUS,
          presses: "decide_case",
          input: (c) => ({
            solution: part(1)(c),
            fault: "seller",
            findings: [{ rule: "seller_must_show_packing", evidenceIds: [], result: "not_proven" }],
            text: "Video memperlihatkan nomor resi dan barang yang berbeda. Bukti pengemasan penjual tidak menunjukkan isinya.",
          }),
        },
      ],
      [200, { refund: "settled" }],
    ],
  },
  {
    name: "banding atas persetujuan otomatis",
    moves: [
      [
        345,
        opens("K7Q2", "TT-2611-1402", "defective", "Sol sandal lepas sebelah.", [
          ["tas-rusak", "item_photo"],
        ]),
      ],
      [290, { refund: "settled" }],
      [
        20,
        {
          who: SARI,
          presses: "file_appeal",
          input: {
            finding: null,
            text: "Toko kami tutup karena banjir, pengingat tidak terbaca. Bukti pengemasan kami lampirkan.",
          },
          shows: [["packing-rak-b12", "packing_proof"]],
        },
      ],
    ],
  },
  // Mukena Kinanti, the same marketplace.
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
  {
    name: "mukena masih ditunggu jawabannya",
    moves: [
      [
        28,
        opens("M5KN", "TT-2611-0802", "damaged", "Bordir di bagian tepi tertarik dan berlubang.", DENTED_BAG),
      ],
    ],
  },
  // Tokopedia: object before mediation, Bantuan after more than three silent days (S1).
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
  // Tokoko: no shipping in the refund, WhatsApp to the buyer on refusal (S0).
  {
    name: "casing retak di tokoko",
    moves: [
      [
        28,
        opens(
          "C8CN",
          "TK-2611-0502",
          "defective",
          "Casing retak di sudut waktu dipasang pertama kali.",
          CRACKED_CASE,
        ),
      ],
    ],
  },
  {
    name: "tokoko menolak",
    moves: [
      [60, opens("C8CN", "TK-2611-0509", "defective", "Kabel tidak bisa mengisi daya cepat.", CRACKED_CASE)],
      [
        30,
        {
          who: "nabila@casingcorner.test",
          presses: "reject_solution",
          input: { reason: "wrong_claim", text: "Kabel ini untuk 60 W, pengisi daya pembeli hanya 20 W." },
        },
      ],
    ],
  },
  // Pasar Nusa, the generic profile: a person decides when the seller stays silent.
  {
    name: "lampu pecah, ditawar pembeli",
    moves: [
      [55, opens("G3RT", "PN-2611-0203", "damaged", "Kap lampu pecah jadi tiga bagian.", BROKEN_LAMP)],
      [
        40,
        {
          who: "lilis@griyarotan.test",
          presses: "propose_solution",
          input: (c) => ({ solution: part(0.3)(c), text: "Kami ganti 30 persen untuk biaya perbaikan." }),
        },
      ],
      [
        30,
        {
          who: "buyer",
          presses: "propose_solution",
          input: (c) => ({
            solution: part(0.8)(c),
            text: "Lampunya tidak bisa dipakai. Saya minta 80 persen.",
          }),
        },
      ],
    ],
  },
  {
    name: "tas rotan langsung ke mediator",
    moves: [
      [
        28,
        opens("G3RT", "PN-2611-0202", "defective", "Tali kulit tas lepas dari jahitan.", [
          ["tas-rusak", "item_photo"],
        ]),
      ],
      [
        12,
        {
          who: "lilis@griyarotan.test",
          presses: "reject_solution",
          input: { reason: "damage_after_delivery", text: "Tali dijahit ganda dan dicek sebelum dikirim." },
          shows: PACKED,
        },
      ],
    ],
  },
  // Lazada: automatic confirmation after two working days; the decision is final (S3g). Makassar, WITA.
  {
    name: "sutra belum dijawab",
    moves: [
      [
        24,
        opens(
          "L9TM",
          "LZ-2611-0708",
          "damaged",
          "Serum bocor di dalam dus, isinya tinggal setengah.",
          LEAKING_SERUM,
        ),
      ],
    ],
  },
  {
    name: "mediator lazada meminta bukti penjual",
    moves: [
      [
        55,
        opens("L9TM", "LZ-2611-0703", "not_as_described", "Kain sutranya campuran polyester.", [
          ["kemeja-merah-diterima", "item_photo"],
        ]),
      ],
      [
        40,
        {
          who: "aminah@langittimur.test",
          presses: "reject_solution",
          input: { reason: "item_matches", text: "Kain kami sutra asli dari Sengkang, ada uji bakar." },
          shows: PACKED,
        },
      ],
      [20, { who: MAYA, presses: "take_case" }],
      [
        18,
        {
          who: MAYA,
          presses: "request_info",
          input: {
            to: "seller",
            items: ["seller_explanation"],
            text: "Mohon kirim sertifikat atau video uji bakar kain ini.",
          },
        },
      ],
    ],
  },
];

/** The demo's situations, hours before now. Stories in the browser and database tests name them too. */
export const SCENARIOS: readonly Scenario[] = [
  ...MONEY_SCENARIOS,
  ...RETURN_SCENARIOS,
  ...REPLACEMENT_SCENARIOS,
  ...SEARCH_SCENARIOS,
  ...NEGLIGENCE_SCENARIOS,
];
