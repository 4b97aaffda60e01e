import type { Page } from "@playwright/test";
import { attach, complain, confirm, press, read, rule, says, takeUp } from "./errands";
import { expect, type Person, test } from "./fixtures";
import { countIn, hand } from "./goods-errands";
import { newResi } from "./marketplace";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SHOP = "K7Q2";
const SHIRT = "Kemeja Batik Parang Lengan Panjang";
const RETURN = {
  reason: "Barang rusak",
  solution: "Pengembalian Barang & Dana",
  text: "Kedua kemeja robek di jahitan bahu, saya kirim balik saja.",
  files: ["kemeja-merah-diterima", "kemasan-penyok"],
};

test("goods come back, one of two is worn, and the money goes back less a part", async ({
  as,
  buys,
  timePasses,
}) => {
  test.setTimeout(180_000);
  const { invoice } = await buys("rina", { shop: SHOP, qty: 2 });
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, { invoice, units: 2, ...RETURN });

  const seller = await as("pic");
  await seller.goto(`/komplain/${no}`);
  const approval = await press(seller, "Setujui Permintaan");
  await expect(approval.getByRole("radio", { name: /Minta barang dikirim kembali/ })).toBeChecked();
  await approval.getByRole("button", { name: /^Setujui Permintaan/ }).click();
  await expect(approval).toBeHidden();
  await timePasses(no, 3 * MINUTE);

  await buyer.reload();
  await expect(says(buyer, "Menunggu Anda Mengirim Barang")).toBeVisible();
  await expect(says(buyer, "Jl. Melati No. 12")).toBeVisible();
  const label = buyer.getByRole("link", { name: "Cetak label retur (PDF)" });
  const paper = await buyer.request.get((await label.getAttribute("href")) ?? "");
  expect(paper.headers()["content-type"]).toContain("application/pdf");
  const handing = await press(buyer, "Input Resi Retur");
  await handing.getByRole("button", { name: "Simpan Resi" }).click();
  await expect(handing.getByText("Pilih cara mengirimnya.").first()).toBeVisible();
  await handing.getByRole("radio", { name: /Antar ke agen kurir/ }).check();
  const resi = newResi();
  await hand(handing, resi);
  await expect(says(buyer, "Barang Retur Dalam Perjalanan")).toBeVisible();

  // The courier never scanned the arrival: the warehouse's own scan is enough.
  const joko = await as("warehouse", { width: 390 });
  await joko.goto("/gudang");
  await joko.getByLabel("Pindai atau ketik nomor").fill(resi);
  await joko.keyboard.press("Enter");
  const count = joko.getByRole("dialog");
  await expect(count.getByRole("heading", { name: "Konfirmasi Penerimaan" })).toBeVisible();
  await countIn(count);
  await expect(joko.getByText("Barang di rak khusus").first()).toBeVisible();
  await expect(joko.getByRole("link", { name: "Cetak label rak" })).toBeFocused();

  await seller.reload();
  const verdict = await press(seller, "Setujui Pengembalian Dana");
  await verdict.getByRole("button", { name: /^Setujui Pengembalian Dana/ }).click();
  await expect(verdict.getByText(/Nilai kondisi setiap unit dulu/).first()).toBeVisible();
  const units = (disposition: string) =>
    verdict.getByRole("button", { name: `Tambah: ${SHIRT}: ${disposition}` });
  await units("Layak jual").click();
  await units("Rusak").click();
  await verdict.getByLabel("Potongan pengembalian dana").fill("50000");
  await expect(verdict.getByText("Rp328.000").first()).toBeVisible();
  await verdict.getByRole("button", { name: /^Setujui Pengembalian Dana · kembalikan Rp328.000/ }).click();
  await expect(verdict).toBeHidden();
  await timePasses(no, 3 * MINUTE);

  await expect.poll(async () => (await read(seller, no)).money, { timeout: 30_000 }).toBe("refunded_partial");
  const { purse, closeCode } = await read(seller, no);
  expect(closeCode).toBe("refunded_partial");
  expect(purse.toBuyer).toBe(328_000);
  expect(purse.toBuyer + purse.toSeller).toBe(purse.disputed);
  await seller.reload();
  const books = seller.getByText("Pembukuan komplain ini");
  await books.click();
  const shelves = seller.getByRole("region", { name: "Stok" });
  await expect(shelves.getByText("Rak khusus → Stok jual").first()).toBeVisible();
  await expect(shelves.getByText("Rak khusus → Rusak").first()).toBeVisible();
  await buyer.reload();
  await expect(says(buyer, "Dana Dikembalikan Sebagian")).toBeVisible();
});

