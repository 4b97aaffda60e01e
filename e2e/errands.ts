import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

const picture = (name: string) => path.resolve("db/seed/evidence", `${name}.jpg`);

/** The buyer's form, from the order's card to the case room. Returns the case number. */
export async function complain(
  buyer: Page,
  what: { invoice: string; reason: string; text: string; files: readonly string[] },
): Promise<string> {
  await buyer.goto("/belanja");
  await buyer
    .locator("article, li, section")
    .filter({ hasText: what.invoice })
    .last()
    .getByRole("link", { name: "Ajukan Komplain" })
    .click();
  await expect(buyer).toHaveURL(/ajukan/);
  const first = buyer.getByRole("checkbox").first();
  if (!(await first.isChecked())) await first.check();
  await buyer.getByRole("radio", { name: what.reason }).check();
  await buyer.getByLabel("Ceritakan yang terjadi").fill(what.text);
  await attach(buyer.locator("form"), what.files);
  await buyer.getByRole("button", { name: /^Kirim Komplain/ }).click();
  await expect(buyer).toHaveURL(/\/belanja\/komplain\/[A-Z0-9]{4}-/, { timeout: 20_000 });
  return buyer.url().split("/").at(-1) ?? "";
}

/** Gives the items of the checklist within `form` their files, in order, and waits until each is there. */
export async function attach(form: Locator, files: readonly string[]): Promise<void> {
  const inputs = form.locator('input[type="file"]:not([capture])');
  const ready = form.getByText("Siap dikirim");
  const before = await ready.count();
  for (const [at, file] of files.entries()) {
    await inputs.nth(at).setInputFiles(picture(file));
    await expect(ready).toHaveCount(before + at + 1, { timeout: 20_000 });
  }
}

/** Opens the dialog of a verb from the bar, or from the menu of further acts. */
export async function press(page: Page, verb: string): Promise<Locator> {
  const bar = page.getByRole("button", { name: new RegExp(`^${verb}`) }).first();
  const more = page.getByRole("button", { name: "Tindakan lain" });
  const dialog = page.getByRole("dialog");
  await expect(bar.or(more).first()).toBeVisible();
  // The bar stands there before the page listens: a person presses again when nothing happened.
  await expect(async () => {
    if (await bar.isVisible()) await bar.click();
    else {
      await more.click();
      await page.getByRole("menuitem", { name: new RegExp(`^${verb}`) }).click({ timeout: 2_000 });
    }
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  return dialog;
}

/** Words in the case room; lists and tabs beside it may say the same. */
export function says(page: Page, words: string | RegExp): Locator {
  return page.locator("[data-room]").getByText(words).filter({ visible: true }).first();
}

/** The next act reaches the server and is done; its answer never comes back. */
export async function loseNextAnswer(page: Page): Promise<void> {
  let lost = false;
  await page.route("**/*", async (route) => {
    if (lost || route.request().headers()["next-action"] === undefined) return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
}
