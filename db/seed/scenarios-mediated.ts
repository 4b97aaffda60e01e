import { part, type Scenario } from "./play";
import { BAGUS, MAYA, opens, RED_SHIRT, refuses, SARI, SHELF } from "./scenario-parts";

/** Toko Sekar Batik: complaints about money that the desk has in hand or has ruled on. */
export const MEDIATED_SCENARIOS: readonly Scenario[] = [
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
];
