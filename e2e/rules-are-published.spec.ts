import AxeBuilder from "@axe-core/playwright";
import { complain, read } from "./errands";
import { expect, test } from "./fixtures";

const MARKETPLACE = "Lazada";
const DAY = 86_400_000;
const WRONG = {
  reason: "Tidak sesuai deskripsi",
  solution: "Hanya Pengembalian Dana",
  text: "Warnanya jauh lebih pucat daripada di foto produk, mohon dana dikembalikan.",
  files: ["serum-bocor"],
} as const;

test("an admin drafts new rules, tries them on closed complaints and publishes them; what runs keeps its own", async ({
  as,
  buys,
}) => {
  test.setTimeout(180_000);
  const buyer = await as("aisyah");
  const first = await buys("aisyah", { shop: "L9TM" });
  const old = await complain(buyer, { invoice: first.invoice, ...WRONG });
  const dueAt = async (no: string) => new Date((await read(buyer, no)).due.at).getTime();
  const oldDue = await dueAt(old);

  const admin = await as("admin");
  await admin.goto("/aturan");
  await admin.getByRole("combobox", { name: "Marketplace" }).selectOption({ label: MARKETPLACE });
  await admin.getByRole("button", { name: "Tampilkan" }).first().click();
  await expect(admin.getByText(`${MARKETPLACE} · Komplain memakai versi`)).toBeVisible();
  await admin.getByRole("link", { name: "Buat draf versi 2" }).click();
  await expect(admin.getByRole("heading", { name: "Draf aturan versi 2" })).toBeVisible();

  await admin.getByText("Tanggapan penjual", { exact: true }).click();
  await admin.getByRole("button", { name: "Ubah: Batas penjual menanggapi" }).click();
  const length = admin.getByLabel("Batas penjual menanggapi: Lama");
  await expect(length).toBeFocused();
  await length.fill("1");
  await admin.getByLabel("Batas penjual menanggapi: Satuan").selectOption({ label: "jam" });
  const save = admin.getByRole("button", { name: "Simpan draf" });
  await save.click();
  await expect(admin.getByText("Waktunya terlalu singkat, paling sedikit 4 jam.")).toBeVisible();
  await expect(admin.getByText("Tulis alasan atau sumbernya, sedikitnya 3 huruf.")).toBeVisible();
  await expect(length).toBeFocused();
  await expect(length).toHaveValue("1");

  await length.fill("9");
  await admin.getByLabel("Batas penjual menanggapi: Satuan").selectOption({ label: "hari kerja" });
  await admin.getByLabel(/Batas penjual menanggapi: Alasan/).fill("Rapat aturan, notulen nomor 12");
  await admin.getByRole("button", { name: "Ubah: Bukti saat menolak" }).click();
  await admin.getByRole("button", { name: "Batalkan perubahan: Bukti saat menolak" }).click();
  await save.click();
  await expect(admin.getByText("Draf tersimpan, 1 perubahan.").first()).toBeVisible();
  await expect(admin.getByText("Semua perubahan sudah disimpan")).toBeVisible();

  await admin.getByRole("button", { name: "Putar ulang" }).click();
  await expect(admin.getByText(/^\d+ dari \d+ komplain diputar ulang/)).toBeVisible();
  await expect(admin.getByText(/^Dihitung dalam/)).toBeVisible();
  for (const width of [1440, 360]) {
    await admin.setViewportSize({ width, height: 900 });
    const overflow = await admin.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, `${width} px overflows sideways`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page: admin })
      .withTags(["wcag2a", "wcag2aa", "wcag22aa"])
      .analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
  }

  await admin.getByRole("button", { name: "Terbitkan versi 2" }).click();
  const dialog = admin.getByRole("dialog");
  await expect(dialog.getByText("tetap memakai versinya sampai selesai")).toBeVisible();
  await expect(dialog.getByText("9 hari kerja")).toBeVisible();
  await expect(dialog.getByText(/dari \d+ komplain/)).toBeVisible();
  await dialog.getByRole("button", { name: "Terbitkan versi 2" }).click();
  await expect(admin).toHaveURL(/versi=2/);
  await expect(admin.getByText("Diterbitkan Dewi Kartika", { exact: false })).toBeVisible();
  await expect(admin.getByText("Sumber: Rapat aturan, notulen nomor 12")).toBeVisible();

  const second = await buys("aisyah", { shop: "L9TM" });
  const young = await complain(buyer, { invoice: second.invoice, ...WRONG });
  expect((await dueAt(young)) - oldDue).toBeGreaterThan(5 * DAY);
  expect(await dueAt(old)).toBe(oldDue);
});
