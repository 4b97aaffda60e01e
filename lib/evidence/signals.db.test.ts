import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ownEvidencePlace } from "@/db/testing/evidence-place";
import { signalsFor } from "./signals";

const { database, place } = ownEvidencePlace();

describe("what is worth knowing", () => {
  test("the same file elsewhere is counted, a time before the payment is said", async () => {
    const picture = await sharp(place().jpeg)
      .withExif({ IFD2: { DateTimeOriginal: "2026:01:02 10:00:00" } })
      .jpeg({ quality: 61 })
      .toBuffer();
    const here = await place().stage(picture);
    await place().attach(here);
    const there = await place().stage(picture, { shopId: place().otherShopId });
    const { db } = database();
    const before = await signalsFor(db, place().shopId, place().caseId);
    expect(before.get(here)).toEqual([{ code: "captured_before_payment" }]);
    await place().attach(there, place().otherShopId, place().otherCaseId);
    const after = await signalsFor(db, place().shopId, place().caseId);
    expect(after.get(here)).toEqual([
      { code: "same_file_elsewhere", cases: 1 },
      { code: "captured_before_payment" },
    ]);
  });
});
