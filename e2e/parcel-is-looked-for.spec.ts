import { complain, confirm, press, read, says } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;
const SEARCH = {
  reason: "Produk belum diterima",
  text: "Sudah lewat dari perkiraan tiba, kurir tidak menjawab.",
  files: [],
};

test("a parcel that never came is looked for, is lost, and the money goes back", async ({ as, buys }) => {
  test.setTimeout(120_000);
  const { invoice, resi } = await buys("rina", { shop: "D4PR", journey: "late" });
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, { invoice, ...SEARCH });

  const seller = await as("sambal");
  await seller.goto(`/komplain/${no}`);
  const search = await press(seller, "Tokopedia Cek Proses Pengiriman");
  await expect(search.getByText(resi).first()).toBeVisible();
  await search.getByRole("button", { name: "Terima Solusi" }).click();
  await expect(search).toBeHidden();
  await expect(says(seller, "Pengiriman Sedang Dicek")).toBeVisible();
  await buyer.reload();
  await expect(says(buyer, "Kurir sedang mengecek keberadaan paket ini.")).toBeVisible();

  const maya = await as("mediator");
  await maya.goto(`/mediasi/${no}`);
  const answer = await press(maya, "Catat Hasil Pengecekan");
  await answer.getByRole("radio", { name: /Dinyatakan hilang/ }).check();
  await answer.getByRole("button", { name: "Simpan Hasil" }).click();
  await expect(answer.getByText(/Lampirkan bukti dari kurir/).first()).toBeVisible();
  await answer
    .getByRole("textbox", { name: /Penjelasan/ })
    .fill("Kurir menyatakan paket hilang di gudang sortir Padang.");
  await answer.getByRole("button", { name: "Simpan Hasil" }).click();
  await expect(answer).toBeHidden();

  await expect.poll(async () => (await read(buyer, no)).money, { timeout: 30_000 }).toBe("refunded_full");
  await buyer.reload();
  await expect(says(buyer, "Dana Dikembalikan")).toBeVisible();
  const { purse } = await read(seller, no);
  expect(purse.toBuyer).toBe(purse.disputed);
});

test("the courier proves the delivery, and a buyer who disagrees asks the desk", async ({
  as,
  buys,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice } = await buys("hendra", { shop: "D4PR", journey: "late" });
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, { invoice, ...SEARCH });
  const seller = await as("sambal");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Tokopedia Cek Proses Pengiriman", "Terima Solusi");

  const maya = await as("mediator");
  await maya.goto(`/mediasi/${no}`);
  const answer = await press(maya, "Catat Hasil Pengecekan");
  await answer.getByRole("radio", { name: /Terbukti sampai/ }).check();
  await answer
    .getByRole("textbox", { name: /Penjelasan/ })
    .fill("Kurir menunjukkan foto paket di depan pintu rumah.");
  await answer.getByRole("button", { name: "Simpan Hasil" }).click();
  await expect(answer).toBeHidden();

  // Nothing is paid out before the buyer has seen the proof.
  expect((await read(seller, no)).money).toBe("held");
  await buyer.reload();
  await expect(says(buyer, "Terbukti Sampai, Menunggu Anda")).toBeVisible();
  await expect(says(buyer, /Jika Anda tidak menjawab bukti sampai dari kurir/)).toBeVisible();
  const plea = await press(buyer, "Minta Bantuan");
  await plea.getByRole("textbox").fill("Foto itu bukan rumah saya, nomornya lain.");
  await plea.getByRole("button", { name: /^Minta Bantuan/ }).click();
  await expect(plea).toBeHidden();
  await timePasses(no, MINUTE);
  await buyer.reload();
  await expect(says(buyer, "Dalam Mediasi")).toBeVisible();
  expect((await read(seller, no)).money).toBe("held");
});

test("a parcel that was looked for is found, comes after all, and the buyer says so", async ({
  as,
  buys,
  delivers,
}) => {
  test.setTimeout(120_000);
  const { invoice, resi } = await buys("rina", { shop: "D4PR", journey: "late" });
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, { invoice, ...SEARCH });
  const seller = await as("sambal");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Tokopedia Cek Proses Pengiriman", "Terima Solusi");
  const maya = await as("mediator");
  await maya.goto(`/mediasi/${no}`);
  const answer = await press(maya, "Catat Hasil Pengecekan");
  await answer.getByRole("radio", { name: /Ditemukan/ }).check();
  await answer
    .getByRole("textbox", { name: /Penjelasan/ })
    .fill("Paket tertinggal di gudang Solok dan dikirim lagi hari ini.");
  await answer.getByRole("button", { name: "Simpan Hasil" }).click();
  await expect(answer).toBeHidden();
  await buyer.reload();
  await expect(says(buyer, "Paket Ditemukan, Dalam Perjalanan")).toBeVisible();
  await delivers("D4PR", resi);
  await expect
    .poll(async () => (await read(buyer, no)).state.trace, { timeout: 30_000 })
    .toBe("delivered_proven");
  await buyer.reload();
  await confirm(buyer, "Sudah Saya Terima", "Ya, Sudah Saya Terima");
  await expect(says(buyer, "Barang Sudah Diterima")).toBeVisible();
  const { closeCode, purse } = await read(seller, no);
  expect([closeCode, purse.toSeller]).toEqual(["received", purse.disputed]);
});
