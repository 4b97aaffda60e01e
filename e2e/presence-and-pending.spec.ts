import { complain, press } from "./errands";
import { expect, test } from "./fixtures";

/** Nobody else's story: Desi's bag. */
const PRESSED = "TT-2611-0419";

test("a colleague in the case shows in the list while they are there", async ({ as, buys }) => {
  const { invoice } = await buys("rina", { shop: "K7Q2" });
  const no = await complain(await as("rina", { width: 390 }), {
    invoice,
    reason: "Tidak sesuai deskripsi",
    solution: "Hanya Pengembalian Dana",
    text: "Warna kemejanya jauh lebih tua daripada di foto.",
    files: ["kemeja-merah-diterima"],
  });
  const pic = await as("pic");
  await pic.goto(`/komplain?q=${no}`);
  const row = pic.locator(`[data-row="${no}"]`);
  await expect(row).toBeVisible();
  const owner = await as("owner");
  await owner.goto(`/komplain/${no}`);
  await expect(row.getByText("sedang dilihat Sari").filter({ visible: true })).toBeVisible({
    timeout: 20_000,
  });

  await owner.goto("/jaga");
  await expect(row.getByText("sedang dilihat Sari")).toHaveCount(0, { timeout: 20_000 });
});

test("a row whose act can still be taken back says what takes effect, and keeps its place", async ({
  as,
  caseOf,
}) => {
  const no = await caseOf(PRESSED);
  const page = await as("pic", { width: 360 });
  await page.goto("/komplain");
  const order = () => page.locator("[data-row]").evaluateAll((rows) => rows.map((row) => row.dataset.row));
  await expect(page.locator(`[data-row="${no}"]`)).toBeVisible();
  const before = await order();
  await page.goto(`/komplain/${no}`);
  const dialog = await press(page, "Terima Solusi");
  await dialog.getByRole("button", { name: /^Terima Solusi · kembalikan/ }).click();
  await expect(dialog).toBeHidden();

  await page.goto("/komplain");
  await expect(page.locator(`[data-row="${no}"]`)).toContainText("Terima Solusi berlaku dalam 1 mnt");
  await expect(page.locator(`[data-row="${no}"]`)).not.toContainText("Tanpa batas waktu");
  expect(await order()).toEqual(before);

  await page.goto(`/komplain/${no}`);
  await page
    .getByRole("button", { name: /^Urungkan/ })
    .first()
    .click();
  await expect(page.getByText(/mengurungkan/).first()).toBeVisible();
});

test("a session that ends elsewhere leads to the sign-in page and back", async ({ as, connection }) => {
  const page = await as("stranger");
  await page.goto("/komplain");
  await expect(page.getByText("langsung", { exact: true })).toBeVisible();
  await connection.sql`
    update sessions set revoked_at = app_now()
    where user_id = (select id from users where email = 'kevin@casingcorner.test')`;
  // Whatever asks the server first finds it out: the page's own live line, or what is typed now.
  const search = page.getByRole("searchbox", { name: "Cari komplain" });
  await search.fill("casing", { timeout: 2_000 }).catch(() => undefined);
  await expect(page).toHaveURL(/\/masuk\?lanjut=%2Fkomplain/);
});
