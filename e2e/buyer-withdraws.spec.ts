import { press, refuse, says } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;

test("a seller takes a refusal back; a buyer withdraws while the seller's next act waits, and it never happens", async ({
  as,
  caseOf,
  timePasses,
}) => {
  const no = await caseOf("TK-2611-0502");
  const seller = await as("stranger");
  await seller.goto(`/komplain/${no}`);
  await refuse(seller, { reason: /Bukti pembeli belum jelas/, text: "Retaknya belum terlihat di foto." });
  await expect(says(seller, "Akan dijalankan")).toBeVisible();
  const undo = seller
    .getByRole("region", { name: "Bisa diurungkan" })
    .getByRole("button", { name: /^Urungkan/ });
  await undo.click();
  await expect(undo).toBeHidden();
  await expect(says(seller, "Perlu Respons Anda")).toBeVisible();

  const accept = await press(seller, "Proses Komplain");
  await accept.getByRole("button", { name: /^Proses Komplain · kembalikan/ }).click();
  await expect(accept).toBeHidden();

  const buyer = await as("hendra", { width: 360 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(says(buyer, "Menunggu Respons Penjual")).toBeVisible();
  await expect(buyer.getByText(/mengurungkan|akan dijalankan/i)).toHaveCount(0);
  const withdrawal = await press(buyer, "Batalkan Komplain");
  await expect(withdrawal.getByText(/diteruskan ke penjual/).first()).toBeVisible();
  await expect(withdrawal.getByText(/barang yang sama bisa dikomplain lagi/)).toBeVisible();
  await withdrawal.getByRole("button", { name: "Ya, Batalkan Komplain" }).click();
  await expect(withdrawal).toBeHidden();
  await expect(says(buyer, "Dibatalkan Pembeli")).toBeVisible();

  await expect(
    says(seller, /Proses Komplain batal dijalankan karena keadaan komplain sudah berubah/),
  ).toBeVisible();
  await expect(undo).toBeHidden();
  await timePasses(no, 3 * MINUTE);
  const view = await (await seller.request.get(`/api/cases/${no}`)).json();
  expect(view.closeCode).toBe("withdrawn");
  expect(view.purse).toMatchObject({ toBuyer: 0, toSeller: view.purse.disputed });
});
