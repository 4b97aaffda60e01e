import { attach, complain, confirm, press, read, refuse, rule, says, takeUp } from "./errands";
import { expect, test } from "./fixtures";
import { acceptChecked, countIn, hand, hasArrived, takeBack } from "./goods-errands";
import { newResi } from "./marketplace";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test("a replacement waits for stock, is sent, arrives, and the buyer ends the complaint", async ({
  as,
  buys,
  stocks,
  delivers,
  timePasses,
}) => {
  test.setTimeout(180_000);
  const { invoice, sku } = await buys("rina", { shop: "C8CN" });
  await stocks("C8CN", sku, 0);
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang tidak berfungsi",
    solution: "Penggantian Produk",
    text: "Tombol samping tidak bisa ditekan karena cetakannya miring.",
    files: ["casing-retak"],
  });
  const seller = await as("casing");
  await seller.goto(`/komplain/${no}`);
  const approval = await press(seller, "Proses Komplain");
  await approval.getByRole("button", { name: /^Proses Komplain/ }).click();
  await expect(approval.getByText(/Stok barang ini tidak cukup untuk dikirim/).first()).toBeVisible();
  await approval.getByRole("button", { name: "Batal" }).click();

  await stocks("C8CN", sku, 4);
  await confirm(seller, "Proses Komplain");
  await timePasses(no, 3 * MINUTE);
  await seller.reload();
  const resi = newResi();
  await hand(await press(seller, "Kirim Barang Pengganti"), resi);
  await buyer.reload();
  await expect(says(buyer, "Barang Pengganti Dikirim")).toBeVisible();
  await expect(says(buyer, resi)).toBeVisible();
  await delivers("C8CN", resi);
  await hasArrived(buyer, no);
  await buyer.reload();
  await expect(says(buyer, "Menunggu Konfirmasi Anda")).toBeVisible();
  await confirm(buyer, "Selesaikan Komplain", "Ya, Selesaikan Komplain");
  await expect(says(buyer, "Barang Diganti")).toBeVisible();

  const { purse } = await read(seller, no);
  expect(purse.toSeller).toBe(purse.disputed);
  await seller.reload();
  await seller.getByText("Pembukuan komplain ini").click();
  const shelves = seller.getByRole("region", { name: "Stok" });
  await expect(shelves.getByText("Stok jual → Disisihkan").first()).toBeVisible();
  await expect(shelves.getByText("Disisihkan → Dikirim ke pembeli").first()).toBeVisible();
});

test("what was missing is sent, is wrong again, and goes to the desk", async ({
  as,
  buys,
  stocks,
  delivers,
  timePasses,
}) => {
  test.setTimeout(180_000);
  const { invoice, sku } = await buys("hendra", { shop: "K7Q2", qty: 2 });
  await stocks("K7Q2", sku, 9);
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang kurang",
    solution: "Pengiriman Ulang",
    text: "Pesan dua kemeja, di paket hanya ada satu.",
    files: ["kemeja-biru", "label-resi-2"],
  });
  const seller = await as("pic");
  await seller.goto(`/komplain/${no}`);
  const approval = await press(seller, "Terima Solusi");
  await approval.getByRole("button", { name: /^Terima Solusi/ }).click();
  await expect(approval.getByText(/Cek packing slip dan log gudang dulu/).first()).toBeVisible();
  await acceptChecked(approval);
  await timePasses(no, 3 * MINUTE);

  const joko = await as("warehouse", { width: 390 });
  await joko.goto("/gudang?tab=kirim");
  await joko.getByRole("link", { name: new RegExp(no) }).click();
  const resi = newResi();
  await hand(await press(joko, "Kirim Sisa Produk"), resi);
  await delivers("K7Q2", resi);
  await hasArrived(buyer, no);
  await buyer.reload();
  const report = await press(buyer, "Masalah Belum Selesai");
  await report
    .getByRole("textbox", { name: "Penjelasan" })
    .fill("Yang dikirim ukuran lain dan kancingnya hilang satu.");
  await attach(report, ["kemeja-merah-diterima", "label-resi-3"]);
  await report.getByRole("button", { name: "Kirim Laporan" }).click();
  await expect(report).toBeHidden();
  await expect(says(buyer, "Dalam Mediasi")).toBeVisible();
  const maya = await as("mediator");
  await maya.goto("/mediasi");
  await expect(maya.getByRole("link", { name: new RegExp(no) })).toBeVisible();
});

test("a shop that never sends the replacement pays the money back", async ({
  as,
  buys,
  stocks,
  timePasses,
}) => {
  const { invoice, sku } = await buys("hendra", { shop: "C8CN" });
  await stocks("C8CN", sku, 4);
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang tidak berfungsi",
    solution: "Penggantian Produk",
    text: "Casing longgar dan lepas sendiri dari ponsel.",
    files: ["casing-retak"],
  });
  const seller = await as("casing");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Proses Komplain");
  await timePasses(no, 3 * MINUTE);
  await seller.reload();
  await expect(says(seller, "Menunggu Pengiriman Barang")).toBeVisible();
  await timePasses(no, 6 * DAY);
  await expect.poll(async () => (await read(buyer, no)).money, { timeout: 30_000 }).toBe("refunded_full");
  const { purse } = await read(seller, no);
  expect(purse.toBuyer).toBe(purse.disputed);
});

