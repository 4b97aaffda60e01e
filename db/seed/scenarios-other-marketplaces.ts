import { part, type Scenario } from "./play";
import { BROKEN_LAMP, CRACKED_CASE, LEAKING_SERUM, MAYA, opens, PACKED } from "./scenario-parts";

/** Complaints about money at Tokoko, Pasar Nusa and Lazada. */
export const OTHER_MARKETPLACE_SCENARIOS: readonly Scenario[] = [
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
