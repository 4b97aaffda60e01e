import { type Party, partyOf } from "@/lib/domain/access";
import { type Case, disputedTotal, isHeld, remedyOf, totalOf, waitingOn } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import { CLOCKS } from "@/lib/domain/case/clocks";
import type { RunningClock } from "@/lib/domain/case/facts";
import type { Policy } from "@/lib/domain/policy/policy";
import { skippedDays, type WorkCalendar } from "@/lib/domain/sla/calendar";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import { explainDeadline } from "@/lib/format/explain-deadline";
import { rupiah } from "@/lib/format/rupiah";
import { windowText } from "@/lib/format/window";
import { ifGoodsStay, ifUnpaid } from "./if-nobody-acts-goods";
import { DESK_NAMES } from "./kinds";
import { CLOCK_NAMES, sideName } from "./places";
import { type Segment, say, strong } from "./segments";
import { solutionText } from "./solution-text";
import { flowOf, verbLabel } from "./verbs";

export type ForecastContext = {
  readonly policy: Policy;
  readonly zone: Zone;
  readonly now: Date;
  readonly reader: Party;
};

/** A deadline that bears on the outcome comes before one that only opens a door or ends a long silence. */
const WEIGHT: Record<ClockKind, 0 | 1 | 2 | 3> = {
  grace: 0,
  seller_answers: 1,
  seller_concludes: 1,
  seller_warned: 1,
  offer_stands: 1,
  info_awaited: 1,
  buyer_reapplies: 1,
  mediator_rules: 1,
  execution_hold: 1,
  buyer_pays: 1,
  payment_reported: 2,
  refund_reported: 2,
  refund_unpayable: 1,
  buyer_ships: 1,
  seller_inspects: 1,
  seller_ships: 1,
  buyer_confirms: 1,
  ship_back: 1,
  buyer_answers_proof: 1,
  courier_answers: 2,
  return_arrives: 2,
  outbound_arrives: 2,
  help_opens: 2,
  inactivity: 2,
  appeal_window: 3,
};

/**
 * The deadline that decides what happens next, as this reader may know it; null where nothing waits. An act
 * that only its own side sees as scheduled leaves the other side's view as it was: clock and all.
 */
export function nextClock(
  c: Case,
  clocks: readonly RunningClock[],
  { reader, policy }: Pick<ForecastContext, "reader" | "policy">,
): RunningClock | null {
  const acting = c.scheduled === null ? null : partyOf(c.scheduled.role);
  const hidden = acting !== null && acting !== reader;
  const [next] = clocks
    .filter((clock) => {
      if (clock.kind === "grace") return !hidden;
      return hidden
        ? CLOCKS[clock.kind].phase({ ...c, scheduled: null }, policy) === "running"
        : clock.state === "running";
    })
    .sort(
      (a, b) =>
        WEIGHT[a.kind] - WEIGHT[b.kind] ||
        // Where both sides owe something at the same time, each sees his own first.
        Number(b.waitsFor === reader) - Number(a.waitsFor === reader) ||
        a.hardDue.getTime() - b.hardDue.getTime(),
    );
  return next ?? null;
}

