import { complain, confirm, press, read, refuse, rule, takeUp } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;
const CARELESS = {
  reason: "Pengiriman terlambat",
  text: "Penjual baru menyerahkan paket empat hari setelah saya bayar.",
  files: [],
};

test("a shop admits it was careless, the desk agrees, and three points are gone", async ({
  as,
  buys,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice } = await buys("rina", { shop: "D4PR" });
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, { invoice, ...CARELESS });
  const seller = await as("sambal");
  await seller.goto(`/komplain/${no}`);
  await confirm(seller, "Terima Pengajuan");
  await timePasses(no, 3 * MINUTE);

  const maya = await as("mediator");
  await maya.goto(`/mediasi/${no}`);
  const review = await press(maya, "Tinjau Kelalaian");
  await review.getByRole("button", { name: "Simpan Tinjauan" }).click();
  await expect(review.getByText("Pilih apakah kelalaiannya terbukti.").first()).toBeVisible();
  await review.getByRole("radio", { name: /^Terbukti lalai/ }).check();
  await review
    .getByRole("textbox", { name: "Penjelasan" })
    .fill("Resi baru dipindai kurir empat hari setelah pembayaran.");
  await review.getByRole("button", { name: "Simpan Tinjauan" }).click();
  await expect(review).toBeHidden();
  await expect.poll(async () => (await read(seller, no)).stage, { timeout: 30_000 }).toBe("closed");
  expect((await read(seller, no)).purse.toBuyer).toBe(15_000);

  await seller.reload();
  await seller.getByText("Pembukuan komplain ini").click();
  const points = seller.getByRole("region", { name: "Reputasi" });
  await expect(points.getByText("Kelalaian terbukti dan dana dikembalikan: −3 poin").first()).toBeVisible();
  // The buyer is told what the shop did, never what it cost the shop.
  await buyer.reload();
  await expect(buyer.getByText("Pembukuan komplain ini")).toHaveCount(0);
});

test("a shop denies it was careless, the desk finds no proof, and nothing is lost", async ({
  as,
  buys,
  timePasses,
}) => {
  test.setTimeout(180_000);
  const { invoice } = await buys("hendra", { shop: "D4PR" });
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, { invoice, ...CARELESS });
  const seller = await as("sambal");
  await seller.goto(`/komplain/${no}`);
  await refuse(seller, {
    verb: "Tolak Pengajuan",
    reason: /Pengajuan tidak sesuai masalahnya/,
    text: "Paket diserahkan ke kurir pada hari yang sama, resinya ada.",
  });
  await timePasses(no, 3 * MINUTE);

  const maya = await as("mediator");
  await takeUp(maya, no);
  await rule(maya, {
    share: "0, ke penjual",
    fault: /Tidak ada yang bersalah/,
    text: "Resi menunjukkan paket diserahkan tepat waktu, kelalaian tidak terbukti.",
    also: (ruling) => ruling.getByRole("radio", { name: /^Tidak terbukti lalai/ }).check(),
  });
  await timePasses(no, 3 * MINUTE);
  await seller.reload();
  await confirm(seller, "Terima Putusan");
  await buyer.reload();
  await confirm(buyer, "Terima Putusan");
  await expect.poll(async () => (await read(seller, no)).stage).toBe("closed");
  const { state, purse, ledger } = await read(seller, no);
  expect(state.negligence).toBe("not_found");
  expect(purse.toSeller).toBe(purse.disputed);
  expect(ledger.reputation).toEqual([]);
});
