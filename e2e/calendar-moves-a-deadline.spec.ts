import { addWindow } from "@/lib/domain/sla/calendar";
import { indonesianCalendar } from "@/lib/domain/sla/holidays";
import { isoDateOf, localDayOf } from "@/lib/domain/sla/zone";
import { expect, test } from "./fixtures";

/** Nobody else's story: a scarf for a shop in Makassar, whose answer is due in working days. */
const ORDER = "LZ-2611-0708";
const MARKETPLACE = "Lazada";
const REASON = /diundur karena kalender hari kerja berubah/;

test("a cuti bersama moves a running deadline, and both sides read why", async ({ as, caseOf }) => {
  test.setTimeout(120_000);
  const no = await caseOf(ORDER);
  const seller = await as("makassar");
  const read = async () => (await seller.request.get(`/api/cases/${no}`)).json();
  const dueAt = async () => new Date((await read()).due.at).getTime();
  const before = await dueAt();
  // The working day after this one lies before the end of two.
  const zone = "Asia/Makassar";
  const end = addWindow(new Date(), { n: 1, unit: "working_day" }, indonesianCalendar(zone));
  const on = isoDateOf(localDayOf(end, zone));

  const admin = await as("admin");
  await admin.goto("/mediasi");
  await admin.getByRole("link", { name: "Kalender" }).first().click();
  await admin.getByRole("combobox", { name: "Marketplace" }).selectOption({ label: MARKETPLACE });
  await admin.getByRole("button", { name: "Tampilkan" }).click();
  await expect(admin.getByText(`${MARKETPLACE} · Hari tutup`)).toBeVisible();

  const press = admin.getByRole("button", { name: "Tutup tanggal ini" });
  await press.click();
  await expect(admin.getByText("Tanggal ini tidak ada di kalender.")).toBeVisible();
  await expect(admin.getByText("Isi nama harinya")).toBeVisible();
  await expect(admin.getByLabel(/^Tanggal/)).toBeFocused();
  await admin.getByLabel(/^Tanggal/).fill("2027-01-02");
  await expect(admin.getByText(/jatuh pada Sabtu atau Minggu/)).toBeVisible();

  await admin.getByLabel(/^Tanggal/).fill(on);
  await expect(admin.getByText(/\d+ batas waktu di \d+ komplain akan mundur/)).toBeVisible();
  await admin.getByLabel(/^Nama hari/).fill("Cuti bersama susulan");
  await admin.getByLabel(/^Dasar/).fill("SKB 3 Menteri, perubahan kedua");
  await press.click();
  await expect(
    admin.getByText(/ditutup\. Batas waktu yang melewatinya sedang digeser\./).first(),
  ).toBeVisible();
  await expect(admin.getByText("SKB 3 Menteri, perubahan kedua")).toBeVisible();
  await expect(admin.getByText(/^Ditutup oleh .+, \d+ \w+/)).toBeVisible();

  await expect.poll(dueAt, { timeout: 30_000 }).toBeGreaterThan(before);
  await seller.goto(`/komplain/${no}`);
  await expect(seller.getByRole("main").getByText(REASON).first()).toBeVisible();
  const buyer = await as("aisyah");
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(buyer.getByRole("main").getByText(REASON).first()).toBeVisible();

  const moved = await dueAt();
  await admin.getByRole("button", { name: /^Buka lagi .*Cuti bersama susulan/ }).click();
  const dialog = admin.getByRole("dialog");
  await expect(dialog.getByText(/tidak maju lagi/)).toBeVisible();
  await dialog.getByRole("button", { name: "Buka lagi" }).click();
  await expect(admin.getByText(/kembali menjadi hari kerja/).first()).toBeVisible();
  await expect(admin.getByText("SKB 3 Menteri, perubahan kedua")).toBeHidden();
  await admin.getByText("1 hari pernah ditutup, lalu dibuka lagi").click();
  await expect(admin.getByText(/^Dibuka lagi oleh .+, \d+ \w+/)).toBeVisible();
  expect(await dueAt()).toBe(moved);
});
