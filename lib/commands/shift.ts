"use server";

import { z } from "zod";
import { database } from "@/db/client";
import { type Alarm, noteAlarmsSeen, setDuty } from "@/db/stores/shift-store";
import { getViewer } from "@/lib/auth/viewer";
import { sameOrigin } from "./case-command";

export type ShiftResult = { readonly ok: boolean };

const MOST_AT_ONCE = 40;
const wanted = z.object({
  shopId: z.uuid(),
  alarms: z
    .array(z.strictObject({ no: z.string().max(20), dueAt: z.iso.datetime() }))
    .min(1)
    .max(MOST_AT_ONCE),
});

/** Puts the person who presses it on duty in one of their shops. */
export async function startShift(shopId: string): Promise<ShiftResult> {
  return setOwnDuty(shopId, true);
}

/** Takes the person who presses it off duty. */
export async function endShift(shopId: string): Promise<ShiftResult> {
  return setOwnDuty(shopId, false);
}

/** `Saya lihat`: silences these alarms for the person on all their screens, and tells the shop who has seen them. */
export async function seeAlarms(shopId: string, alarms: readonly Alarm[]): Promise<ShiftResult> {
  if (!(await sameOrigin())) return { ok: false };
  const viewer = await getViewer();
  const asked = wanted.safeParse({ shopId, alarms });
  if (viewer === null || !asked.success) return { ok: false };
  return { ok: await noteAlarmsSeen(database(), { ...asked.data, userId: viewer.userId }) };
}

async function setOwnDuty(shopId: string, on: boolean): Promise<ShiftResult> {
  if (!(await sameOrigin())) return { ok: false };
  const viewer = await getViewer();
  if (viewer === null || !z.uuid().safeParse(shopId).success) return { ok: false };
  return { ok: await setDuty(database(), { shopId, userId: viewer.userId, on }) };
}
