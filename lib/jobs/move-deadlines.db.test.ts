import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { caseClocks, caseEvents, marketplaces } from "@/db/schema";
import { closeDay } from "@/db/stores/calendar-store";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { isWorkingDay } from "@/lib/domain/sla/calendar";
import { indonesianCalendar } from "@/lib/domain/sla/holidays";
import { moveDeadlines } from "./move-deadlines";

const database = ownDatabase();
const DAY = 86_400_000;

test("a cuti bersama decreed while a seller's working days run moves his deadline, once, and says why", async () => {
  const { db } = database();
  const market = await aMarketplace(db, "generic");
  const { caseId } = await market.open();
  const due = async () => {
    const [row] = await db
      .select({ due: caseClocks.hardDue, starts: caseClocks.startsAt })
      .from(caseClocks)
      .where(and(eq(caseClocks.caseId, caseId), eq(caseClocks.kind, "seller_answers")));
    if (row === undefined) throw new Error("no clock");
    return row;
  };
  const before = await due();
  // A working day strictly between start and deadline.
  const calendar = indonesianCalendar("Asia/Jakarta");
  let day = new Date(before.starts.getTime() + DAY);
  while (!isWorkingDay(day, calendar)) day = new Date(day.getTime() + DAY);
  const on = new Date(day.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  await closeDay(
    db,
    { marketplaceId: market.marketplaceId, userId: market.actors.senior.id },
    {
      on,
      name: "Cuti bersama susulan",
      kind: "cuti_bersama",
      source: "uji",
    },
  );

  expect((await moveDeadlines(db)).failed).toEqual([]);
  const after = await due();
  expect(after.due.getTime()).toBeGreaterThan(before.due.getTime());
  expect(await moveDeadlines(db)).toEqual({ moved: 0, failed: [] });
  expect((await due()).due).toEqual(after.due);
  const moved = await db
    .select({ body: caseEvents.body })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.type, "deadline_moved")));
  expect(moved.map((row) => JSON.parse(row.body).event.because)).toEqual(["calendar_changed"]);
  const [market2] = await db.select().from(marketplaces).where(eq(marketplaces.id, market.marketplaceId));
  expect(market2?.calendarApplied).toBe(market2?.calendarVersion);
});
