import { complain } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;

test("a PIC starts the shift, takes what nobody has, is called for what is due, and sees new complaints come in", async ({
  as,
  buys,
  caseOf,
  timeLeft,
  timePasses,
}) => {
  const no = await caseOf("TT-2611-0403");
  const pic = await as("pic");
  await pic.goto("/jaga");
  await expect(pic.getByText("Langsung", { exact: true })).toBeVisible();
  const start = pic.getByRole("button", { name: "Mulai Shift" });
  await expect(async () => {
    if (await start.isVisible()) await start.click();
    await expect(pic.getByRole("button", { name: "Akhiri Shift" })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(pic.getByText(/Bertugas:.*Putri.*sejak/)).toBeVisible();
  await expect(pic.getByText("Langsung · alarm aktif")).toBeVisible();
  const seen = pic.getByRole("button", { name: "Saya lihat" });
  if (await seen.isVisible()) await seen.click();
  await expect(seen).toBeHidden();

  const lane = pic.getByRole("region", { name: "Menurut batas waktu" });
  const row = lane.getByRole("listitem").filter({ has: pic.locator(`a[href*="${no}"]`) });
  await expect(row.getByText("Belum ada PIC")).toBeVisible();
  await row.getByRole("button", { name: `Ambil komplain ${no}` }).click();
  await expect(pic.getByText(`Komplain ${no} sekarang Anda pegang.`).first()).toBeVisible();
  await expect(row.getByText("Putri", { exact: false })).toBeVisible();
  await expect(row.getByRole("button")).toHaveCount(0);

  const place = async () => {
    const all = await lane
      .locator("a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    return all.findIndex((href) => href?.includes(no));
  };
  const before = await place();
  // Four hours later it is among the most urgent; the board hears of it with the next thing that happens.
  await timePasses(no, (await timeLeft(no)) - 12 * MINUTE);
  const { invoice } = await buys("hendra", { shop: "K7Q2" });
  const hendra = await as("hendra", { width: 360 });
  const another = await complain(hendra, {
    invoice,
    reason: "Tidak sesuai deskripsi",
    text: "Kainnya jauh lebih tipis daripada di foto produk.",
    files: ["kemeja-biru"],
  });
  await expect(lane.locator(`a[href*="${another}"]`)).toBeVisible();
  await expect(row).toContainText(/Sisa 1[12] mnt/);
  expect(await place()).toBeLessThan(before);
  await expect(pic.getByText(/\d komplain harus ditanggapi dalam 1 jam/)).toBeVisible();
  await seen.click();
  await expect(seen).toBeHidden();
});

test("a board that has lost its line says so, and says when it is live again", async ({ as }) => {
  const owner = await as("owner");
  await owner.goto("/jaga");
  await expect(owner.getByText("Langsung", { exact: true })).toBeVisible();
  await owner.context().setOffline(true);
  await expect(owner.getByText(/^Tidak langsung, diperbarui tiap 15 detik/)).toBeVisible({ timeout: 20_000 });
  await owner.context().setOffline(false);
  await expect(owner.getByText("Langsung", { exact: true })).toBeVisible({ timeout: 40_000 });
});
