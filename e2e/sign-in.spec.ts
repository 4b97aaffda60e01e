import { expect, PEOPLE, test } from "./fixtures";

test("a person signs in, is sent where they wanted to go, and signs out", async ({ page }) => {
  await page.goto("/notifikasi");
  await expect(page).toHaveURL(/\/masuk/);
  await page.getByLabel("Email").fill(PEOPLE.owner);
  await page.getByLabel("Kata sandi", { exact: true }).fill("bukan-sandinya");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page.getByText(/tidak cocok|salah/).first()).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(PEOPLE.owner);

  await page.getByLabel("Kata sandi", { exact: true }).fill("tuntas-demo-2026");
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page).toHaveURL(/\/notifikasi/);

  await page
    .getByRole("button", { name: /^Akun / })
    .filter({ visible: true })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Keluar", exact: true }).click();
  await expect(page).toHaveURL(/\/masuk/);
  await page.goto("/komplain");
  await expect(page).toHaveURL(/\/masuk/);
});
