import { describe, expect, it } from "vitest";
import { PARTIES, partyOf } from "@/lib/domain/access";
import { foresee } from "@/lib/domain/case/decide";
import { audienceOf, type CaseEvent } from "@/lib/domain/case/events";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import { rupiah } from "@/lib/domain/money";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { shippedPolicy } from "@/lib/domain/policy/profiles";
import { indonesianCalendar } from "@/lib/domain/sla/holidays";
import {
  BUYER,
  MONDAY,
  OWNER,
  opened,
  sampleFacts,
  solutionOf,
  TEXT,
  TEXT_REF,
} from "@/lib/domain/testing/sample-facts";
import { walk } from "@/lib/domain/testing/walk";
import { consequenceLines } from "./consequences";
import { EVENT_ICONS } from "./event-icons";
import { sentenceOf } from "./events";
import { isGoodsEvent } from "./events-goods";
import { isTraceEvent } from "./events-trace";
import { explainClock } from "./explain-clock";
import { ifNobodyActs } from "./if-nobody-acts";
import { nextClock } from "./next-clock";
import { noticeText, noticeTitle } from "./notices";
import { plain } from "./segments";
import { statusOf } from "./statuses";

const zone = "Asia/Jakarta";
const FAULTY = /!|undefined|null|NaN|\$\{|Rp | {2}|\.\.|^[a-z]/;

// The two profiles with the fewest places; what they cannot reach is among the samples below.
const WALKS = (["tiktok-tokopedia", "lazada"] as const).map((profile) => ({
  profile,
  policy: shippedPolicy(profile),
  found: walk(shippedPolicy(profile)),
}));

describe.each(WALKS)("wherever the rules of $profile lead", ({ profile, policy, found }) => {
  const { steps, places } = found;

  it("every reader gets whole sentences about what happened", () => {
    const events = new Map(
      steps.flatMap(({ decision, actor }) =>
        decision.events.map((event) => [JSON.stringify([event, actor.role]), { event, role: actor.role }]),
      ),
    );
    const seen = new Set<string>();
    for (const { event, role } of events.values()) {
      for (const reader of audienceOf(event)) {
        for (const voice of ["you", "name", "system"] as const) {
          const ctx = { voice, name: "Rina", role, reader, profile };
          seen.add(plain(sentenceOf(event, ctx)));
          seen.add(plain(noticeText(event, { ...ctx, dueAt: "Sel, 24 Nov, 16.00 WIB" })));
          seen.add(noticeTitle(event, ctx));
        }
      }
    }
    expect([...seen].filter((text) => text === "" || FAULTY.test(text))).toEqual([]);
  });

  it("every reader gets whole sentences about what comes next", () => {
    const seen = new Set<string>();
    for (const { c, clocks, now } of places.values()) {
      for (const reader of PARTIES) {
        const clock = nextClock(c, clocks, { reader, policy });
        const facts = sampleFacts(policy, { now });
        if (clock !== null) seen.add(plain(ifNobodyActs(c, clock, { ...facts, zone, reader })));
        seen.add(statusOf(c, reader, profile).label);
      }
    }
    for (const { from, actor, decision } of steps) {
      const reader = partyOf(actor.role);
      if (reader === null) continue;
      const ctx = {
        buyerName: "Rina",
        reader,
        zone,
        now: from.now,
        policy,
        graceful: true,
        grace: true,
      } as const;
      for (const line of consequenceLines(decision, from.c, ctx)) seen.add(plain(line.segments));
    }
    expect([...seen].filter((text) => text === "" || FAULTY.test(text))).toEqual([]);
  });

  it("an act in its grace period shows on its own side only", () => {
    const pressed = steps.filter(({ decision }) =>
      decision.events.every((event) => event.type === "act_scheduled"),
    );
    const shown = pressed.flatMap(({ from, to, actor }) =>
      PARTIES.map((reader) => {
        const own = partyOf(actor.role) === reader;
        const due = (place: typeof to) =>
          nextClock(place.c, place.clocks, { reader, policy })?.hardDue.getTime();
        const label = (place: typeof to) => statusOf(place.c, reader, profile).label;
        return own ? label(to) === "Akan dijalankan" : label(to) === label(from) && due(to) === due(from);
      }),
    );
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((right) => !right)).toEqual([]);
  });
});

function said(event: CaseEvent, change: Partial<Parameters<typeof sentenceOf>[1]> = {}): string {
  const ctx = {
    voice: "name",
    name: "Rina",
    role: "buyer",
    reader: "seller",
    profile: "generic",
    ...change,
  } as const;
  return sentenceOf(event, ctx)
    .map((run) => (run.strong ? `**${run.text}**` : run.text))
    .join("");
}

