import path from "node:path";
import { expect, test } from "./fixtures";

const PHOTO = path.resolve("db/seed/evidence/kemeja-merah-diterima.jpg");
const LABEL = path.resolve("db/seed/evidence/label-resi-2.jpg");

test("a buyer complains on a phone with photos, and the seller sees it without a reload", async ({ as }) => {
  const seller = await as("owner");
  await seller.goto("/komplain");
  await expect(seller.getByRole("heading", { name: "Pengembalian & Refund" })).toBeVisible();

  const buyer = await as("hendra", { width: 360 });
  await buyer.goto("/belanja");
  const order = buyer.locator("article, li, section").filter({ hasText: "TT26110418" }).last();
  await order.getByRole("link", { name: /Ajukan Komplain/ }).click();
  await expect(buyer).toHaveURL(/ajukan/);

  const plus = buyer.getByRole("button", { name: /Tambah|tambah/ }).first();
  if (await plus.isVisible()) await plus.click();
  else await buyer.getByRole("checkbox").first().check();
  await buyer.getByRole("radio", { name: /Barang salah/ }).check({ force: true });
  await buyer.getByLabel(/Ceritakan|Penjelasan|Jelaskan/).first().fill("Pesan ukuran L, yang datang ukuran S dan warnanya lain.");
  const inputs = buyer.locator('input[type="file"]:not([capture])');
  await inputs.nth(0).setInputFiles(PHOTO);
  await inputs.nth(1).setInputFiles(LABEL);
  await expect(buyer.getByText("2 dari 2 wajib")).toBeVisible({ timeout: 20_000 });
  await buyer.getByRole("button", { name: /^Kirim Komplain/ }).click();
  await expect(buyer).toHaveURL(/\/belanja\/komplain\/K7Q2-/, { timeout: 20_000 });
  await expect(buyer.getByText("Menunggu Respons Penjual").first()).toBeVisible();

  await expect(seller.getByText(/Hendra Gunawan/).first()).toBeVisible();
  await expect(seller.getByRole("link", { name: /Hendra Gunawan.*Kemeja Batik Kawung|Kemeja Batik Kawung.*Hendra Gunawan/ }).or(seller.getByText(/komplain baru/)).first()).toBeVisible({ timeout: 20_000 });
});

test("what is wrong is said beside the field, and nothing typed is lost", async ({ as }) => {
  const buyer = await as("hendra", { width: 360 });
  await buyer.goto("/belanja");
  await buyer.getByRole("link", { name: /Ajukan Komplain/ }).first().click();
  await buyer.getByLabel(/Ceritakan|Penjelasan|Jelaskan/).first().fill("Pendek");
  await buyer.getByRole("button", { name: /^Kirim Komplain/ }).click();
  await expect(buyer.getByText(/sedikitnya 10 huruf/).first()).toBeVisible();
  await buyer.reload();
  await expect(buyer.getByLabel(/Ceritakan|Penjelasan|Jelaskan/).first()).toHaveValue("Pendek");
});
