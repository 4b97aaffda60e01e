import { type Case, disputedTotal, isHeld, remedyOf, totalOf } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import type { Decided } from "@/lib/domain/case/decide";
import { dayTime } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import { type ConsequenceContext, type ConsequenceLine, find } from "./consequence";
import { goodsLines, reputationLines } from "./consequences-goods";
import { capital, rp } from "./event-voice";
import { DESK_NAMES } from "./kinds";
import { CLOCK_NAMES, sideName } from "./places";
import { type Segment, say, strong } from "./segments";
import { solutionText } from "./solution-text";

/** Deadlines that ask something of a person. The others are explained where they matter. */
const NAMED: ReadonlySet<ClockKind> = new Set<ClockKind>([
  "seller_answers",
  "seller_concludes",
  "seller_warned",
  "offer_stands",
  "info_awaited",
  "buyer_reapplies",
  "mediator_rules",
  "buyer_ships",
  "return_arrives",
  "seller_inspects",
  "seller_ships",
  "outbound_arrives",
  "buyer_confirms",
  "ship_back",
  "courier_answers",
  "buyer_answers_proof",
]);

/** The dialog before an act, computed from what the rule would do: money, goods, reputation, next deadline, grace. */
export function consequenceLines(decided: Decided, before: Case, ctx: ConsequenceContext): ConsequenceLine[] {
  return [
    ...moneyLines(decided, before, ctx),
    ...goodsLines(decided, before, ctx),
    ...reputationLines(decided, before, ctx),
    ...processLines(decided, before, ctx),
    ...deadlineLines(decided, ctx),
    ...graceLines(ctx),
  ];
}

function moneyLines(decided: Decided, before: Case, ctx: ConsequenceContext): ConsequenceLine[] {
  const buyer = ctx.reader === "buyer" ? "Anda" : ctx.buyerName;
  const seller = sideName("seller", ctx.reader ?? "seller", ctx.policy.profile);
  const lines: Segment[][] = [];
  const granted = find(decided, "refund_granted");
  const released = find(decided, "funds_released");
  const compensated = find(decided, "seller_compensated");
  if (granted !== undefined) {
    const source = granted.from === "seller_balance" ? `, diambil dari saldo ${seller}` : "";
    const kept = ctx.shippingKept !== undefined && ctx.shippingKept > 0 && granted.solution.shipping === 0;
    lines.push([
      ...say`Dana ${rp(totalOf(granted.solution))} dikembalikan ke ${buyer}${source}.`,
      ...(kept ? say` Ongkos kirim ${rupiah(ctx.shippingKept ?? 0)} tetap untuk ${seller}.` : []),
    ]);
  }
  if (released !== undefined) lines.push(say`Dana ${rp(released.rupiah)} diteruskan ke ${seller}.`);
  if (compensated !== undefined) {
    lines.push(
      say`Marketplace mengganti ${rp(compensated.rupiah)} kepada ${seller}. Dana pembeli tidak diambil kembali.`,
    );
  }
  const charged = find(decided, "freight_charged");
  if (charged !== undefined) {
    const payer = charged.payer === "platform" ? "marketplace" : charged.payer === "buyer" ? buyer : seller;
    const taken = charged.payer === "buyer" ? ", dipotong dari dananya" : "";
    lines.push(say`Ongkir retur ${rp(charged.rupiah)} ditanggung ${payer}${taken}.`);
  }
  const kept = find(decided, "return_accepted")?.deducted.reduce((n, line) => n + line.rupiah, 0) ?? 0;
  if (kept > 0) lines.push(say`Potongan ${rp(kept)} untuk ${seller}.`);
  lines.push(...ruledLines(decided, before, ctx, buyer, seller));
  if (lines.length === 0) {
    const proposed = find(decided, "solution_proposed");
    if (proposed !== undefined && remedyOf(proposed.solution) !== null)
      lines.push(
        say`${strong(solutionText(proposed.solution, ctx.policy.profile))} untuk ${buyer} bila disepakati.`,
      );
    else if (proposed !== undefined)
      lines.push(say`${rp(totalOf(proposed.solution))} untuk ${buyer} bila disepakati.`);
    const open = isHeld(before) && isHeld(decided.next);
    if (open)
      lines.push(say`Dana ${rp(disputedTotal(before))} ${strong("tetap ditahan")} sampai komplain selesai.`);
  }
  return lines.map((segments) => ({ icon: "money", segments }));
}

