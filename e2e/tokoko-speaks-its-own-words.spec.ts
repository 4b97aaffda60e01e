import { complain, seen } from "./errands";
import { expect, test } from "./fixtures";

test("Tokoko knows two solutions, and calls things by its own names", async ({ as, buys }) => {
  const { invoice } = await buys("rina", { shop: "C8CN" });
  const buyer = await as("rina", { width: 360 });
  await buyer.goto("/belanja");
  await buyer
    .getByRole("article")
    .filter({ hasText: invoice })
    .getByRole("link", { name: /^Ajukan Komplain/ })
    .click();
  for (const reason of ["Barang rusak", "Barang salah", "Barang tidak berfungsi"]) {
    await buyer.getByRole("radio", { name: reason }).check();
    const solutions = buyer.locator('input[name="solution"]');
    await expect(solutions).toHaveCount(2);
    await expect(buyer.getByRole("radio", { name: /^Pengembalian Dana/ })).toBeEnabled();
    await expect(buyer.getByRole("radio", { name: /^Penggantian Produk/ })).toBeEnabled();
  }
  await expect(seen(buyer, "Pengembalian Barang & Dana")).toBeHidden();
  await expect(seen(buyer, "Minta ongkos kirim juga")).toBeHidden();

  const no = await complain(buyer, {
    invoice,
    reason: "Barang tidak berfungsi",
    solution: "Pengembalian Dana",
    text: "Casing tidak pas dan tombolnya tidak bisa ditekan.",
    files: ["casing-retak"],
  });
  const seller = await as("casing");
  await seller.goto("/komplain");
  await expect(seller.getByRole("heading", { name: "Komplain Pelanggan" })).toBeVisible();
  await seller.goto(`/komplain/${no}`);
  await expect(seller.getByRole("button", { name: /^Proses Komplain/ }).first()).toBeVisible();
  await expect(seller.getByRole("button", { name: /^Tolak/ }).first()).toBeVisible();
  await expect(seller.getByRole("button", { name: /^Terima Solusi/ })).toHaveCount(0);
});
