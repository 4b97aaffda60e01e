import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/api/evidence/[shopId]/[evidenceId]/route";
import { closeDatabase } from "@/db/client";
import { evidence } from "@/db/schema";
import { signedIn } from "@/db/testing/signed-in";
import { type TenancyCast, tenancyCast } from "@/db/testing/tenancy-cast";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer } from "@/lib/auth/mint-viewer";
import type { EvidenceForm } from "@/lib/evidence/evidence-url";
import { fileKeys } from "@/lib/evidence/file-keys";
import { caseRoom } from "./case-room";
import { notePresence } from "./presence";

/** What a browser sends; Next's request scope does not exist outside a server. */
const browser = vi.hoisted(() => ({ cookie: { name: "", value: "" } }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookie.name === name ? browser.cookie : undefined),
  }),
  headers: async () => new Headers(),
}));

const ORIGIN = "https://tuntas.uji";
const database = ownDatabase();
let world: TenancyCast;

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", database().url);
  vi.stubEnv("NEXTAUTH_URL", ORIGIN);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two signs");
  vi.stubEnv("EVIDENCE_DIR", path.join(tmpdir(), "tuntas-readers-none"));
  world = await tenancyCast(database().db);
  const { fileId } = world.cases.mediated;
  const { original: storageKey, display: displayKey, thumb: thumbKey } = fileKeys(fileId);
  await database()
    .db.update(evidence)
    .set({ storageKey, displayKey, thumbKey })
    .where(eq(evidence.id, fileId));
});
afterAll(() => closeDatabase());

async function open(userId: string, form: EvidenceForm): Promise<void> {
  browser.cookie = await signedIn(database().db, userId);
  const { shopId, fileId } = world.cases.mediated;
  const request = new Request(`${ORIGIN}/api/evidence/${shopId}/${fileId}?bentuk=${form}`);
  // The bytes are not on disk here; that somebody asked for them is noted before.
  await GET(request, { params: Promise.resolve({ shopId, evidenceId: fileId }) });
}

async function roomOf(userId: string) {
  const viewer = await mintViewer(database().db, userId);
  return viewer === null ? null : caseRoom(database().db, viewer, world.cases.mediated.no);
}

test("what the desk opens is logged, and the desk sees who has read the case; sides stay without names", async () => {
  const { people, cases } = world;
  for (const form of ["kecil", "tampil", "tampil", "asli"] as const) await open(people.mediator, form);
  await open(people.auditor, "tampil");
  await open(people.owner, "tampil");
  await open(people.farMediator, "asli");
  const owner = await mintViewer(database().db, people.owner);
  if (owner !== null) await notePresence(database().db, owner, cases.mediated.no);

  for (const reader of ["senior", "auditor"] as const) {
    const room = await roomOf(people[reader]);
    expect(new Set(room?.readers.map(({ lastAt: _, ...own }) => own))).toEqual(
      new Set([
        { side: "mediator", name: "Bagus Prasetyo", files: 1, originals: 1 },
        { side: "mediator", name: "Lestari Auditor", files: 1, originals: 0 },
        { side: "seller", name: null, files: 0, originals: 0 },
      ]),
    );
  }
  for (const party of ["owner", "buyer"] as const) expect((await roomOf(people[party]))?.readers).toEqual([]);
});
