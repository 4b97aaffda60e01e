import { describe, expect, test } from "vitest";
import { ownEvidencePlace } from "@/db/testing/evidence-place";
import { evidenceFile } from "@/lib/queries/evidence-file";
import { EVIDENCE_FORMS, type EvidenceForm } from "./evidence-url";
import { fileResponse } from "./file-response";
import { stagingRole } from "./staged-rows";

const { database, place } = ownEvidencePlace();

async function formsFor(userId: string, id: string): Promise<EvidenceForm[]> {
  const forms: EvidenceForm[] = [];
  for (const form of EVIDENCE_FORMS) {
    if (await evidenceFile(database().db, { userId }, { shopId: place().shopId, id, form })) forms.push(form);
  }
  return forms;
}

describe("who may add evidence at a shop", () => {
  const role = (userId: string, orderId: string | null = null) =>
    stagingRole(database().db, { userId, shopId: place().shopId, orderId });

  test("its buyers, its members and its mediators; nobody else, and auditors only look", async () => {
    expect(await role(place().people.buyer)).toBe("buyer");
    expect(await role(place().people.buyer, place().orderId)).toBe("buyer");
    expect(await role(place().people.owner, place().orderId)).toBe("owner");
    expect(await role(place().people.mediator)).toBe("mediator");
    for (const nobody of [
      place().people.otherBuyer,
      place().people.stranger,
      place().people.farMediator,
      place().people.auditor,
    ]) {
      expect(await role(nobody, place().orderId)).toBeNull();
    }
  });
});

describe("who may read a file", () => {
  test("a staged one: its uploader alone", async () => {
    const id = await place().stage(place().jpeg);
    expect(await formsFor(place().people.buyer, id)).toEqual(["asli", "tampil", "kecil"]);
    for (const other of [
      place().people.owner,
      place().people.mediator,
      place().people.auditor,
      place().people.otherBuyer,
      place().people.stranger,
    ]) {
      expect(await formsFor(other, id)).toEqual([]);
    }
  });

  test("an attached one: the parties; the original with its location only the uploader and the mediator", async () => {
    const id = await place().stage(place().jpeg);
    await place().attach(id);
    expect(await formsFor(place().people.buyer, id)).toEqual(["asli", "tampil", "kecil"]);
    expect(await formsFor(place().people.mediator, id)).toEqual(["asli", "tampil", "kecil"]);
    expect(await formsFor(place().people.owner, id)).toEqual(["tampil", "kecil"]);
    for (const other of [place().people.otherBuyer, place().people.stranger, place().people.farMediator])
      expect(await formsFor(other, id)).toEqual([]);
  });

  test("the desk sees nothing of a case that never came to mediation", async () => {
    const id = await place().stage(place().jpeg, { shopId: place().otherShopId });
    await place().attach(id, place().otherShopId, place().otherCaseId);
    const at = { shopId: place().otherShopId, id, form: "kecil" } as const;
    for (const userId of [place().people.mediator, place().people.auditor])
      expect(await evidenceFile(database().db, { userId }, at)).toBeNull();
    // Uploaded by somebody who is no party of that case: what they once uploaded is no longer theirs to read.
    expect(await evidenceFile(database().db, { userId: place().people.buyer }, at)).toBeNull();
  });

  test("it comes inert, in ranges, and whole", async () => {
    const id = await place().stage(place().jpeg);
    const file = await evidenceFile(
      database().db,
      { userId: place().people.buyer },
      { shopId: place().shopId, id, form: "asli" },
    );
    if (!file) throw new Error("it is theirs");
    const ask = (range?: string) =>
      fileResponse(
        place().storage,
        file,
        new Request("https://tuntas.test/x", range ? { headers: { range } } : {}),
      );
    const whole = await ask();
    expect(whole.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(whole.headers.get("x-content-type-options")).toBe("nosniff");
    expect(whole.headers.get("content-disposition")).toMatch(/^attachment; filename="foto.jpg"/);
    expect(Buffer.from(await whole.arrayBuffer()).equals(place().jpeg)).toBe(true);
    const part = await ask("bytes=3-6");
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 3-6/${place().jpeg.length}`);
    expect(Buffer.from(await part.arrayBuffer()).equals(place().jpeg.subarray(3, 7))).toBe(true);
    expect((await ask(`bytes=${place().jpeg.length}-`)).status).toBe(416);
    await place().storage.remove(file.key);
    expect((await ask()).status).toBe(404);
  });
});
