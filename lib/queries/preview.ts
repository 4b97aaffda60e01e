import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { consequenceLines } from "@/lib/copy/consequences";
import { totalOf } from "@/lib/domain/case/case";
import { foresee, hasGrace } from "@/lib/domain/case/decide";
import { type CaseVerb, pageOf, RULEBOOK } from "@/lib/domain/case/rulebook";
import type { Zone } from "@/lib/domain/sla/zone";
import { readCase, readFacts } from "./case-room-rows";
import type { PreviewView } from "./case-view";
import { actorIn, readerOf } from "./visible";

/** Words that stand for what is not typed yet: a preview is about money, goods and deadlines, not about words. */
const UNWRITTEN = { id: "00000000-0000-0000-0000-000000000000", digest: "" } as const;
const PLACEHOLDER = "(belum ditulis)";

/**
 * What an act would mean, computed by the rule that will carry it out. Null for a verb that does not exist,
 * a case that is none of theirs, or input that says too little.
 */
export async function preview(
  db: Db,
  viewer: Viewer,
  no: string,
  verb: string,
  input: unknown,
): Promise<PreviewView | null> {
  const row = await readCase(db, viewer, no);
  const actor = row === null ? null : actorIn(viewer, row);
  if (row === null || actor === null || !Object.hasOwn(RULEBOOK, verb)) return null;
  const name = verb as CaseVerb;
  if (!pageOf(name).by.includes(actor.role)) return null;
  const facts = { ...(await readFacts(db, row, actor, input)), text: UNWRITTEN };
  const filled = typeof input === "object" && input !== null ? input : {};
  const seen =
    foresee(row.body, name, { ...filled }, actor, facts) ??
    foresee(row.body, name, { ...filled, text: PLACEHOLDER }, actor, facts);
  if (seen === null) return null;
  const granted = seen.events.find((event) => event.type === "refund_granted");
  const grace = pageOf(name).graceful === true && hasGrace(row.body, actor, facts);
  return {
    lines: consequenceLines(seen, row.body, {
      buyerName: row.buyerName,
      reader: readerOf(actor),
      shippingKept: row.shippingFee - row.body.shippingDisputed,
      zone: row.zone as Zone,
      now: facts.now,
      policy: facts.policy,
      graceful: pageOf(name).graceful === true,
      grace,
    }),
    refund: granted?.type === "refund_granted" ? totalOf(granted.solution) : 0,
    grace,
  };
}
