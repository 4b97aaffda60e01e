import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { KIND_WORDS, REQUIREMENT_WORDS, signalText } from "@/lib/copy/evidence";
import type { Actor, Role } from "@/lib/domain/access";
import { partyOf } from "@/lib/domain/access";
import type { EvidenceKind, Requirement } from "@/lib/domain/evidence";
import { evidenceUrl } from "@/lib/evidence/evidence-url";
import { signalsFor } from "@/lib/evidence/signals";
import type { EvidenceView } from "@/lib/queries/evidence-view";
import { iso } from "./case-rows";

type RawEvidence = {
  id: string;
  kind: EvidenceKind;
  requirement: Requirement | null;
  by_role: Role;
  uploaded_by: string;
  by_name: string;
  file_name: string;
  mime: string;
  bytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
  duration_ms: number | null;
  captured_at: string | null;
  uploaded_at: string;
  thumb_key: string | null;
};

/** The files of a case in the order they came in, with what is worth knowing about each. */
export async function caseEvidence(
  db: Db,
  viewer: Viewer,
  actor: Actor,
  at: { shopId: string; caseId: string },
): Promise<EvidenceView[]> {
  const [rows, signals] = await Promise.all([
    db.execute<RawEvidence>(sql`
      select e.id, e.kind, e.requirement, e.by_role, e.uploaded_by, u.name as by_name, e.file_name, e.mime, e.bytes, e.sha256,
             e.width, e.height, e.duration_ms, e.captured_at, e.uploaded_at, e.thumb_key
      from evidence e join users u on u.id = e.uploaded_by
      where e.shop_id = ${at.shopId} and e.case_id = ${at.caseId} order by e.seq, e.uploaded_at, e.id`),
    signalsFor(db, at.shopId, at.caseId),
  ]);
  return rows.map((row) => {
    const file = { shopId: at.shopId, id: row.id };
    const original = partyOf(actor.role) === "mediator" || row.uploaded_by === viewer.userId;
    return {
      id: row.id,
      shopId: at.shopId,
      kind: row.kind,
      requirement: row.requirement,
      label:
        row.requirement === null
          ? KIND_WORDS[row.kind]
          : (REQUIREMENT_WORDS[row.requirement]?.label ?? KIND_WORDS[row.kind]),
      by: partyOf(row.by_role) ?? "mediator",
      byName: row.by_name,
      fileName: row.file_name,
      mime: row.mime,
      bytes: row.bytes,
      sha256: row.sha256,
      width: row.width,
      height: row.height,
      durationMs: row.duration_ms,
      capturedAt: iso(row.captured_at),
      uploadedAt: iso(row.uploaded_at) ?? "",
      signals: (signals.get(row.id) ?? []).map(signalText),
      urls: {
        thumb: row.thumb_key === null ? null : evidenceUrl(file, "kecil"),
        display: evidenceUrl(file, "tampil"),
        ...(original ? { original: evidenceUrl(file, "asli") } : {}),
      },
    };
  });
}
