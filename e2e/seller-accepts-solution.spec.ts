import { press } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;
/** Nobody else's story: Lestari's shirt in the wrong size. */
const ORDER = "TT-2611-0415";

test("the seller accepts, takes it back, accepts again, and the money goes back", async ({
  as,
  caseOf,
  timePasses,
}) => {
  const no = await caseOf(ORDER);
  const page = await as("pic");
  await page.goto("/komplain");
  await page.getByRole("link", { name: /Lestari Widodo/ }).click();
  await expect(page).toHaveURL(new RegExp(no));
  await expect(page.getByText(/Jika tidak ditanggapi sampai/)).toBeVisible();

  const accept = page.getByRole("button", { name: /^Terima Solusi/ });
  const dialog = await press(page, "Terima Solusi");
  await expect(dialog.getByText("Rp202.000").first()).toBeVisible();
  await expect(dialog.getByText(/tidak dikembalikan/)).toBeVisible();
  await expect(dialog.getByText(/2 menit/)).toBeVisible();
  await dialog.getByRole("button", { name: /Terima Solusi · kembalikan Rp202.000/ }).click();
  await expect(dialog).toBeHidden();

  await page
    .getByRole("button", { name: /^Urungkan/ })
    .first()
    .click();
  await expect(page.getByText(/mengurungkan/).first()).toBeVisible();
  await expect(accept.first()).toBeEnabled();

  await accept.first().click();
  await dialog.getByRole("button", { name: /kembalikan Rp202.000/ }).click();
  await expect(dialog).toBeHidden();
  await timePasses(no, 3 * MINUTE);
  const read = async () => (await page.request.get(`/api/cases/${no}`)).json();
  await expect.poll(async () => (await read()).closeCode, { timeout: 30_000 }).toBe("refunded");
  const { purse } = await read();
  expect(purse.toBuyer).toBe(202_000);
  expect(purse.toSeller).toBe(0);
});
