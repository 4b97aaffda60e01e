import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { ownDatabase, type TestDatabase } from "@/db/testing/test-database";
import { stageEvidence } from "@/lib/evidence/stage-evidence";
import { diskStorage } from "@/lib/storage/disk";
import type { Storage } from "@/lib/storage/storage";

const PEOPLE = ["buyer", "otherBuyer", "owner", "stranger", "mediator", "auditor", "farMediator"] as const;
type People = Record<(typeof PEOPLE)[number], string>;

export type EvidencePlace = {
  readonly people: Readonly<People>;
  readonly shopId: string;
  readonly otherShopId: string;
  readonly orderId: string;
  /** In mediation, at the first shop. */
  readonly caseId: string;
  /** Never in mediation, at the other shop. */
  readonly otherCaseId: string;
  readonly folder: string;
  readonly storage: Storage;
  /** A photo with the time it was taken. */
  readonly jpeg: Buffer;
  readonly stage: (bytes: Uint8Array, by?: { userId?: string; shopId?: string }) => Promise<string>;
  readonly attach: (id: string, shopId?: string, caseId?: string) => Promise<void>;
  /** The files in storage that belong to a row. */
  readonly storedFiles: (id: string) => Promise<string[]>;
};

/**
 * Declares the test file's database and evidence folder, with two shops of a marketplace: a case in mediation
 * at the first, one that is not at the second, and people on every side.
 */
export function ownEvidencePlace(): { database: () => TestDatabase; place: () => EvidencePlace } {
  const database = ownDatabase();
  let place: EvidencePlace | undefined;
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "evidence-db-"));
    for (const part of ["files", "uploads"]) await mkdir(path.join(folder, part));
    vi.stubEnv("EVIDENCE_DIR", folder);
    vi.stubEnv("DATABASE_URL", database().url);
    vi.stubEnv("NEXTAUTH_URL", "https://tuntas.test");
    const jpeg = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#a52" } })
      .withExif({ IFD2: { DateTimeOriginal: "2026:01:02 10:00:00", OffsetTimeOriginal: "+07:00" } })
      .jpeg()
      .toBuffer();
    const settled = await settle(database());
    const storage = diskStorage(folder);
    place = {
      ...settled,
      folder,
      storage,
      jpeg,
      stage: async (bytes, { userId = settled.people.buyer, shopId = settled.shopId } = {}) => {
        const file = path.join(folder, randomUUID());
        await writeFile(file, bytes);
        const outcome = await stageEvidence(database().db, storage, {
          file,
          id: randomUUID(),
          shopId,
          userId,
          byRole: "buyer",
          fileName: "foto.jpg",
          requirement: "item_photo",
        });
        if ("refused" in outcome) throw new Error(outcome.refused.code);
        return outcome.id;
      },
      attach: async (id, shopId = settled.shopId, caseId = settled.caseId) => {
        await database()
          .sql`update evidence set case_id = ${caseId} where shop_id = ${shopId} and id = ${id}`;
      },
      storedFiles: async (id) =>
        (await readdir(path.join(folder, "files"), { recursive: true })).filter((name) =>
          path.basename(name).startsWith(id),
        ),
    };
  });
  afterAll(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
    if (place) await rm(place.folder, { recursive: true, force: true });
  });
  return {
    database,
    place: () => {
      if (!place) throw new Error("The place of evidence exists only inside tests and hooks.");
      return place;
    },
  };
}

async function settle({ sql }: TestDatabase) {
  const one = async (rows: PromiseLike<Record<string, unknown>[]>) => String((await rows)[0]?.id);
  const market = (code: string) =>
    one(
      sql`insert into marketplaces (code, name, profile, ingest_key) values (${code}, ${code}, 'tokoko', 'k') returning id`,
    );
  const marketplaceId = await market("pasar");
  const far = await market("jauh");
  const people = {} as People;
  for (const name of PEOPLE) {
    people[name] = await one(
      sql`insert into users (email, name) values (${`${name}@uji.test`}, ${name}) returning id`,
    );
  }
  const shop = (code: string) =>
    one(sql`insert into shops (marketplace_id, code, external_id, name, city)
            values (${marketplaceId}, ${code}, ${code}, ${code}, 'Solo') returning id`);
  const shopId = await shop("K7Q2");
  const otherShopId = await shop("B4TK");
  await sql`insert into shop_members (shop_id, user_id, role) values (${shopId}, ${people.owner}, 'owner'),
                                                                  (${otherShopId}, ${people.stranger}, 'staff')`;
  await sql`insert into marketplace_members (marketplace_id, user_id, role)
            values (${marketplaceId}, ${people.mediator}, 'mediator'), (${far}, ${people.farMediator}, 'mediator'),
                   (${marketplaceId}, ${people.auditor}, 'auditor')`;
  const buyer = (user: string) =>
    one(sql`insert into buyers (marketplace_id, external_id, user_id, name, city)
            values (${marketplaceId}, ${user}, ${user}, 'Rina', 'Solo') returning id`);
  const [rina, other] = [await buyer(people.buyer), await buyer(people.otherBuyer)];
  const order = (at: string, buyerId: string) =>
    one(sql`insert into orders (shop_id, marketplace_id, buyer_id, external_no, invoice_no, status, shipping_fee, paid_at)
            values (${at}, ${marketplaceId}, ${buyerId}, ${randomUUID()}, 'INV', 'delivered', 0, '2026-06-01T00:00:00Z')
            returning id`);
  const orderId = await order(shopId, rina);
  const otherOrder = await order(otherShopId, other);
  const open = (at: string, of: string, buyerId: string, no: string, desk: string) =>
    one(sql`insert into cases (shop_id, no, marketplace_id, order_id, buyer_id, policy_version, kind, reason, stage, money,
              body, title, disputed, seller_bucket, seller_sort_at, buyer_bucket, buyer_sort_at, mediator_bucket,
              mediator_sort_at, opened_at, version, terms_version, seq, hash)
            values (${at}, ${no}, ${marketplaceId}, ${of}, ${buyerId}, 1, 'refund_only', 'damaged', 'awaiting_seller',
              'held', '{}', 'Baju', 1000, 'perlu_respons', now(), 'berjalan', now(), ${desk}, now(), now(), 1, 1, 1, 'h')
            returning id`);
  const caseId = await open(shopId, orderId, rina, "K7Q2-000001", "perlu_putusan");
  const otherCaseId = await open(otherShopId, otherOrder, other, "B4TK-000001", "none");
  return { people, shopId, otherShopId, orderId, caseId, otherCaseId };
}
