import { type Browser, chromium, type Page } from "@playwright/test";
import type { Db } from "@/db/client";
import { BROWSER_ARGS, findBrowser } from "@/tools/browser";
import { cookieOf } from "./web-client";

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS, chromiumSandbox: false });
}

/** A page of its own for one person, signed in. */
export async function pageOf(browser: Browser, db: Db, address: string, userId: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: "id-ID", reducedMotion: "reduce" });
  const [name = "", value = ""] = (await cookieOf(db, userId)).split("=");
  await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: "Lax" }]);
  return context.newPage();
}
