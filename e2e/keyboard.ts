import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

const MOST_STEPS = 120;

/** Goes on by Tab until `target` has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

/** Presses a button by Tab and Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Chooses one of a group of radios: Tab goes to the chosen or first one, the arrows through all. */
export async function choose(page: Page, group: Locator, wanted: Locator): Promise<void> {
  const chosen = group.getByRole("radio", { checked: true });
  await tabTo(page, (await chosen.count()) > 0 ? chosen : group.getByRole("radio").first());
  await page.keyboard.press("Space");
  for (let step = 0; step < 20 && !(await wanted.isChecked()); step++) await page.keyboard.press("ArrowDown");
  await expect(wanted).toBeChecked();
}

/** Writes into a field by Tab and typing. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** Gives an item of a checklist its file: the button opens the system's own window, which keys work too. */
export async function giveFile(page: Page, button: Locator, file: string): Promise<void> {
  await tabTo(page, button);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  const ready = page.getByText("Siap dikirim");
  const before = await ready.count();
  await chooser.setFiles(path.resolve("db/seed/evidence", `${file}.jpg`));
  await expect(ready).toHaveCount(before + 1, { timeout: 20_000 });
}

/** Opens a dialog by the key written on its button. A page that does not listen yet is pressed again. */
export async function pressKey(page: Page, key: string, name: string): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name });
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(dialog).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 15_000 });
  return dialog;
}