/** What the system does at a deadline if nobody does anything until then. */
export function ifNobodyActs(c: Case, clock: RunningClock, ctx: ForecastContext): Segment[] {
  const { policy, reader } = ctx;
  const at = strong(dayTime(clock.hardDue, ctx.zone, ctx.now));
  const all = strong(rupiah(disputedTotal(c)));
  const side = (party: Party) => sideName(party, reader, policy.profile);
  const desk = DESK_NAMES[policy.profile];
  const toSeller = say`komplain ditutup dan dana ${all} diteruskan ke ${side("seller")}.`;
  switch (clock.kind) {
    case "grace":
      return c.scheduled === null
        ? say`Tindakan ini dijalankan ${at}. Sebelum itu Anda masih bisa mengurungkannya.`
        : say`${strong(verbLabel(c.scheduled.verb, c.scheduled.role, policy.profile, flowOf(c)))} dijalankan ${at}. Sebelum itu masih bisa diurungkan.`;
    case "seller_answers":
    case "seller_concludes":
    case "seller_warned":
      return sellerSilent(c, at, ctx);
    case "offer_stands":
      return c.answered
        ? say`Jika ${side("buyer")} tidak menjawab sampai ${at}, tawaran ini tidak berlaku lagi.`
        : say`Jika ${side("buyer")} tidak menjawab sampai ${at}, tawaran ini tidak berlaku lagi dan ${side("seller")} perlu menanggapi kembali.`;
    case "info_awaited": {
      const asked = c.info?.to ?? "buyer";
      const opening = say`Jika ${side(asked)} tidak mengirim bukti sampai ${at}, `;
      if (asked === "seller" || c.info?.from === "mediator") {
        return [...opening, ...say`${desk} memutuskan dengan bukti yang ada.`];
      }
      if (policy.onInfoSilence === "close") return [...opening, ...toSeller];
      return [...opening, ...say`${side("seller")} bisa meminta bantuan ${desk}.`];
    }
    case "buyer_reapplies":
      return [...say`Jika ${side("buyer")} tidak mengajukan ulang sampai ${at}, `, ...toSeller];
    case "help_opens":
      return say`Jika ${side("buyer")} belum menjawab sampai ${at}, ${side("seller")} bisa meminta bantuan ${desk}.`;
    case "inactivity":
      return waitingOn(c) === "buyer"
        ? [...say`Jika ${side("buyer")} tidak menanggapi sampai ${at}, `, ...toSeller]
        : say`Jika tidak ada kabar sampai ${at}, komplain ini diteruskan ke ${desk}.`;
    case "mediator_rules":
      if (c.state.stage === "fulfilling")
        return say`Tinjauan kelalaian diharapkan sampai ${at}. Jika terlambat, ${desk} diingatkan; tidak ada penilaian otomatis.`;
      return say`Putusan diharapkan sampai ${at}. Jika terlambat, ${desk} diingatkan; dana ${all} tetap ditahan dan tidak ada putusan otomatis.`;
    case "appeal_window":
      return say`Banding bisa diajukan sampai ${at}. Setelah itu hasil ini final.`;
    case "execution_hold":
      return execution(c, at, ctx);
    case "buyer_pays":
      return ifUnpaid(c, at, ctx);
    case "payment_reported":
      return say`Pembayaran selisih sedang diproses. Jika belum ada kabar sampai ${at}, ${side("buyer")} bisa mencobanya lagi.`;
    case "refund_reported":
      return say`Dana sedang dikirim. Jika belum ada kabar sampai ${at}, pengirimannya ditanyakan lagi dan ${desk} diberi tahu.`;
    case "refund_unpayable":
      return say`Jika dana belum terkirim sampai ${at}, ${strong(rupiah(c.granted))} dimasukkan ke saldo ${side("buyer")}.`;
    case "buyer_ships":
    case "return_arrives":
    case "seller_inspects":
    case "seller_ships":
    case "outbound_arrives":
    case "buyer_confirms":
    case "ship_back":
    case "courier_answers":
    case "buyer_answers_proof":
      return ifGoodsStay(c, clock.kind, at, ctx);
  }
}

function sellerSilent(c: Case, at: Segment, { policy, reader }: ForecastContext): Segment[] {
  const desk = DESK_NAMES[policy.profile];
  const opening =
    reader === "seller"
      ? say`Jika tidak ditanggapi sampai ${at}, `
      : say`Jika penjual tidak menanggapi sampai ${at}, `;
  // Silence is never an admission of guilt: negligence goes to the desk (C1).
  if (policy.onTimeout === "auto_approve" && c.kind !== "negligence")
    return [...opening, ...silenceGrants(c, { policy, reader })];
  if (policy.onTimeout === "warn_then_mediate" && !c.warned) {
    const warning = windowText(policy.warning);
    return reader === "buyer"
      ? [...opening, ...say`penjual mendapat peringatan terakhir dan Anda bisa meminta bantuan ${desk}.`]
      : [
          ...opening,
          ...say`${sideName("seller", reader, policy.profile)} mendapat peringatan terakhir dan waktu ${warning} sebelum komplain diteruskan ke ${desk}.`,
        ];
  }
  return [...opening, ...say`komplain ini diteruskan ke ${desk}.`];
}

