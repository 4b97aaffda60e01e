import { expect, test } from "vitest";
import { aMarketplace } from "@/db/testing/fixtures";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { caseRoom } from "./case-room";

const database = ownDatabase();

test("a deadline across holidays is told with both dates and the days that do not count", async () => {
  const { db, advance } = database();
  await advance(Date.parse("2026-12-22T16:00:00+07:00") - Date.now());
  const f = await aMarketplace(db, "generic");
  const { no } = await f.open();
  const viewer = await mintViewer(db, f.actors.staff.id);
  const due = viewer === null ? null : (await caseRoom(db, viewer, no))?.due;
  expect(due?.at.slice(0, 10)).toBe("2026-12-28");
  expect(due?.earlier?.at.slice(0, 10)).toBe("2026-12-24");
  expect(due?.earlier?.computed).toBe(
    "2 hari kerja. Kam, 24 Des (cuti bersama) dan Jum, 25 Des (libur nasional) tidak dihitung. Sab, 26 Des dan Min, 27 Des (akhir pekan) juga tidak dihitung.",
  );
});

test("a deadline in plain time has one date", async () => {
  const { db } = database();
  const f = await aMarketplace(db, "generic", { sellerAnswers: { n: 48, unit: "hour" } });
  const { no } = await f.open();
  const viewer = await mintViewer(db, f.actors.staff.id);
  expect(viewer === null ? null : (await caseRoom(db, viewer, no))?.due).toMatchObject({ earlier: null });
});
