import { complain } from "./errands";
import { expect, test } from "./fixtures";

test("a buyer complains on a phone with photos, and the seller sees it without a reload", async ({
  as,
  buys,
}) => {
  const { invoice } = await buys("hendra", { shop: "K7Q2" });
  const seller = await as("owner");
  await seller.goto("/komplain");
  await expect(seller.getByText("langsung", { exact: true })).toBeVisible();

  const buyer = await as("hendra", { width: 360 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang salah",
    text: "Pesan ukuran L, yang datang ukuran S dan warnanya lain.",
    files: ["kemeja-merah-diterima", "label-resi-2"],
  });
  await expect(buyer.getByText("Menunggu Respons Penjual").first()).toBeVisible();
  await expect(seller.locator(`a[href*="${no}"]`).filter({ visible: true }).first()).toBeVisible({
    timeout: 20_000,
  });
});

test("what is wrong is said beside the field, and nothing typed is lost", async ({ as }) => {
  const buyer = await as("hendra", { width: 360 });
  await buyer.goto("/belanja");
  await buyer.getByRole("link", { name: "Ajukan Komplain" }).first().click();
  await buyer.getByLabel("Ceritakan yang terjadi").fill("Pendek");
  await buyer.getByRole("button", { name: /^Kirim Komplain/ }).click();
  await expect(buyer.getByText(/paling sedikit dengan 10 huruf/)).toBeVisible();
  await expect(buyer.getByText("Pilih masalah yang paling sesuai.")).toBeVisible();
  await buyer.reload();
  await expect(buyer.getByLabel("Ceritakan yang terjadi")).toHaveValue("Pendek");
});