test("what came back is contested with three photos, and the mediator sends it home", async ({
  as,
  buys,
  delivers,
  timePasses,
}) => {
  test.setTimeout(240_000);
  const { invoice } = await buys("hendra", { shop: SHOP });
  const { no, seller } = await untilCounted({ as, timePasses, invoice });
  const objection = await press(seller, "Ajukan Sanggahan");
  await objection.getByRole("radio", { name: /Barang sudah dipakai/ }).check();
  await objection
    .getByRole("textbox", { name: "Penjelasan" })
    .fill("Kerah kotor dan ada bau parfum, kemeja ini sudah dipakai.");
  await attach(objection, ["label-resi-1", "paket-timbangan"]);
  await objection.getByRole("button", { name: "Kirim Sanggahan" }).click();
  await expect(objection.getByText(/wajib/i).first()).toBeVisible();
  await objection
    .locator('input[type="file"]:not([capture])')
    .nth(2)
    .setInputFiles("db/seed/evidence/tas-rusak.jpg");
  await expect(objection.getByText("Wajib", { exact: true })).toHaveCount(0);
  await objection.getByRole("button", { name: "Kirim Sanggahan" }).click();
  await expect(objection).toBeHidden();
  await expect(says(seller, "Sanggahan Diajukan")).toBeVisible();

  const maya = await as("mediator");
  await takeUp(maya, no);
  await rule(maya, {
    share: "0, ke penjual",
    fault: /Pembeli/,
    text: "Tiga foto menunjukkan bekas pakai, jadi barang dikirim balik ke pembeli.",
  });
  await timePasses(no, 3 * MINUTE);
  await seller.reload();
  await confirm(seller, "Terima Putusan");
  const buyer = await as("hendra", { width: 390 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await confirm(buyer, "Terima Putusan");
  await expect.poll(async () => (await read(seller, no)).state.outbound).toBe("awaiting_ship");

  const joko = await as("warehouse");
  await joko.goto("/gudang?tab=kirim");
  await joko.getByRole("link", { name: new RegExp(no) }).click();
  const resi = newResi();
  await hand(await press(joko, "Kirim Balik ke Pembeli"), resi);
  await buyer.reload();
  await expect(says(buyer, "Barang Dikirim Balik ke Anda")).toBeVisible();
  await delivers(SHOP, resi);
  await expect.poll(async () => (await read(seller, no)).stage, { timeout: 30_000 }).toBe("closed");
  const { purse, state } = await read(seller, no);
  expect(state.return).toBe("returned_to_buyer");
  expect(purse.toSeller).toBe(purse.disputed);
});

test("a return that is never shipped ends the complaint, and the shop has its money", async ({
  as,
  buys,
  timePasses,
}) => {
  const { invoice } = await buys("hendra", { shop: SHOP });
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, { invoice, ...RETURN });
  const seller = await as("pic");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Setujui Permintaan");
  await timePasses(no, 3 * MINUTE);
  await buyer.reload();
  await expect(says(buyer, /Jika Anda tidak mengirim barang sampai/)).toBeVisible();
  await timePasses(no, 15 * DAY);
  await buyer.reload();
  await expect(says(buyer, "Barang Tidak Dikirim Balik")).toBeVisible();
  const { closeCode, purse } = await read(seller, no);
  expect(closeCode).toBe("not_sent_back");
  expect(purse.toSeller).toBe(purse.disputed);
});

/** A return of one shirt, up to where the warehouse has counted it in. */
async function untilCounted({
  as,
  timePasses,
  invoice,
}: {
  as: (person: Person, options?: { width?: number }) => Promise<Page>;
  timePasses: (no: string, ms: number) => Promise<void>;
  invoice: string;
}) {
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, { invoice, ...RETURN });
  const seller = await as("pic");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Setujui Permintaan");
  await timePasses(no, 3 * MINUTE);
  await buyer.reload();
  const handing = await press(buyer, "Input Resi Retur");
  await handing.getByRole("radio", { name: /Dijemput kurir/ }).check();
  await hand(handing, newResi());
  const joko = await as("warehouse");
  await joko.goto("/gudang");
  await joko.getByRole("link", { name: new RegExp(no) }).click();
  await countIn(await press(joko, "Konfirmasi Penerimaan"));
  await seller.reload();
  return { no, seller };
}