/** A decision that waits before money moves: what it will mean. */
function ruledLines(
  decided: Decided,
  before: Case,
  ctx: ConsequenceContext,
  buyer: string,
  seller: string,
): Segment[][] {
  const ruled = find(decided, "case_decided");
  const hold = decided.clocks.some((change) => change.op === "start" && change.kind === "execution_hold");
  if (ruled === undefined || !hold) return [];
  if (remedyOf(ruled.solution) !== null)
    return [say`Jika tidak ada banding: ${strong(solutionText(ruled.solution, ctx.policy.profile))}.`];
  const refund = totalOf(ruled.solution);
  const rest = disputedTotal(before) - refund;
  return [
    ...(refund > 0 ? [say`Jika tidak ada banding, dana ${rp(refund)} dikembalikan ke ${buyer}.`] : []),
    ...(rest > 0 ? [say`Jika tidak ada banding, dana ${rp(rest)} diteruskan ke ${seller}.`] : []),
  ];
}

/** Where the case goes, when it is not simply settled. */
function processLines(decided: Decided, before: Case, ctx: ConsequenceContext): ConsequenceLine[] {
  const lines: ConsequenceLine[] = [];
  const { next } = decided;
  const buyer = sideName("buyer", ctx.reader ?? "seller", ctx.policy.profile);
  const desk = DESK_NAMES[ctx.policy.profile];
  if (next.state.stage === "mediation" && before.state.stage !== "mediation") {
    lines.push({
      icon: "clock",
      segments: say`Komplain diteruskan ke ${strong(desk)}, yang memutuskan berdasarkan bukti.`,
    });
  }
  if (find(decided, "case_withdrawn") !== undefined) {
    lines.push({
      icon: "goods",
      segments: say`Selama masa komplain pesanan ini belum berakhir, barang yang sama ${strong("bisa dikomplain lagi")}.`,
    });
  }
  if (next.state.stage === "appeal" && before.state.stage !== "appeal") {
    const held = isHeld(before)
      ? "Dana tetap ditahan sampai putusan banding."
      : "Dana yang sudah dikembalikan ke pembeli tidak diambil lagi.";
    lines.push({
      icon: "clock",
      segments: say`Banding diperiksa ${strong("mediator senior lain")}. ${held}`,
    });
  }
  if (next.refused && !before.refused) {
    lines.push({
      icon: "clock",
      segments: say`${capital(buyer)} bisa mengajukan ulang ${strong("satu kali")}.`,
    });
  }
  if (find(decided, "solution_rejected") !== undefined && ctx.policy.messageOnReject) {
    lines.push({ icon: "clock", segments: say`${capital(buyer)} diberi tahu lewat WhatsApp.` });
  }
  if (find(decided, "case_decided")?.final) {
    lines.push({ icon: "clock", segments: say`Putusan ini ${strong("final")} dan tidak bisa dibanding.` });
  }
  if (find(decided, "decision_accepted") !== undefined) {
    lines.push({
      icon: "clock",
      segments: say`Hak banding ${ctx.reader === "buyer" ? "Anda" : "toko Anda"} ${strong("dilepas")}.`,
    });
  }
  return lines;
}

function deadlineLines(decided: Decided, ctx: ConsequenceContext): ConsequenceLine[] {
  const paused = new Set(decided.clocks.flatMap((change) => (change.op === "pause" ? [change.kind] : [])));
  return decided.clocks.flatMap((change): ConsequenceLine[] => {
    if (change.op !== "start" && change.op !== "resume" && change.op !== "move") return [];
    if (paused.has(change.kind)) return [];
    const at = strong(dayTime(change.hardDue, ctx.zone, ctx.now));
    if (change.kind === "execution_hold")
      return [{ icon: "clock", segments: say`Putusan dijalankan ${at}.` }];
    if (change.kind === "appeal_window")
      return [{ icon: "clock", segments: say`Banding bisa diajukan sampai ${at}.` }];
    if (!NAMED.has(change.kind)) return [];
    const name = CLOCK_NAMES[change.kind].toLowerCase();
    return [{ icon: "clock", segments: say`Batas berikutnya: ${name} sampai ${at}.` }];
  });
}

function graceLines(ctx: ConsequenceContext): ConsequenceLine[] {
  if (!ctx.graceful || ctx.policy.graceSeconds === 0) return [];
  if (!ctx.grace) {
    return [
      {
        icon: "undo",
        segments: say`Batas waktu kurang dari 5 menit lagi, jadi tindakan ini langsung dijalankan.`,
      },
    ];
  }
  const seconds = ctx.policy.graceSeconds;
  const length = seconds % 60 === 0 ? `${seconds / 60} menit` : `${seconds} detik`;
  return [
    {
      icon: "undo",
      segments: say`Anda punya ${strong(length)} untuk mengurungkan. Setelah itu tidak bisa dibatalkan.`,
    },
  ];
}
