"use server";

import { z } from "zod";
import { database } from "@/db/client";
import { markAllNoticesRead, markNoticesRead, type NoticeKey } from "@/db/stores/notice-store";
import { getViewer } from "@/lib/auth/viewer";
import { sameOrigin } from "./case-command";

const MOST_AT_ONCE = 100;
const wanted = z.union([
  z.literal("all"),
  z
    .array(z.strictObject({ shopId: z.uuid(), no: z.string().max(20), seq: z.int().min(0) }))
    .max(MOST_AT_ONCE),
]);

/** Marks own notices as read, some or all; what is not the reader's own is passed over in silence. */
export async function markRead(notices: readonly NoticeKey[] | "all"): Promise<{ readonly ok: boolean }> {
  if (!(await sameOrigin())) return { ok: false };
  const viewer = await getViewer();
  const parsed = wanted.safeParse(notices);
  if (viewer === null || !parsed.success) return { ok: false };
  if (parsed.data === "all") await markAllNoticesRead(database(), viewer.userId);
  else await markNoticesRead(database(), viewer.userId, parsed.data);
  return { ok: true };
}
