import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { attach, loseNextAnswer } from "./errands";
import { expect, test } from "./fixtures";

const TOLD = "Serumnya bocor di dalam dus, isinya tinggal setengah botol.";

/** From the order's card to its form, filled in but for its evidence. */
async function fillForm(buyer: Page, invoice: string): Promise<void> {
  await buyer.goto("/belanja");
  const card = buyer.locator("article, li, section").filter({ hasText: invoice }).last();
  await card.getByRole("link", { name: "Ajukan Komplain" }).click();
  await buyer.getByRole("radio", { name: "Barang tidak berfungsi" }).check();
  const first = buyer.getByRole("checkbox").first();
  if (!(await first.isChecked())) await first.check();
  await buyer.getByLabel("Ceritakan yang terjadi").fill(TOLD);
}

test("files that cannot be taken and amounts above what was paid are refused at their place", async ({
  as,
  buys,
}) => {
  const { invoice } = await buys("rina", { shop: "L9TM" });
  const buyer = await as("rina", { width: 360 });
  await fillForm(buyer, invoice);
  const item = buyer.getByRole("listitem").filter({ hasText: "Tunjukkan seluruh barang" }).last();
  const input = item.locator('input[type="file"]:not([capture])');
  const photo = readFileSync("db/seed/evidence/serum-bocor.jpg");

  const refused = async (name: string, mimeType: string, buffer: Buffer, why: RegExp) => {
    await input.setInputFiles({ name, mimeType, buffer });
    await expect(item.getByRole("alert")).toHaveText(why);
    await item.getByRole("button", { name: `Tutup pesan ${name}` }).click();
    await expect(item.getByRole("alert")).toHaveCount(0);
  };
  await refused(
    "catatan.txt",
    "text/plain",
    Buffer.from("bocor"),
    /bukan foto, video, atau PDF yang didukung/,
  );
  await refused(
    "palsu.jpg",
    "image/jpeg",
    Buffer.from("bukan foto"),
    /bukan foto, video, atau PDF yang didukung/,
  );
  const huge = Buffer.concat([photo, Buffer.alloc(15_000_001)]);
  await refused("besar.jpg", "image/jpeg", huge, /Ukuran foto 16 MB, batasnya 15 MB\. Ambil ulang/);
  await refused("terpotong.jpg", "image/jpeg", photo.subarray(0, 2_000), /rusak atau terpotong/);
  await refused("kosong.jpg", "image/jpeg", Buffer.alloc(0), /Berkas ini kosong/);

  await buyer.getByRole("radio", { name: "Kembalikan sebagian" }).check();
  const amount = buyer.getByRole("textbox", { name: /^Dikembalikan untuk/ });
  await amount.fill("999000");
  await expect(amount).toHaveValue("999.000");
  await buyer.getByRole("button", { name: /^Kirim Komplain/ }).click();
  await expect(amount).toHaveAccessibleDescription(/Tulis jumlah antara Rp1 dan Rp[\d.]+\./);
  await expect(buyer.getByText("Bukti wajib belum lengkap: Barang yang diterima.")).toBeVisible();
  await expect(buyer.getByLabel("Ceritakan yang terjadi")).toHaveValue(TOLD);
  await expect(buyer).toHaveURL(/ajukan/);
});

test("a line that breaks in the middle of an upload and of sending loses nothing and does nothing twice", async ({
  as,
}) => {
  const buyer = await as("hendra", { width: 360 });
  await fillForm(buyer, "LZ26110702");

  // A slow line, so that the upload can break off half way.
  const line = await buyer.context().newCDPSession(buyer);
  await line.send("Network.enable");
  const setLine = (offline: boolean, uploadThroughput: number) =>
    line.send("Network.emulateNetworkConditions", {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await setLine(false, 400_000);
  const photo = readFileSync("db/seed/evidence/serum-bocor.jpg");
  const input = buyer.locator('form input[type="file"]:not([capture])').first();
  const buffer = Buffer.concat([photo, Buffer.alloc(3_000_000)]);
  await input.setInputFiles({ name: "serum.jpg", mimeType: "image/jpeg", buffer });
  await expect(buyer.getByText(/^[1-9]\d?% dari/)).toBeVisible();
  await setLine(true, -1);
  await expect(buyer.getByText(/Koneksi terputus\. Unggahan dilanjutkan dari bagian terakhir/)).toBeVisible();
  await setLine(false, -1);
  await expect(buyer.getByText("Siap dikirim")).toBeVisible({ timeout: 20_000 });

  // The same order on another device, and the same draft in a second tab.
  const elsewhere = await as("hendra", { width: 360 });
  await fillForm(elsewhere, "LZ26110702");
  await attach(elsewhere.locator("form"), ["serum-bocor"]);
  const second = await buyer.context().newPage();
  await second.goto(buyer.url());
  await expect(second.getByLabel("Ceritakan yang terjadi")).toHaveValue(TOLD);
  await expect(second.getByText("Siap dikirim")).toBeVisible();

  const send = buyer.getByRole("button", { name: /^Kirim Komplain/ });
  await buyer.context().setOffline(true);
  await send.click();
  const lost = buyer.getByText(/Koneksi terputus\. Draf Anda tersimpan di perangkat ini\. Tekan Kirim lagi/);
  await expect(lost).toBeVisible();
  await expect(buyer.getByLabel("Ceritakan yang terjadi")).toHaveValue(TOLD);
  await buyer.context().setOffline(false);

  // The complaint arrives, its answer does not.
  await loseNextAnswer(buyer);
  await send.click();
  await expect(lost).toBeVisible();
  await send.click();
  await expect(buyer).toHaveURL(/\/belanja\/komplain\/L9TM-/, { timeout: 20_000 });

  const no = buyer.url().split("/").at(-1);

  await elsewhere.getByRole("button", { name: /^Kirim Komplain/ }).click();
  await expect(elsewhere.getByText(/melebihi yang masih bisa dikomplain/)).toBeVisible();
  await expect(elsewhere.getByLabel("Ceritakan yang terjadi")).toHaveValue(TOLD);
  await second.getByRole("button", { name: /^Kirim Komplain/ }).click();
  await expect(second).toHaveURL(new RegExp(`/belanja/komplain/${no}`), { timeout: 20_000 });
  const { cases } = await (await buyer.request.get("/api/orders")).json();
  const of = (own: { invoiceNo: string }) => own.invoiceNo.includes("LZ26110702");
  expect(cases.filter(of)).toHaveLength(1);
});