/** What silence grants, by what was asked for. */
function silenceGrants(c: Case, { policy, reader }: Pick<ForecastContext, "policy" | "reader">): Segment[] {
  const buyer = sideName("buyer", reader, policy.profile);
  const asked = strong(rupiah(totalOf(c.request)));
  if (c.kind === "not_received")
    return say`pengirimannya otomatis dicek ke kurir; bila resinya belum ada, komplain diteruskan ke ${DESK_NAMES[policy.profile]}.`;
  const remedy = remedyOf(c.request);
  if (remedy === null) return say`dana ${asked} otomatis dikembalikan ke ${buyer}.`;
  if (remedy === "return_refund")
    return say`permintaan otomatis disetujui: ${buyer} mengirim barang balik, lalu dana ${asked} dikembalikan.`;
  const all = strong(rupiah(disputedTotal(c)));
  return say`permintaan otomatis disetujui: ${strong(solutionText(c.request, policy.profile))}, atau dana ${all} dikembalikan ke ${buyer} bila stoknya tidak ada.`;
}

function execution(c: Case, at: Segment, { policy, reader }: ForecastContext): Segment[] {
  const refund = c.decision === null ? 0 : totalOf(c.decision.solution);
  const rest = disputedTotal(c) - refund;
  const opening = say`Jika tidak ada banding, putusan dijalankan ${at}: `;
  const buyer = sideName("buyer", reader, policy.profile);
  const seller = sideName("seller", reader, policy.profile);
  if (c.decision !== null && remedyOf(c.decision.solution) !== null)
    return [...opening, ...say`${strong(solutionText(c.decision.solution, policy.profile))}.`];
  if (!isHeld(c)) return [...opening, ...say`bagian pembeli menjadi ${strong(rupiah(refund))}.`];
  if (refund === 0) return [...opening, ...say`dana ${strong(rupiah(rest))} diteruskan ke ${seller}.`];
  const back = say`dana ${strong(rupiah(refund))} dikembalikan ke ${buyer}`;
  return rest === 0
    ? [...opening, ...back, { text: "." }]
    : [...opening, ...back, ...say` dan ${strong(rupiah(rest))} diteruskan ke ${seller}.`];
}

type Explained = Pick<
  RunningClock,
  "kind" | "state" | "startsAt" | "softDue" | "hardDue" | "window" | "moved"
>;

/**
 * Why a deadline is when it is, in the shop's zone; with both dates where plain days and working days differ:
 * alarms go by the earlier, the system acts at the later.
 */
export function explainClock(clock: Explained, calendar: WorkCalendar, now?: Date): string {
  const name = CLOCK_NAMES[clock.kind];
  if (clock.state === "paused") return `${name} sedang berhenti dan berlanjut dengan sisa waktu yang sama.`;
  const sentences = [
    `${name}: ${explainDeadline(clock.window, skippedDays(clock.startsAt, clock.hardDue, calendar))}`,
  ];
  const hard = dayTime(clock.hardDue, calendar.zone, now);
  const soft = dayTime(clock.softDue, calendar.zone, now);
  if (clock.softDue.getTime() < clock.hardDue.getTime()) {
    sentences.push(`Kalau semua hari dihitung, batasnya ${soft}; dengan hari kerja, ${hard}.`);
    sentences.push("Pengingat memakai yang lebih awal, sistem baru bertindak pada yang kedua.");
  } else {
    sentences.push(`Berakhir ${hard}.`);
  }
  if (clock.moved) sentences.push("Batas ini pernah diundur; alasannya ada di riwayat.");
  return sentences.join(" ");
}
