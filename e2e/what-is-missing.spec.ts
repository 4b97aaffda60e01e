import { press } from "./errands";
import { expect, test } from "./fixtures";

/** Nobody answers these here: the dialogs are closed again. */
const OPEN = "TT-2611-0412";

test("a dialog says what is missing beside its field and takes the focus there, one thing at a time", async ({
  as,
  caseOf,
}) => {
  const page = await as("pic", { width: 360 });
  await page.goto(`/komplain/${await caseOf(OPEN)}`);
  const dialog = await press(page, "Tolak");
  const confirm = dialog.getByRole("button", { name: "Ya, Tolak Pengajuan" });

  await confirm.click();
  await expect(dialog.getByRole("alert")).toHaveText("Pilih alasannya.");
  await expect(dialog.getByRole("radio").first()).toBeFocused();
  await dialog.getByRole("radio").first().check();
  await expect(dialog.getByRole("alert")).toBeHidden();

  await confirm.click();
  const words = dialog.getByRole("textbox", { name: "Penjelasan" });
  await expect(words).toBeFocused();
  await expect(words).toHaveAccessibleDescription(/Tulis penjelasan sedikitnya 10 huruf/);
  await words.fill("Barang sesuai dengan foto dan uraian.");

  await confirm.click();
  await expect(dialog.getByRole("alert")).toHaveText(/Bukti wajib belum lengkap/);
  await expect(dialog.getByRole("region", { name: "Bukti penjual" }).locator(":focus")).toBeVisible();
});

test("the buyer's form takes the focus to the first thing that is missing, and asks each question once", async ({
  as,
}) => {
  const buyer = await as("hendra", { width: 360 });
  await buyer.goto("/belanja");
  await buyer.getByRole("link", { name: "Ajukan Komplain" }).first().click();
  const send = buyer.getByRole("button", { name: /^Kirim Komplain/ });
  const reasons = buyer.getByRole("group", { name: "Apa yang terjadi?" });
  await expect(reasons).toHaveCount(1);
  await send.click();
  await expect(reasons.getByRole("radio").first()).toBeFocused();
  await reasons.getByRole("radio", { name: /^Barang rusak/ }).check();
  await expect(buyer.getByRole("group", { name: "Apa yang Anda minta?" })).toHaveCount(1);
  const line = buyer.getByRole("checkbox").first();
  if (await line.isChecked()) await line.uncheck();
  await send.click();
  await expect(line).toBeFocused();
});
