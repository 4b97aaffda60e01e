import { type Case, isHeld, remedyOf, totalOf } from "@/lib/domain/case/case";
import { execute } from "@/lib/domain/case/execution";
import type { ForecastContext } from "./forecast-context";
import { moneyMoves } from "./money-moves";
import { sideName } from "./places";
import { type Segment, say, strong } from "./segments";
import { solutionText } from "./solution-text";

/** What a decision does that nobody appeals: what was ruled about the goods, and every rupiah that moves for it. */
export function executed(c: Case, at: Segment, ctx: ForecastContext): Segment[] {
  if (c.decision === null) return say`Putusan dijalankan ${at}.`;
  const { policy, reader } = ctx;
  const { solution } = c.decision;
  const opening = say`Jika tidak ada banding, putusan dijalankan ${at}: `;
  const moves = moneyMoves(execute(c, solution, ctx), ctx);
  const buyer = sideName("buyer", reader, policy.profile);
  const parts: Segment[][] = [];
  if (isHeld(c) && remedyOf(solution) !== null)
    parts.push(say`${strong(solutionText(solution, policy.profile))}`);
  if (moves.length > 0) parts.push(moves);
  // An appeal that was won after the money had moved takes nothing back from the buyer.
  if (!isHeld(c) && totalOf(solution) < c.granted)
    parts.push(say`dana yang sudah dikembalikan ke ${buyer} tidak diambil lagi`);
  if (parts.length === 0)
    parts.push(isHeld(c) ? say`barang dikirim balik ke ${buyer}` : say`tidak ada dana yang berpindah lagi`);
  return [
    ...opening,
    ...parts.flatMap((part, n) => (n === 0 ? part : [{ text: "; " }, ...part])),
    { text: "." },
  ];
}
