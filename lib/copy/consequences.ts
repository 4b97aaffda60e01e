import type { Party } from "@/lib/domain/access";
import { type Case, disputedTotal, totalOf } from "@/lib/domain/case/case";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import type { Decided } from "@/lib/domain/case/decide";
import type { CaseEvent, EventType } from "@/lib/domain/case/events";
import type { Policy } from "@/lib/domain/policy/policy";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import { capital, rp } from "./event-voice";
import { DESK_NAMES } from "./kinds";
import { CLOCK_NAMES, sideName } from "./places";
import { type Segment, say, strong } from "./segments";

export type ConsequenceIcon = "money" | "goods" | "stock" | "reputation" | "clock" | "undo";
export type ConsequenceLine = { readonly icon: ConsequenceIcon; readonly segments: readonly Segment[] };

export type ConsequenceContext = {
  readonly buyerName: string;
  /** Who is about to act; the shop where nobody is named. */
  readonly reader?: Party;
  readonly zone: Zone;
  readonly now: Date;
  readonly policy: Policy;
  /** The verb can be taken back where there is time for it. */
  readonly graceful: boolean;
  /** There is time for it now. */
  readonly grace: boolean;
  /** The order's shipping fee that is not disputed and stays with the shop, in rupiah. */
  readonly shippingKept?: number;
};

/** Deadlines that ask something of a person. The others are explained where they matter. */
const NAMED: ReadonlySet<ClockKind> = new Set<ClockKind>([
  "seller_answers",
  "seller_concludes",
  "seller_warned",
  "offer_stands",
  "info_awaited",
  "buyer_reapplies",
  "mediator_rules",
]);

/** The dialog before an act, computed from what the rule would do: money, goods, reputation, next deadline, grace. */
export function consequenceLines(decided: Decided, before: Case, ctx: ConsequenceContext): ConsequenceLine[] {
  return [
    ...moneyLines(decided, before, ctx),
    ...goodsLines(decided, ctx),
    ...reputationLines(decided, ctx),
    ...processLines(decided, before, ctx),
    ...deadlineLines(decided, ctx),
    ...graceLines(ctx),
  ];
}

type EventOf<Type extends EventType> = Extract<CaseEvent, { type: Type }>;

function find<Type extends EventType>(decided: Decided, type: Type): EventOf<Type> | undefined {
  return decided.events.find((event): event is EventOf<Type> => event.type === type);
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
  lines.push(...ruledLines(decided, before, buyer, seller));
  if (lines.length === 0) {
    const proposed = find(decided, "solution_proposed");
    if (proposed !== undefined)
      lines.push(say`${rp(totalOf(proposed.solution))} untuk ${buyer} bila disepakati.`);
    const open = before.state.money === "held" && decided.next.state.money === "held";
    if (open)
      lines.push(say`Dana ${rp(disputedTotal(before))} ${strong("tetap ditahan")} sampai komplain selesai.`);
  }
  return lines.map((segments) => ({ icon: "money", segments }));
}

/** A decision that waits before money moves: what it will mean. */
function ruledLines(decided: Decided, before: Case, buyer: string, seller: string): Segment[][] {
  const ruled = find(decided, "case_decided");
  const hold = decided.clocks.some((change) => change.op === "start" && change.kind === "execution_hold");
  if (ruled === undefined || !hold) return [];
  const refund = totalOf(ruled.solution);
  const rest = disputedTotal(before) - refund;
  return [
    ...(refund > 0 ? [say`Jika tidak ada banding, dana ${rp(refund)} dikembalikan ke ${buyer}.`] : []),
    ...(rest > 0 ? [say`Jika tidak ada banding, dana ${rp(rest)} diteruskan ke ${seller}.`] : []),
  ];
}

function settles(decided: Decided): boolean {
  return ["refund_granted", "funds_released", "case_decided"].some((type) =>
    decided.events.some((event) => event.type === type),
  );
}

function goodsLines(decided: Decided, ctx: ConsequenceContext): ConsequenceLine[] {
  if (!settles(decided)) return [];
  const segments =
    ctx.reader === "buyer"
      ? say`Barang ${strong("tidak perlu dikembalikan")}.`
      : say`Barang ${strong("tidak dikembalikan")}. Stok tidak berubah.`;
  return [{ icon: "goods", segments }];
}

function reputationLines(decided: Decided, ctx: ConsequenceContext): ConsequenceLine[] {
  if (ctx.reader === "buyer" || !settles(decided)) return [];
  return [{ icon: "reputation", segments: say`Reputasi toko tidak berubah.` }];
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
  if (next.state.stage === "appeal" && before.state.stage !== "appeal") {
    const held =
      before.state.money === "held"
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
