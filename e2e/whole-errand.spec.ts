import { complain, press, refuse } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;

test("buyer → seller → mediator → appeal → the money is settled", async ({ as, timePasses }) => {
  test.setTimeout(180_000);
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, {
    invoice: "PN26110201",
    reason: "Barang rusak",
    text: "Kap lampu pecah waktu paket dibuka, kardusnya penyok di satu sisi.",
    files: ["lampu-pecah", "kemasan-penyok"],
  });

  const seller = await as("rotan");
  await seller.goto(`/komplain/${no}`);
  await refuse(seller, {
    reason: /Kerusakan/,
    text: "Lampu dikemas dua lapis dan utuh saat diserahkan ke kurir.",
    files: ["packing-slip"],
  });
  await expect(seller.getByRole("button", { name: /^Urungkan/ }).first()).toBeVisible();
  await buyer.reload();
  await expect(buyer.getByText("Menunggu Respons Penjual").first()).toBeVisible();
  await timePasses(no, 3 * MINUTE);

  const maya = await as("mediator");
  await maya.goto("/mediasi");
  await maya.getByRole("link", { name: new RegExp(no) }).click();
  await (await press(maya, "Ambil Komplain")).getByRole("button", { name: /^Ambil Komplain/ }).click();
  const ruling = await press(maya, "Beri Putusan");
  await ruling.getByRole("button", { name: "50%" }).click();
  await ruling.getByRole("radio", { name: /Kurir/ }).check();
  await ruling.getByLabel("Aturan").selectOption({ index: 1 });
  await ruling.getByLabel("Hasil").selectOption({ index: 1 });
  await ruling.getByRole("checkbox").first().check();
  await ruling.getByLabel("Isi putusan").fill("Kerusakan terjadi di perjalanan, jadi kerugian dibagi dua.");
  await ruling.getByRole("button", { name: /^Beri Putusan/ }).click();
  await expect(ruling).toBeHidden();
  await timePasses(no, 3 * MINUTE);

  await buyer.reload();
  await expect(buyer.getByText(/Kerusakan terjadi di perjalanan/).first()).toBeVisible();
  const appeal = await press(buyer, "Ajukan Banding");
  await appeal.getByRole("radio").first().check();
  await appeal
    .getByRole("textbox", { name: "Penjelasan" })
    .fill("Foto kemasan menunjukkan tidak ada bantalan di dalam kardus.");
  await appeal.getByRole("button", { name: /^Ajukan Banding/ }).click();
  await expect(appeal).toBeHidden();

  const bagus = await as("senior");
  await bagus.goto(`/mediasi/${no}`);
  await (await press(bagus, "Ambil Komplain")).getByRole("button", { name: /^Ambil Komplain/ }).click();
  const last = await press(bagus, "Beri Putusan");
  await last.getByRole("button", { name: "100% ke pembeli" }).click();
  await last.getByRole("radio", { name: /Penjual/ }).check();
  await last.getByLabel("Aturan").selectOption({ index: 1 });
  await last.getByLabel("Hasil").selectOption({ index: 1 });
  await last.getByRole("checkbox").first().check();
  await last
    .getByLabel("Isi putusan")
    .fill("Kardus tanpa bantalan adalah kelalaian pengemasan, dana dikembalikan penuh.");
  await last.getByRole("button", { name: /^Beri Putusan/ }).click();
  await expect(last).toBeHidden();
  await timePasses(no, 3 * MINUTE);

  await expect
    .poll(async () => (await (await seller.request.get(`/api/cases/${no}`)).json()).money, {
      timeout: 30_000,
    })
    .toBe("refunded_full");
  const view = await (await seller.request.get(`/api/cases/${no}`)).json();
  expect(view.stage).toBe("closed");
  expect(view.purse.toBuyer + view.purse.toSeller).toBe(view.purse.disputed);
  await buyer.reload();
  await expect(buyer.getByText(/Selesai|Dana Dikembalikan/).first()).toBeVisible();
  const card = buyer.getByRole("region", { name: "Putusan 2" });
  await expect(card.getByText(/Kerusakan terjadi di perjalanan/)).toBeHidden();
  await card.getByText("Putusan sebelumnya").click();
  await expect(card.getByText(/Kerusakan terjadi di perjalanan/)).toBeVisible();
  await expect(card.getByText("Dibanding Anda.", { exact: false })).toBeVisible();
});