it("speaks as Anda, by name and as the system", () => {
  const solution = solutionOf(60, 40);
  const rejected: CaseEvent = {
    type: "solution_rejected",
    reason: "item_matches",
    next: "mediate",
    text: TEXT_REF,
    evidenceIds: [],
  };
  expect(said({ type: "request_revised", request: solution, text: TEXT_REF, evidenceIds: [] })).toBe(
    "**Rina** mengajukan ulang dan meminta **Pengembalian Dana Rp100**",
  );
  expect(said(rejected, { voice: "you", role: "owner" })).toBe(
    "**Anda** menolak pengajuan: **Barang sesuai pesanan**",
  );
  expect(said({ type: "auto_approved", solution }, { voice: "system", role: "system" })).toBe(
    "Sistem menyetujui permintaan karena toko tidak menanggapi sampai batas waktu",
  );
  expect(
    said({ type: "reminder_sent", clock: "seller_answers", n: 2 }, { voice: "system", role: "system" }),
  ).toBe("Pengingat ke-2 terkirim ke toko");
  expect(said({ type: "refund_settled", key: null }, { profile: "tokoko", reader: "buyer" })).toBe(
    "Uang sudah diterima Anda",
  );
  expect(
    said(
      { type: "objection_filed", text: TEXT_REF, evidenceIds: [] },
      { role: "owner", profile: "tokopedia" },
    ),
  ).toBe("**Rina** mengajukan banding atas solusi pembeli");
});

it("does not say that somebody accepted who was only given all he asked for", () => {
  const event: CaseEvent = { type: "solution_accepted", by: "buyer", solution: solutionOf(60, 40) };
  expect(said(event, { voice: "you", role: "owner" })).toBe(
    "Tawaran ini memenuhi permintaan pembeli, jadi langsung disepakati: **Rp100**",
  );
  expect(said(event)).toBe("**Rina** menerima solusi: **Rp100** dikembalikan ke pembeli");
});

const SAMPLES: readonly (readonly [CaseEvent, string])[] = [
  [{ type: "note_posted", text: TEXT_REF }, "**Rina** menulis catatan toko"],
  [{ type: "evidence_attached", evidenceIds: ["a", "b"] }, "**Rina** melampirkan **2 bukti**"],
  [
    { type: "objection_filed", text: TEXT_REF, evidenceIds: [] },
    "**Rina** mengajukan keberatan atas solusi pembeli",
  ],
  [{ type: "seller_acknowledged", text: TEXT_REF }, "**Rina** mengabari bahwa komplain sedang diperiksa"],
  [{ type: "help_opened" }, "Bantuan Tim Mediasi terbuka untuk toko Anda karena pembeli belum menjawab"],
  [
    { type: "seller_timed_out", effect: "warn" },
    "Toko Anda belum menanggapi sampai batas waktu dan mendapat **peringatan terakhir**",
  ],
  [
    { type: "deadline_extended", clock: "mediator_rules", hours: 24, text: TEXT_REF },
    "**Rina** memperpanjang batas putusan mediator **24 jam**",
  ],
  [
    { type: "deadline_moved", clock: "seller_answers", because: "calendar_changed" },
    "Batas tanggapan penjual diundur karena kalender hari kerja berubah",
  ],
  [{ type: "reminder_sent", clock: "seller_answers", n: 2 }, "Pengingat ke-2 terkirim ke toko"],
  [
    { type: "commission_reversed", rupiah: rupiah(4_000) },
    "Komisi marketplace **Rp4.000** kembali ke saldo toko Anda",
  ],
  [
    { type: "commission_charged", rupiah: rupiah(4_000) },
    "Komisi marketplace **Rp4.000** dihitung lagi dari saldo toko Anda",
  ],
  [{ type: "case_assigned", to: null }, "**Rina** melepas komplain ini dari penanggung jawabnya"],
];

it.each(SAMPLES)("tells %j", (event, sentence) => {
  expect(said(event)).toBe(sentence);
});

it("leaves no event without a tested sentence", () => {
  const walked = WALKS.flatMap(({ found }) => found.steps.flatMap(({ decision }) => decision.events));
  const told = new Set([...walked, ...SAMPLES.map(([event]) => event)].map((event) => event.type));
  // Goods, parcels and negligence are told in a test of their own.
  const here = Object.keys(EVENT_ICONS).filter((type) => !isGoodsEvent({ type }) && !isTraceEvent({ type }));
  expect(here.filter((type) => !told.has(type as CaseEvent["type"]))).toEqual(["case_opened"]);
  const [opening] = opened(shippedPolicy("generic")).first.events;
  expect(opening && said(opening)).toBe(
    "**Rina** mengajukan komplain dan meminta **Pengembalian Dana Rp100**",
  );
});

