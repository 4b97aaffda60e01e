import type { Locator, Page } from "@playwright/test";
import { press, says } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;

/** Offers an amount for the only line of the complaint. */
async function offer(dialog: Locator, amount: string, text: string): Promise<void> {
  await dialog.getByRole("textbox", { name: /^Dikembalikan untuk/ }).fill(amount);
  await dialog.getByRole("textbox", { name: /^Pesan untuk/ }).fill(text);
  await dialog.getByRole("button", { name: "Kirim Tawaran", exact: true }).click();
}

const standing = (page: Page) => page.getByRole("region", { name: "Tawaran yang berlaku" });

test("seller offers, buyer asks for more, seller meets them, buyer accepts", async ({
  as,
  caseOf,
  timePasses,
}) => {
  const no = await caseOf("TT-2611-0408");
  const buyer = await as("rina", { width: 360 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(standing(buyer).getByText("ke pembeli")).toBeVisible();
  const read = async () => (await buyer.request.get(`/api/cases/${no}`)).json();
  const { purse } = await read();
  const wish = Math.floor(purse.disputed * 0.7);
  const middle = Math.floor(purse.disputed * 0.6);
  const rupiah = (amount: number) => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")}`;

  const seller = await as("pic", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  await expect(says(seller, "Menunggu Pembeli")).toBeVisible();

  const counter = await press(buyer, "Ubah Solusi");
  await offer(counter, String(purse.disputed + 1_000), "Kancingnya juga hilang.");
  await expect(counter.getByText(`Nilainya paling besar ${rupiah(purse.disputed)}.`)).toBeVisible();
  await expect(counter.getByRole("textbox", { name: /^Pesan untuk/ })).toHaveValue("Kancingnya juga hilang.");
  await offer(counter, String(wish), "Kancingnya juga hilang, jadi saya minta lebih.");
  await expect(counter).toBeHidden();
  await expect(says(buyer, "Menunggu Respons Penjual")).toBeVisible();

  await expect(standing(seller).getByText(rupiah(wish))).toBeVisible();
  const again = await press(seller, "Tawarkan Solusi Lain");
  await offer(again, String(middle), "Kita ambil tengahnya ya, Kak.");
  await expect(again).toBeHidden();

  await expect(standing(buyer).getByText(rupiah(middle))).toBeVisible();
  const accept = await press(buyer, "Terima Solusi");
  await expect(accept.getByText(/dikembalikan ke Anda/)).toBeVisible();
  await accept.getByRole("button", { name: `Terima Solusi · terima ${rupiah(middle)}` }).click();
  await expect(accept).toBeHidden();
  // What can still be taken back, the other side does not see.
  await expect(buyer.getByRole("button", { name: /^Urungkan/ }).first()).toBeVisible();
  await expect(says(seller, "Menunggu Pembeli")).toBeVisible();
  await timePasses(no, 3 * MINUTE);
  await expect(says(seller, /menerima solusi/)).toBeVisible();
  await expect.poll(async () => (await read()).purse.toBuyer, { timeout: 30_000 }).toBe(middle);
  expect((await read()).purse.toSeller).toBe(purse.disputed - middle);
});

test("an offer nobody answers lapses, and the seller's own time runs on", async ({
  as,
  caseOf,
  timeLeft,
  timePasses,
}) => {
  const no = await caseOf("TT-2611-0419");
  const seller = await as("pic", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  const dialog = await press(seller, "Tawarkan Solusi Lain");
  await expect(dialog.getByText(/Batas berikutnya: masa berlaku tawaran sampai/)).toBeVisible();
  await offer(dialog, "40.000", "Kami kembalikan sebagian, tasnya tetap untuk Kakak.");
  await expect(dialog).toBeHidden();
  await expect(says(seller, /tawaran ini tidak berlaku lagi dan toko Anda perlu menanggapi/)).toBeVisible();

  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await expect(says(seller, /tidak dijawab sampai batas waktu, jadi tidak berlaku lagi/)).toBeVisible();
  await expect(standing(seller)).toBeHidden();
  await expect(says(seller, "Perlu Respons Anda")).toBeVisible();
  await expect(says(seller, /Jika tidak ditanggapi sampai/)).toBeVisible();
});
