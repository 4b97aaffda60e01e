import { sql } from "drizzle-orm";
import { verdictOf } from "@/lib/domain/lab/compare";
import { newestClosed } from "@/lib/queries/closed-rows";
import { closedStories } from "@/lib/queries/closed-stories";
import { expect, test } from "./fixtures";

test("every closed complaint of the demo ends as it did when it is played again under its own rules", async ({
  connection: { db },
}) => {
  const ends: string[] = [];
  const otherwise: string[] = [];
  for (const { id } of await db.execute<{ id: string }>(sql`select id from marketplaces`)) {
    for (const { no, story, policy } of await closedStories(
      db,
      id,
      await newestClosed(db, id, new Date(0), 200),
    )) {
      const verdict = verdictOf(story, policy, policy);
      if (verdict.kind === "same") ends.push(verdict.before.code ?? "");
      else otherwise.push(`${no}: ${JSON.stringify(verdict)}`);
    }
  }
  expect(otherwise).toEqual([]);
  // Money, goods and refusals, by people and by clocks.
  expect(new Set(ends)).toEqual(
    new Set([
      "refunded",
      "refunded_partial",
      "auto_approved",
      "withdrawn",
      "rejected",
      "replaced",
      "received",
    ]),
  );
});
