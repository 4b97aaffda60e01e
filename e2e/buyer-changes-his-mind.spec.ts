import {
  attach,
  choose,
  complain,
  conditionsOf,
  confirm,
  openForm,
  press,
  read,
  says,
  seen,
} from "./errands";
import { expect, test } from "./fixtures";
import { countIn, hand, takeBack } from "./goods-errands";
import { newResi } from "./marketplace";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Lazada: silence approves, decisions are final; its shop sells serum, cloth and coffee. */
const SHOP = "L9TM";
const SERUM = "LT-SRM-30";
const COFFEE = "LT-KOPI-TRJ";
const CHANGED = {
  reason: "Berubah Pikiran",
  text: "Ternyata saya masih punya satu botol yang belum dibuka.",
  files: ["serum-bocor"],
};

test("food is not taken back for a change of mind, and the form says so before anything is typed", async ({
  as,
  buys,
}) => {
  const food = await buys("rina", { shop: "D4PR" });
  const buyer = await as("rina", { width: 360 });
  await openForm(buyer, food.invoice);
  await expect(buyer.getByRole("radio", { name: /^Berubah Pikiran/ })).toBeDisabled();
  await expect(
    seen(buyer, "Barang di pesanan ini tidak bisa dikembalikan karena berubah pikiran."),
  ).toBeVisible();
  await expect(buyer.getByRole("radio", { name: /^Barang rusak/ })).toBeEnabled();

  // Of an order with other goods in it, those can go back and the food stays.
  const mixed = await buys("rina", { shop: SHOP, articles: [SERUM, COFFEE] });
  await openForm(buyer, mixed.invoice);
  await choose(buyer, "Apa yang terjadi?", CHANGED.reason);
  const coffee = buyer.getByRole("checkbox", { name: /Kopi Toraja/ });
  await expect(coffee).toBeDisabled();
  await expect(seen(buyer, /Barang jenis ini tidak bisa dikembalikan karena berubah pikiran/)).toBeVisible();
  await expect(buyer.getByRole("checkbox", { name: /Serum Wajah/ })).toBeEnabled();
  await choose(buyer, "Apa yang terjadi?", "Barang rusak");
  await expect(coffee).toBeEnabled();
});

test("who changed his mind vouches for the goods; the shop refunds at once and lets him keep them", async ({
  as,
  buys,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice } = await buys("rina", { shop: SHOP });
  const buyer = await as("rina", { width: 390 });
  await openForm(buyer, invoice);
  await choose(buyer, "Apa yang terjadi?", CHANGED.reason);
  await buyer.getByRole("checkbox", { name: /Serum Wajah/ }).check();
  await buyer.getByLabel("Ceritakan yang terjadi").fill(CHANGED.text);
  await attach(buyer.locator("form"), CHANGED.files);
  const send = buyer.getByRole("button", { name: /^Kirim Komplain/ });
  await send.click();
  await expect(seen(buyer, /Centang ketiganya/)).toBeVisible();
  const conditions = await conditionsOf(buyer).all();
  expect(conditions).toHaveLength(3);
  for (const condition of conditions) await condition.check();
  await send.click();
  await expect(buyer).toHaveURL(/\/belanja\/komplain\/[A-Z0-9]{4}-/, { timeout: 20_000 });
  const no = buyer.url().split("/").at(-1) ?? "";

  const seller = await as("makassar");
  await seller.goto(`/komplain/${no}`);
  const approval = await press(seller, "Setujui Permintaan");
  await expect(approval.getByText("Ongkir retur ditanggung pembeli.")).toBeVisible();
  await approval.getByRole("radio", { name: /Kembalikan dana sekarang/ }).check();
  await expect(approval.getByText("Barang tidak dikembalikan. Stok tidak berubah.")).toBeVisible();
  await approval.getByRole("button", { name: /^Setujui Permintaan · kembalikan Rp79\.000/ }).click();
  await expect(approval).toBeHidden();
  await timePasses(no, 3 * MINUTE);

  await expect.poll(async () => (await read(buyer, no)).stage, { timeout: 30_000 }).toBe("closed");
  const { purse, closeCode, state } = await read(buyer, no);
  expect([closeCode, state.return, purse.toBuyer]).toEqual(["refunded", "none", 79_000]);
});

test("the shop wants the goods back first, and the buyer pays for their way", async ({
  as,
  buys,
  delivers,
  timePasses,
}) => {
  test.setTimeout(180_000);
  const { invoice } = await buys("hendra", { shop: SHOP });
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, { invoice, ...CHANGED });
  const seller = await as("makassar");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Setujui Permintaan");
  await timePasses(no, 3 * MINUTE);

  await buyer.reload();
  await expect(says(buyer, "Menunggu Anda Mengirim Barang")).toBeVisible();
  const handing = await press(buyer, "Input Resi Retur");
  await handing.getByRole("radio", { name: /Antar ke agen kurir/ }).check();
  const resi = newResi();
  await hand(handing, resi);
  await delivers(SHOP, resi);
  await expect.poll(async () => (await read(seller, no)).state.return, { timeout: 30_000 }).toBe("arrived");
  await seller.reload();
  // The line says to the rupiah what silence would move.
  await expect(
    says(
      seller,
      /dana Rp64\.000 dikembalikan ke pembeli dan ongkir retur Rp15\.000|ongkir retur Rp15\.000 .+ Rp64\.000/,
    ),
  ).toBeVisible();
  await countIn(await press(seller, "Konfirmasi Penerimaan"));
  await takeBack(await press(seller, "Setujui Pengembalian Dana"), "Layak jual");
  await timePasses(no, 3 * MINUTE);

  await expect.poll(async () => (await read(seller, no)).stage, { timeout: 30_000 }).toBe("closed");
  expect((await read(seller, no)).purse.toBuyer).toBe(64_000);
  await buyer.reload();
  await expect(says(buyer, "Ongkir retur Rp15.000 ditanggung Anda")).toBeVisible();
});

test("a shop that says nothing has agreed; a buyer who then keeps the goods has changed it once more", async ({
  as,
  buys,
  timeLeft,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice } = await buys("hendra", { shop: SHOP });
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, { invoice, ...CHANGED });
  const seller = await as("makassar");
  await seller.goto(`/komplain/${no}`);
  await expect(
    says(
      seller,
      /Jika tidak ditanggapi sampai .+ otomatis disetujui: pembeli mengirim barang balik, lalu dana Rp79\.000 dikembalikan/,
    ),
  ).toBeVisible();
  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await buyer.reload();
  await expect(says(buyer, /Sistem menyetujui permintaan karena penjual tidak menanggapi/)).toBeVisible();
  await expect(
    says(buyer, /Jika Anda tidak mengirim barang sampai .+ Rp79\.000 diteruskan ke penjual/),
  ).toBeVisible();

  await timePasses(no, 15 * DAY);
  const { closeCode, purse } = await read(seller, no);
  expect([closeCode, purse.toBuyer, purse.toSeller]).toEqual(["not_sent_back", 0, 79_000]);
  await buyer.reload();
  await expect(says(buyer, "Barang Tidak Dikirim Balik")).toBeVisible();
});
