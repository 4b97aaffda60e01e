import type { Page } from "@playwright/test";
import { says } from "./errands";
import { expect, test } from "./fixtures";
import { choose, enter, giveFile, pressKey, tabTo, write } from "./keyboard";

const MINUTE = 60_000;

test("a seller finds a complaint and answers it without a mouse", async ({ as }) => {
  const page = await as("pic");
  await page.goto("/komplain");
  await expect(page.getByText("langsung", { exact: true })).toBeVisible();

  // The list stands there before the page listens: a person presses again when nothing happened.
  const search = page.getByRole("searchbox", { name: "Cari komplain" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.type("Desi");
  await expect(page.getByRole("link", { name: /Desi Ratnasari/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /Siti Rahayu/ })).toBeHidden();
  await page.keyboard.press("Tab");
  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expect(page).toHaveURL(/q=Desi/);
  // While the list is being read there is nothing to go to: a person presses again.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name: /Desi Ratnasari/ })).toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Tali tas putus/).first()).toBeVisible();

  await page.locator("body").evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("l");
  const offer = page.getByRole("dialog");
  await expect(offer).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(offer).toBeHidden();

  await page.keyboard.press("t");
  await expect(page.getByRole("dialog", { name: "Terima Solusi" })).toBeVisible();
  await expect(page.getByText(/2 menit/).first()).toBeVisible();
  const confirm = page.getByRole("button", { name: /Terima Solusi · kembalikan/ });
  for (let step = 0; step < 8; step++) {
    if (await confirm.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(confirm).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: /^Urungkan/ }).first()).toBeVisible();
});

test("the whole errand without a mouse: complaint, refusal, decision, appeal, final decision, money", async ({
  as,
  timePasses,
}) => {
  test.setTimeout(240_000);
  const buyer = await as("budi");
  await buyer.goto("/belanja");
  const order = buyer.getByRole("link", { name: /^Ajukan Komplain untuk pesanan .*PN26110206/ });
  await enter(buyer, order);
  await expect(buyer).toHaveURL(/ajukan/);
  const reasons = buyer.getByRole("group", { name: "Apa yang terjadi?" });
  await choose(buyer, reasons, reasons.getByRole("radio", { name: "Barang rusak" }));
  const first = buyer.getByRole("checkbox").first();
  await tabTo(buyer, first);
  if (!(await first.isChecked())) await buyer.keyboard.press("Space");
  await write(buyer, buyer.getByLabel("Ceritakan yang terjadi"), "Anyamannya patah.");
  await giveFile(
    buyer,
    buyer.getByRole("button", { name: "Pilih berkas: Barang yang diterima" }),
    "tas-rusak",
  );
  await giveFile(buyer, buyer.getByRole("button", { name: "Pilih berkas: Kemasan" }), "kemasan-penyok");
  await enter(buyer, buyer.getByRole("button", { name: /^Kirim Komplain/ }));
  await expect(buyer).toHaveURL(/\/belanja\/komplain\/[A-Z0-9]{4}-/, { timeout: 20_000 });
  const no = buyer.url().split("/").at(-1) ?? "";

  const seller = await as("rotan");
  await seller.goto(`/komplain/${no}`);
  const refusal = await pressKey(seller, "x", "Tolak");
  await choose(seller, refusal, refusal.getByRole("radio", { name: /Kerusakan terjadi setelah/ }));
  await write(seller, refusal.getByRole("textbox", { name: "Penjelasan" }), "Utuh saat dikirim.");
  await giveFile(
    seller,
    refusal.getByRole("button", { name: "Pilih berkas: Bukti pengemasan" }),
    "packing-slip",
  );
  await enter(seller, refusal.getByRole("button", { name: "Ya, Tolak Pengajuan" }));
  await expect(refusal).toBeHidden();
  await timePasses(no, 3 * MINUTE);

  const maya = await as("mediator");
  await maya.goto("/mediasi");
  await enter(maya, maya.getByRole("link", { name: new RegExp(no) }));
  await expect(maya).toHaveURL(new RegExp(no));
  await rule(maya, { share: "50%", fault: "Kurir", text: "Patah di perjalanan." });
  await timePasses(no, 3 * MINUTE);

  await expect(says(buyer, /Patah di perjalanan/)).toBeVisible();
  await enter(buyer, buyer.getByRole("button", { name: /^Ajukan Banding/ }));
  const appeal = buyer.getByRole("dialog", { name: "Ajukan Banding" });
  await choose(buyer, appeal, appeal.getByRole("radio").first());
  await write(buyer, appeal.getByRole("textbox", { name: "Penjelasan" }), "Tanpa bantalan.");
  await enter(buyer, appeal.getByRole("button", { name: "Ajukan Banding", exact: true }));
  await expect(appeal).toBeHidden();

  const bagus = await as("senior");
  await bagus.goto(`/mediasi/${no}`);
  await rule(bagus, {
    share: "100% ke pembeli",
    fault: "Penjual",
    text: "Lalai saat mengemas.",
  });
  await timePasses(no, 3 * MINUTE);
  const read = async () => (await buyer.request.get(`/api/cases/${no}`)).json();
  await expect.poll(async () => (await read()).closeCode, { timeout: 30_000 }).toBe("refunded");
  const { purse } = await read();
  expect(purse).toMatchObject({ toBuyer: purse.disputed, toSeller: 0 });
});

/** Takes a case and decides it, by the keys on the buttons. */
async function rule(page: Page, words: { share: string; fault: string; text: string }): Promise<void> {
  const taking = await pressKey(page, "a", "Ambil Komplain");
  await enter(page, taking.getByRole("button", { name: "Ambil Komplain", exact: true }));
  await expect(taking).toBeHidden();
  const ruling = await pressKey(page, "p", "Beri Putusan");
  await enter(page, ruling.getByRole("button", { name: words.share, exact: true }));
  const faults = ruling.getByRole("group", { name: "Yang bertanggung jawab" });
  await choose(page, faults, faults.getByRole("radio", { name: words.fault }));
  await tabTo(page, ruling.getByLabel("Aturan"));
  await page.keyboard.type("Barang harus tiba");
  await tabTo(page, ruling.getByLabel("Hasil"));
  await page.keyboard.type("Terbukti");
  await tabTo(page, ruling.getByRole("checkbox").first());
  await page.keyboard.press("Space");
  await write(page, ruling.getByLabel("Isi putusan"), words.text);
  await enter(page, ruling.getByRole("button", { name: /^Beri Putusan/ }));
  await expect(ruling).toBeHidden();
}
