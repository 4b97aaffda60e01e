import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { appNow, id, instant, oneOf } from "./columns";
import { shops, users } from "./people";

/**
 * A file somebody uploaded. `staged` belongs to its uploader alone; the verb that uses it attaches it to a
 * case in its own transaction. A staged file that nobody attached within a day is swept with its bytes.
 * The original is kept as it came (`storage_key`); people look at the re-encoded `display_key`.
 */
export const evidence = pgTable(
  "evidence",
  {
    shopId: uuid("shop_id")
      .notNull()
      .references(() => shops.id),
    id: id(),
    caseId: uuid("case_id"),
    /** Position of the event that attached it. */
    seq: integer("seq"),
    uploadedBy: uuid("uploaded_by")
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    byRole: text("by_role").notNull(),
    kind: text("kind").notNull(),
    /** Which line of the checklist it answers (`foto_barang`, `video_unboxing`, …), or null. */
    requirement: text("requirement"),
    fileName: text("file_name").notNull(),
    mime: text("mime").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    storageKey: text("storage_key").notNull(),
    displayKey: text("display_key"),
    thumbKey: text("thumb_key"),
    width: integer("width"),
    height: integer("height"),
    durationMs: integer("duration_ms"),
    /** Kept apart from the picture people see; the mediator alone reads it. */
    exif: jsonb("exif"),
    capturedAt: instant("captured_at"),
    uploadedAt: instant("uploaded_at").notNull().default(appNow),
  },
  (t) => [
    primaryKey({ columns: [t.shopId, t.id] }),
    unique("evidence_once").on(t.shopId, t.caseId, t.sha256),
    index("evidence_case").on(t.shopId, t.caseId),
    /** The same file in another case is pointed out, as a signal. */
    index("evidence_sha").on(t.sha256),
    index("evidence_staged").on(t.uploadedAt).where(sql`case_id is null`),
    check("evidence_kind", oneOf("kind", EVIDENCE_KINDS)),
    check("evidence_bytes", sql`bytes > 0`),
  ],
);
