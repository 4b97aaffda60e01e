import { expect, test } from "./fixtures";

test("a seller finds a complaint and answers it without a mouse", async ({ as }) => {
  const page = await as("pic");
  await page.goto("/komplain");
  await expect(page.getByText("langsung", { exact: true })).toBeVisible();

  // The list stands there before the page listens: a person presses again when nothing happened.
  const search = page.getByRole("searchbox", { name: "Cari komplain" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.type("Desi");
  await expect(page.getByRole("link", { name: /Desi Ratnasari/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Siti Rahayu/ })).toBeHidden();
  await page.keyboard.press("Tab");
  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Tali tas putus/).first()).toBeVisible();

  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("l");
  const offer = page.getByRole("dialog");
  await expect(offer).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(offer).toBeHidden();

  await page.keyboard.press("t");
  await expect(page.getByRole("dialog", { name: "Terima Solusi" })).toBeVisible();
  await expect(page.getByText(/2 menit/).first()).toBeVisible();
  const confirm = page.getByRole("button", { name: /Terima Solusi · kembalikan/ });
  for (let step = 0; step < 8; step++) {
    if (await confirm.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(confirm).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: /^Urungkan/ }).first()).toBeVisible();
});