const silence = (profile: ProfileName, reader: "buyer" | "seller") => {
  const policy = shippedPolicy(profile);
  const { c, clocks, now } = opened(policy);
  const clock = nextClock(c, clocks, { reader, policy });
  const facts = sampleFacts(policy, { now });
  return clock === null ? null : plain(ifNobodyActs(c, clock, { ...facts, zone, reader }));
};

it.each([
  [
    "tiktok-tokopedia",
    "seller",
    "Jika tidak ditanggapi sampai Rab, 9 Sep, 10.00 WIB, dana Rp100 otomatis dikembalikan ke pembeli.",
  ],
  [
    "tiktok-tokopedia",
    "buyer",
    "Jika penjual tidak menanggapi sampai Rab, 9 Sep, 10.00 WIB, dana Rp100 otomatis dikembalikan ke Anda.",
  ],
  [
    "generic",
    "seller",
    "Jika tidak ditanggapi sampai Rab, 9 Sep, 10.00 WIB, komplain ini diteruskan ke Tim Mediasi.",
  ],
  [
    "tokopedia",
    "seller",
    "Jika tidak ditanggapi sampai Kam, 10 Sep, 10.00 WIB, toko Anda mendapat peringatan terakhir dan waktu 1 hari sebelum komplain diteruskan ke Tokopedia Care.",
  ],
] as const)("tells at %s what silence means for the %s", (profile, reader, sentence) => {
  expect(silence(profile, reader)).toBe(sentence);
});

function foreseen(
  profile: ProfileName,
  verb: CaseVerb,
  input: object,
  change: { buyer?: true; grace?: boolean } = {},
) {
  const policy = shippedPolicy(profile);
  const { c, clocks, now } = opened(policy);
  const actor = change.buyer ? BUYER : OWNER;
  const decided = foresee(c, verb, input, actor, sampleFacts(policy, { now, clocks }));
  if (decided === null) throw new Error("nothing foreseen");
  const reader = change.buyer ? ("buyer" as const) : ("seller" as const);
  const ctx = {
    buyerName: "Rina Wulandari",
    reader,
    zone,
    now,
    policy,
    graceful: true,
    grace: change.grace ?? true,
  } as const;
  return consequenceLines(decided, c, ctx).map((line) => plain(line.segments));
}

it("says what accepting means", () => {
  expect(foreseen("generic", "accept_solution", {})).toEqual([
    "Dana Rp100 dikembalikan ke Rina Wulandari.",
    "Barang tidak dikembalikan. Stok tidak berubah.",
    "Reputasi toko tidak berubah.",
    "Anda punya 2 menit untuk mengurungkan. Setelah itu tidak bisa dibatalkan.",
  ]);
});

it("says what refusing means, and that there is no time to take it back", () => {
  const input = { reason: "other", text: TEXT, evidenceIds: [] };
  expect(foreseen("generic", "reject_solution", input, { grace: false })).toEqual([
    "Dana Rp100 tetap ditahan sampai komplain selesai.",
    "Komplain diteruskan ke Tim Mediasi, yang memutuskan berdasarkan bukti.",
    "Batas berikutnya: batas putusan mediator sampai Rab, 9 Sep, 10.00 WIB.",
    "Batas waktu kurang dari 5 menit lagi, jadi tindakan ini langsung dijalankan.",
  ]);
  expect(foreseen("tokoko", "reject_solution", input)).toContain("Pembeli diberi tahu lewat WhatsApp.");
});

it("gives both readings of a deadline where they differ", () => {
  const calendar = indonesianCalendar(zone);
  const at = (local: string) => new Date(`${local}:00+07:00`);
  const clock = {
    kind: "seller_answers",
    state: "running",
    startsAt: at("2026-11-26T16:00"),
    softDue: at("2026-11-28T16:00"),
    hardDue: at("2026-11-30T16:00"),
    window: { n: 2, unit: "working_day" },
    moved: false,
  } as const;
  expect(explainClock(clock, calendar)).toBe(
    "Batas tanggapan penjual: 2 hari kerja. Sab, 28 Nov dan Min, 29 Nov (akhir pekan) tidak dihitung. Kalau semua hari dihitung, batasnya Sab, 28 Nov, 16.00 WIB; dengan hari kerja, Sen, 30 Nov, 16.00 WIB. Pengingat memakai yang lebih awal, sistem baru bertindak pada yang kedua.",
  );
  expect(explainClock({ ...clock, softDue: clock.hardDue }, calendar, MONDAY)).toContain(
    "Berakhir Sen, 30 Nov, 16.00 WIB.",
  );
});
