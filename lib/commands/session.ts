"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { acceptInvitation, type JoinRefusal } from "@/lib/auth/accept-invitation";
import { browserSid, forgetInBrowser, keepInBrowser } from "@/lib/auth/browser-session";
import { homeFor, localPath } from "@/lib/auth/landing";
import { mintViewer } from "@/lib/auth/mint-viewer";
import { requestSource } from "@/lib/auth/request-source";
import { openSession, revokeAllSessions, revokeSession } from "@/lib/auth/sessions";
import { type SignInRefusal, signInWithPassword } from "@/lib/auth/sign-in";
import { getViewer } from "@/lib/auth/viewer";
import { isStorable } from "@/lib/engine/storable";
import { paths } from "@/lib/paths";

/** What the sign-in form shows after a press: the address as it was typed, and what went wrong. */
export type SignInForm = { email: string; refusal: SignInRefusal | null };
export type JoinForm = { name: string; refusal: JoinRefusal | null };

/** Signs in and leaves for `lanjut`, where it is a path of ours, or for the person's home. */
export async function signIn(_before: SignInForm, form: FormData): Promise<SignInForm> {
  const email = text(form, "email");
  const from = await source();
  const result = await signInWithPassword(database(), { email, password: text(form, "password"), ...from });
  if (!result.ok) return { email, refusal: result.refusal };
  return enter(result.userId, result.sid, text(form, "lanjut"));
}

/** Joins by an invitation's link and signs in. */
export async function join(_before: JoinForm, form: FormData): Promise<JoinForm> {
  const from = await source();
  const name = text(form, "name");
  const request = { token: text(form, "token"), name, password: text(form, "password"), ip: from.ip };
  const result = await acceptInvitation(database(), request);
  if (!result.ok) return { name, refusal: result.refusal };
  return enter(result.userId, await openSession(database(), result.userId, from.userAgent), null);
}

/** Ends this session, or every session of the person on all devices when the form says `semua`. */
export async function signOut(form: FormData): Promise<void> {
  const viewer = text(form, "semua") === "1" ? await getViewer() : null;
  const sid = await browserSid();
  if (viewer !== null) await revokeAllSessions(database(), viewer.userId);
  else if (sid) await revokeSession(database(), sid);
  await forgetInBrowser();
  redirect(paths.signIn());
}

/** The session that was in the browser ends with the new one: an id planted before is worth nothing after. */
async function enter(userId: string, sid: string, next: string | null): Promise<never> {
  const before = await browserSid();
  if (before) await revokeSession(database(), before);
  await keepInBrowser(userId, sid);
  const viewer = await mintViewer(database(), userId);
  redirect(localPath(next) ?? (viewer ? homeFor(viewer) : paths.signIn()));
}

async function source() {
  const incoming = await headers();
  return requestSource((name) => incoming.get(name));
}

/**
 * A field of a form as text. Whoever calls without a form, or sends a file or what no keyboard writes, has
 * typed nothing.
 */
function text(form: unknown, name: string): string {
  const value = form instanceof FormData ? form.get(name) : null;
  return typeof value === "string" && isStorable(value) ? value : "";
}
