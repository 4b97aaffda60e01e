import { complain, confirm, press, read, says } from "./errands";
import { expect, test } from "./fixtures";
import { countIn, hand, hasArrived, takeBack } from "./goods-errands";
import { newResi } from "./marketplace";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SHOP = "K7Q2";
const TOO_SMALL = {
  reason: "Ukuran atau model tidak cocok",
  solution: "Penukaran",
  text: "Ukurannya terlalu sempit di bahu, saya perlu satu nomor lebih besar.",
  files: ["kemeja-biru"],
};

test("an exchange: the shirt comes back, is looked at, another goes out, and no money moves back", async ({
  as,
  buys,
  stocks,
  delivers,
  timePasses,
}) => {
  test.setTimeout(180_000);
  const { invoice, sku } = await buys("rina", { shop: SHOP });
  await stocks(SHOP, sku, 9);
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, { invoice, ...TOO_SMALL });
  const seller = await as("pic");
  await seller.goto(`/komplain/${no}`);
  const approval = await press(seller, "Setujui Permintaan");
  await expect(approval.getByText(/Barang yang lama dikirim balik dan dicek lebih dulu/)).toBeVisible();
  await approval.getByRole("button", { name: /^Setujui Permintaan/ }).click();
  await expect(approval).toBeHidden();
  await timePasses(no, 3 * MINUTE);

  await buyer.reload();
  await expect(says(buyer, "Menunggu Anda Mengirim Barang")).toBeVisible();
  const handing = await press(buyer, "Input Resi Retur");
  await handing.getByRole("radio", { name: /Antar ke agen kurir/ }).check();
  const back = newResi();
  await hand(handing, back);
  await delivers(SHOP, back);
  await expect.poll(async () => (await read(seller, no)).state.return, { timeout: 30_000 }).toBe("arrived");

  const joko = await as("warehouse", { width: 390 });
  await joko.goto("/gudang");
  await joko.getByRole("link", { name: new RegExp(no) }).click();
  await countIn(await press(joko, "Konfirmasi Penerimaan"));
  await seller.reload();
  await takeBack(await press(seller, "Setujui Barang Retur"), "Layak jual");
  await timePasses(no, 3 * MINUTE);

  await joko.goto("/gudang?tab=kirim");
  await joko.getByRole("link", { name: new RegExp(no) }).click();
  const out = newResi();
  await hand(await press(joko, "Kirim Barang Pengganti"), out);
  await delivers(SHOP, out);
  await hasArrived(buyer, no);
  await buyer.reload();
  await expect(says(buyer, "Menunggu Konfirmasi Anda")).toBeVisible();
  await confirm(buyer, "Selesaikan Komplain", "Ya, Selesaikan Komplain");
  await expect(says(buyer, "Barang Diganti")).toBeVisible();
  const { closeCode, purse } = await read(seller, no);
  expect([closeCode, purse.toBuyer, purse.toSeller]).toEqual(["replaced", 0, purse.disputed]);
});

test("who never sends his shirt back gets no other, and the shop has its units and its money", async ({
  as,
  buys,
  stocks,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice, sku } = await buys("hendra", { shop: SHOP });
  await stocks(SHOP, sku, 9);
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, { invoice, ...TOO_SMALL });
  const seller = await as("pic");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Setujui Permintaan");
  await timePasses(no, 3 * MINUTE);
  await buyer.reload();
  await expect(
    says(buyer, /Jika Anda tidak mengirim barang sampai .+ Rp189\.000 diteruskan ke penjual/),
  ).toBeVisible();
  await timePasses(no, 15 * DAY);
  await buyer.reload();
  await expect(says(buyer, "Barang Tidak Dikirim Balik")).toBeVisible();
  const { closeCode, purse } = await read(seller, no);
  expect([closeCode, purse.toSeller]).toEqual(["not_sent_back", purse.disputed]);
  await seller.reload();
  await seller.getByText("Pembukuan komplain ini").click();
  const shelves = seller.getByRole("region", { name: "Stok" });
  await expect(shelves.getByText("Disisihkan → Stok jual").first()).toBeVisible();
});

test("where both parcels travel at the same time each side sees what it owes, and a parcel that is never sent is the desk's", async ({
  as,
  buys,
  stocks,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice, sku } = await buys("hendra", { shop: "D4PR" });
  await stocks("D4PR", sku, 9);
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    ...TOO_SMALL,
    text: "Saya pesan yang pedas, ternyata mau yang sangat pedas.",
    files: ["sambal-pecah"],
  });
  const seller = await as("sambal");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Setujui Permintaan");
  await timePasses(no, 3 * MINUTE);

  // The shop owes a parcel too, and still the buyer's list asks him for his.
  await buyer.goto("/belanja");
  const row = buyer.getByRole("link", { name: new RegExp(`^Sisa .+${no}`) });
  await expect(row.getByText("Menunggu Anda Mengirim Barang")).toBeVisible();
  await expect(row.getByText(/^Sisa (9|10) hari/)).toBeVisible();
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(
    says(buyer, /Jika Anda tidak mengirim barang sampai .+ Rp38\.000 diteruskan ke penjual/),
  ).toBeVisible();
  await seller.reload();
  await expect(says(seller, "Menunggu Pengiriman Barang")).toBeVisible();
  await hand(await press(seller, "Kirim Barang Pengganti"), newResi());

  await buyer.reload();
  await expect(
    says(buyer, /Jika Anda tidak mengirim barang sampai .+ diteruskan ke Tokopedia Care/),
  ).toBeVisible();
  await timePasses(no, 11 * DAY);
  await buyer.reload();
  await expect(says(buyer, "Dalam Mediasi")).toBeVisible();
  expect((await read(seller, no)).money).toBe("held");
});
