"use server";

import { z } from "zod";
import { database } from "@/db/client";
import { setDuty } from "@/db/stores/shift-store";
import { getViewer } from "@/lib/auth/viewer";
import { sameOrigin } from "./case-command";

export type ShiftResult = { readonly ok: boolean };

/** Puts the person who presses it on duty in one of their shops. */
export async function startShift(shopId: string): Promise<ShiftResult> {
  return setOwnDuty(shopId, true);
}

/** Takes the person who presses it off duty. */
export async function endShift(shopId: string): Promise<ShiftResult> {
  return setOwnDuty(shopId, false);
}

async function setOwnDuty(shopId: string, on: boolean): Promise<ShiftResult> {
  if (!(await sameOrigin())) return { ok: false };
  const viewer = await getViewer();
  if (viewer === null || !z.uuid().safeParse(shopId).success) return { ok: false };
  return { ok: await setDuty(database(), { shopId, userId: viewer.userId, on }) };
}
