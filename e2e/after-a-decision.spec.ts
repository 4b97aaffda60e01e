import { press, says } from "./errands";
import { expect, test } from "./fixtures";

test("both sides accept a decision, and the money moves at once", async ({ as, caseOf }) => {
  const no = await caseOf("TT-2611-0417");
  const buyer = await as("siti", { width: 360 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(says(buyer, "Putusan Keluar")).toBeVisible();
  const seller = await as("pic", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  const read = async () => (await buyer.request.get(`/api/cases/${no}`)).json();
  const { purse } = await read();
  expect(purse).toMatchObject({ toBuyer: 0, toSeller: 0 });

  const first = await press(buyer, "Terima Putusan");
  await expect(first.getByText("Hak banding Anda dilepas.")).toBeVisible();
  await first.getByRole("button", { name: "Terima Putusan", exact: true }).click();
  await expect(first).toBeHidden();
  await expect(says(buyer, /Diterima Anda\./)).toBeVisible();
  await expect(buyer.getByRole("button", { name: /^Terima Putusan/ })).toHaveCount(0);

  await expect(says(seller, /Diterima pembeli\./)).toBeVisible();
  const second = await press(seller, "Terima Putusan");
  await expect(second.getByText(/Dana .+ dikembalikan ke Siti Rahayu/)).toBeVisible();
  await second.getByRole("button", { name: "Terima Putusan", exact: true }).click();
  await expect(second).toBeHidden();
  await expect(says(buyer, /Putusan dijalankan/)).toBeVisible();
  await expect.poll(async () => (await read()).closeCode, { timeout: 30_000 }).toBe("refunded_partial");
  const after = (await read()).purse;
  expect(after.toBuyer).toBeGreaterThan(0);
  expect(after.toBuyer + after.toSeller).toBe(purse.disputed);
  await expect(says(buyer, "Dana Dikembalikan Sebagian")).toBeVisible();
});

test("a mediator gives a case more time, and both sides read why", async ({ as, caseOf }) => {
  const no = await caseOf("TT-2611-0411");
  const maya = await as("mediator");
  await maya.goto(`/mediasi/${no}`);
  const seller = await as("pic", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  const dialog = await press(maya, "Perpanjang Batas Waktu");
  await dialog.getByRole("button", { name: "Perpanjang Batas Waktu", exact: true }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Tulis penjelasan sedikitnya 10 huruf.");
  await dialog.getByLabel("Perpanjangan").selectOption("2 hari");
  const why = "Saya menunggu hasil pemeriksaan kain dari dua ahli batik.";
  await dialog.getByRole("textbox", { name: "Penjelasan" }).fill(why);
  await expect(dialog.getByText(/Batas berikutnya: batas putusan mediator sampai/)).toBeVisible();
  await dialog.getByRole("button", { name: "Perpanjang Batas Waktu", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(says(seller, /memperpanjang batas putusan mediator 48 jam/)).toBeVisible();
  await expect(says(seller, why)).toBeVisible();
});
