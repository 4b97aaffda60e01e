import { expect, test } from "vitest";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import type { Actor } from "@/lib/domain/access";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import { caseRoom } from "./case-room";

const database = ownDatabase();

test("a decision that was appealed stays to be read beneath the one that replaced it", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "tokoko", {
    graceSeconds: 0,
    onReject: "mediate",
    rejectEvidence: "none",
    appeals: 1,
  });
  const { buyer, owner, mediator, senior } = f.actors;
  const key = await f.open();
  const press = async (verb: CaseVerb, input: unknown, actor: Actor) =>
    expect(await f.press(key, verb, input, actor), verb).toMatchObject({ ok: true });
  const roomOf = async (userId: string) => {
    const viewer = await mintViewer(db, userId);
    return viewer === null ? null : caseRoom(db, viewer, key.no);
  };
  const ruling = (rupiah: number, text: string) => ({
    solution: { lines: [{ orderLineId: f.lineIds[0], rupiah }], shipping: 0 },
    fault: "seller",
    findings: [{ rule: "both_share", result: "not_proven", evidenceIds: [] }],
    text,
  });

  await press("reject_solution", { reason: "other", text: "Barang sesuai pesanan.", evidenceIds: [] }, owner);
  await press("take_case", {}, mediator);
  await press("decide_case", ruling(100_000, "Dibagi menurut bukti yang ada."), mediator);
  await press("file_appeal", { finding: 0, text: "Temuan pertama keliru.", evidenceIds: [] }, buyer);
  expect(await roomOf(buyer.id)).toMatchObject({
    decision: { n: 1, appealedBy: "buyer", appealUntil: null },
    earlierDecisions: [],
  });

  await press("take_case", {}, senior);
  await press("decide_case", ruling(185_000, "Dikembalikan penuh setelah banding."), senior);
  for (const { id } of [buyer, owner, mediator]) {
    expect(await roomOf(id)).toMatchObject({
      decision: {
        n: 2,
        final: true,
        appealedBy: null,
        solution: { total: 185_000 },
        text: "Dikembalikan penuh setelah banding.",
      },
      earlierDecisions: [
        { n: 1, appealedBy: "buyer", solution: { total: 100_000 }, text: "Dibagi menurut bukti yang ada." },
      ],
    });
  }
});
