import { randomUUID } from "node:crypto";
import { connect, type Db } from "@/db/client";
import { rawClient } from "@/db/raw-client";
import { evidence } from "@/db/schema";
import { sha256 } from "@/lib/engine/canonical";
import { perform } from "@/lib/engine/perform";
import type { PerformRequest } from "@/lib/engine/request";
import type { Seller } from "./database";

const EVENTS = 60;
const FILES = 12;

type LongCase = { shopId: string; caseId: string; no: string; seq: number; buyerUser: string };

/**
 * The number of a case of this shop with 60 events and 12 files: one of its open cases, in which both sides
 * go on talking through the product's own door.
 */
export async function longCase(url: string, seller: Seller): Promise<string> {
  const connection = connect(url, { max: 2 });
  const sql = rawClient(url);
  try {
    const [found] = await sql<LongCase[]>`
      select c.shop_id as "shopId", c.id as "caseId", c.no, c.seq, b.user_id as "buyerUser"
      from cases c join buyers b on b.id = c.buyer_id
      where c.shop_id = ${seller.shopId} and c.seller_bucket = 'perlu_respons' and c.seq in (4, ${EVENTS})
      order by c.seq desc, c.seller_sort_at, c.id limit 1`;
    if (found === undefined) throw new Error("the shop has no open case");
    if (found.seq < EVENTS) await goOn(connection.db, found, seller);
    return found.no;
  } finally {
    await Promise.all([connection.close(), sql.end({ timeout: 5 })]);
  }
}

async function goOn(db: Db, c: LongCase, seller: Seller): Promise<void> {
  const buyer = { id: c.buyerUser, role: "buyer" } as const;
  const owner = { id: seller.userId, role: "owner" } as const;
  const act = async (request: Pick<PerformRequest, "verb" | "input" | "actor">) => {
    const done = await perform(db, {
      shopId: c.shopId,
      caseId: c.caseId,
      commandId: randomUUID(),
      ...request,
    });
    if (!done.ok) throw new Error(`${request.verb} was refused: ${done.refusal}`);
    return done.seq;
  };
  // Two files came with the complaint; the others come from the buyer.
  const files = await db
    .insert(evidence)
    .values(
      Array.from({ length: FILES - 2 }, (_, i) => ({
        shopId: c.shopId,
        uploadedBy: c.buyerUser,
        byRole: "buyer",
        kind: "photo",
        requirement: null,
        fileName: `foto-${i + 1}.jpg`,
        mime: "image/jpeg",
        bytes: 250_000,
        sha256: sha256(`${c.caseId}:${i}`),
        storageKey: `bench/${c.caseId}/${i}`,
        displayKey: `bench/${c.caseId}/${i}/tampil`,
        thumbKey: `bench/${c.caseId}/${i}/kecil`,
        width: 1600,
        height: 1200,
      })),
    )
    .returning({ id: evidence.id });
  let seq = await act({
    verb: "attach_evidence",
    input: { evidenceIds: files.map((file) => file.id) },
    actor: buyer,
  });
  while (seq < EVENTS) {
    const text =
      seq % 2 === 0
        ? "Ini foto dari sisi lain, goresannya kelihatan jelas di bagian depan dan di sudut kiri."
        : "Baik Kak, kami cocokkan dulu dengan rekaman pengemasan di gudang.";
    seq = await act({ verb: "post_message", input: { text }, actor: seq % 2 === 0 ? buyer : owner });
  }
}