test("what was missing arrives, and a buyer who says nothing for three days has what he ordered", async ({
  as,
  buys,
  stocks,
  delivers,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice, sku } = await buys("rina", { shop: "K7Q2", qty: 2 });
  await stocks("K7Q2", sku, 9);
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang kurang",
    solution: "Pengiriman Ulang",
    text: "Di paket hanya ada satu kemeja dari dua yang saya bayar.",
    files: ["kemeja-biru", "label-resi-2"],
  });
  const seller = await as("pic");
  await seller.goto(`/komplain/${no}`);
  const approval = await press(seller, "Terima Solusi");
  await acceptChecked(approval);
  await timePasses(no, 3 * MINUTE);
  await seller.reload();
  const resi = newResi();
  await hand(await press(seller, "Kirim Sisa Produk"), resi);
  await delivers("K7Q2", resi);
  await hasArrived(buyer, no);
  await buyer.reload();
  await expect(
    says(
      buyer,
      /Jika Anda tidak menjawab sampai .+ dianggap sudah sesuai, komplain ditutup dan dana Rp189\.000/,
    ),
  ).toBeVisible();
  await timePasses(no, 4 * DAY);
  const { closeCode, purse } = await read(seller, no);
  expect([closeCode, purse.toSeller]).toEqual(["replaced", purse.disputed]);
});

test("a ruling promises what the shelf does not hold: the shop sets units aside once they are there", async ({
  as,
  buys,
  stocks,
  delivers,
  timePasses,
}) => {
  test.setTimeout(240_000);
  const { invoice, sku } = await buys("rina", { shop: "G3RT" });
  await stocks("G3RT", sku, 0);
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang tidak berfungsi",
    solution: "Penggantian Produk",
    text: "Fitting lampunya longgar dan bohlam tidak pernah menyala.",
    files: ["lampu-pecah"],
  });
  const seller = await as("rotan");
  await seller.goto(`/komplain/${no}`);
  await refuse(seller, {
    reason: /Bukti pembeli belum jelas/,
    text: "Foto itu tidak menunjukkan fitting yang longgar.",
    files: ["packing-slip"],
  });
  await timePasses(no, 3 * MINUTE);
  const maya = await as("mediator");
  await takeUp(maya, no);
  await rule(maya, {
    remedy: "Penggantian Produk",
    fault: /Penjual/,
    text: "Fitting yang longgar adalah cacat produksi, jadi produknya diganti.",
  });
  await timePasses(no, 3 * MINUTE);
  await seller.reload();
  await expect(
    says(seller, /Jika tidak ada banding, putusan dijalankan .+: Penggantian Produk/),
  ).toBeVisible();
  await confirm(seller, "Terima Putusan");
  await buyer.reload();
  await confirm(buyer, "Terima Putusan");
  await expect.poll(async () => (await read(seller, no)).state.outbound).toBe("awaiting_stock");

  await seller.reload();
  await expect(says(seller, "Menunggu Stok")).toBeVisible();
  await seller.getByRole("button", { name: "Tindakan lain" }).click();
  const prepare = seller.getByRole("menuitem", { name: /^Siapkan Stok/ });
  await expect(prepare).toHaveAttribute("aria-disabled", "true");
  await expect(prepare).toContainText("Stok barang ini tidak cukup untuk dikirim");
  await seller.keyboard.press("Escape");
  await stocks("G3RT", sku, 3);
  await seller.reload();
  await confirm(seller, "Siapkan Stok");
  await expect(says(seller, "Menunggu Pengiriman Barang")).toBeVisible();
  const out = newResi();
  await hand(await press(seller, "Kirim Barang Pengganti"), out);

  // Here the old one comes back at the same time.
  await buyer.reload();
  const handing = await press(buyer, "Input Resi Retur");
  await handing.getByRole("radio", { name: /Dijemput kurir/ }).check();
  const back = newResi();
  await hand(handing, back);
  await delivers("G3RT", out);
  await delivers("G3RT", back);
  await expect
    .poll(async () => (await read(buyer, no)).state, { timeout: 30_000 })
    .toMatchObject({ outbound: "delivered", return: "arrived" });
  await buyer.reload();
  await confirm(buyer, "Selesaikan Komplain", "Ya, Selesaikan Komplain");
  expect((await read(seller, no)).stage).toBe("fulfilling");
  await seller.reload();
  await countIn(await press(seller, "Konfirmasi Penerimaan"));
  await takeBack(await press(seller, "Setujui Barang Retur"), "Rusak");
  await timePasses(no, 3 * MINUTE);
  const { closeCode, purse } = await read(seller, no);
  expect([closeCode, purse.toSeller]).toEqual(["replaced", purse.disputed]);
});
