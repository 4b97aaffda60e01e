"use server";

import { z } from "zod";
import { database } from "@/db/client";
import { closeDay, type Editor, openDay } from "@/db/stores/calendar-store";
import { getViewer } from "@/lib/auth/viewer";
import type { CalendarField, FieldProblem } from "@/lib/copy/screens-calendar";
import { problemOfClosing, problemOfOpening } from "@/lib/queries/calendar-day";
import { keptBy } from "@/lib/queries/kept-marketplaces";
import { sameOrigin } from "./case-command";

export type CalendarResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** `not_found` for everybody who does not keep this calendar. */
      readonly refusal: "not_found" | "invalid";
      readonly fields: Partial<Record<CalendarField, FieldProblem>>;
    };

const day = z.object({ marketplaceId: z.uuid(), on: z.string().max(20) });
const closing = day.extend({ name: z.string(), kind: z.string(), source: z.string() });
const name = z.string().trim().min(1).max(80);
const kind = z.enum(["libur_nasional", "cuti_bersama"]);
const source = z.string().trim().min(1).max(200);

const NOT_FOUND: CalendarResult = { ok: false, refusal: "not_found", fields: {} };

/** Declares a day closed in a marketplace; the worker then moves the running deadlines over it later. */
export async function closeCalendarDay(raw: z.input<typeof closing>): Promise<CalendarResult> {
  const asked = closing.safeParse(raw);
  const kept = asked.success ? await keeper(asked.data.marketplaceId) : null;
  if (!asked.success || kept === null) return NOT_FOUND;
  const { on } = asked.data;
  const words = {
    name: name.safeParse(asked.data.name),
    kind: kind.safeParse(asked.data.kind),
    source: source.safeParse(asked.data.source),
  };
  const problem = await problemOfClosing(database(), kept.marketplaceId, on);
  const fields: Partial<Record<CalendarField, FieldProblem>> = {
    ...(problem === null ? {} : { on: problem }),
    ...(words.name.success ? {} : { name: "name_missing" }),
    ...(words.kind.success ? {} : { kind: "kind_unknown" }),
    ...(words.source.success ? {} : { source: "source_missing" }),
  };
  if (problem !== null || !words.name.success || !words.kind.success || !words.source.success)
    return { ok: false, refusal: "invalid", fields };
  await closeDay(database(), kept, {
    on,
    name: words.name.data,
    kind: words.kind.data,
    source: words.source.data,
  });
  return { ok: true };
}

/** Makes a day a working day again. Deadlines that were computed with it stay where they are. */
export async function openCalendarDay(raw: z.input<typeof day>): Promise<CalendarResult> {
  const asked = day.safeParse(raw);
  const kept = asked.success ? await keeper(asked.data.marketplaceId) : null;
  if (!asked.success || kept === null) return NOT_FOUND;
  const problem = await problemOfOpening(database(), asked.data.on);
  if (problem !== null) return { ok: false, refusal: "invalid", fields: { on: problem } };
  await openDay(database(), kept, asked.data.on);
  return { ok: true };
}

async function keeper(marketplaceId: string): Promise<Editor | null> {
  if (!(await sameOrigin())) return null;
  const viewer = await getViewer();
  if (viewer === null || keptBy(viewer, marketplaceId) === null) return null;
  return { marketplaceId, userId: viewer.userId };
}
