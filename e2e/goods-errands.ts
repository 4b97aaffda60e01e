import { expect, type Locator, type Page } from "@playwright/test";
import { read } from "./errands";

/** Writes down with whom a parcel travels, in the open dialog. */
export async function hand(dialog: Locator, resi: string): Promise<void> {
  await dialog.getByRole("combobox", { name: "Kurir" }).fill("J&T Express");
  await dialog.getByLabel("Nomor resi").fill(resi);
  await dialog.getByRole("button", { name: "Simpan Resi" }).click();
  await expect(dialog).toBeHidden();
}

/** Packing slip and warehouse log are looked at, and goods are promised once more (S2). */
export async function acceptChecked(approval: Locator): Promise<void> {
  await approval.getByRole("checkbox", { name: "Packing slip sudah dicek" }).check();
  await approval.getByRole("checkbox", { name: "Log gudang sudah dicek" }).check();
  await approval.getByRole("button", { name: /^Terima Solusi/ }).click();
  await expect(approval).toBeHidden();
}

/** Everything that should be in a return is in it. */
export async function countIn(count: Locator): Promise<void> {
  await count.getByRole("button", { name: "Semua sesuai" }).click();
  await count.getByRole("button", { name: "Konfirmasi Penerimaan" }).click();
  await expect(count).toBeHidden();
}

/** The shop keeps the one unit that came back, as what it is. */
export async function takeBack(verdict: Locator, disposition: "Layak jual" | "Rusak"): Promise<void> {
  await verdict.getByRole("button", { name: new RegExp(`^Tambah: .+: ${disposition}`) }).click();
  await verdict.getByRole("button", { name: /^Setujui/ }).click();
  await expect(verdict).toBeHidden();
}

/** Waits until the case knows that what was sent has arrived. */
export async function hasArrived(page: Page, no: string): Promise<void> {
  await expect.poll(async () => (await read(page, no)).state.outbound, { timeout: 30_000 }).toBe("delivered");
}
