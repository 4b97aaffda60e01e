import { attach, press, says } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;

test("a buyer answers a request for proof with a photo, and the seller's bell rings by itself", async ({
  as,
  caseOf,
}) => {
  const no = await caseOf("TT-2611-0402");
  const seller = await as("pic");
  await seller.goto(`/komplain/${no}`);
  const bell = seller.getByRole("button", { name: /^Notifikasi/ });
  await expect(bell).toHaveAccessibleName(/\d+ belum dibaca/);
  const unread = async () => Number(/\d+/.exec((await bell.getAttribute("aria-label")) ?? "")?.[0] ?? 0);
  const before = await unread();

  const buyer = await as("hendra", { width: 360 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(says(buyer, "Anda diminta bukti tambahan")).toBeVisible();
  const answer = await press(buyer, "Jawab Permintaan Bukti");
  await answer
    .getByRole("textbox", { name: "Pesan" })
    .fill("Ini label kirimnya, nomor produksi ada di bawah.");
  await answer.getByRole("button", { name: "Kirim Jawaban" }).click();
  await expect(answer.getByRole("alert")).toHaveText(/Bukti wajib belum lengkap/);
  await attach(answer, ["label-resi-2"]);
  await answer.getByRole("button", { name: "Kirim Jawaban" }).click();
  await expect(answer).toBeHidden();

  await expect(says(seller, /menjawab permintaan bukti dengan 1 bukti/)).toBeVisible();
  await expect(says(seller, "Perlu Respons Anda")).toBeVisible();
  await expect.poll(unread).toBe(before + 1);
  await bell.click();
  const notice = seller
    .getByRole("dialog", { name: "Notifikasi" })
    .getByRole("link", { name: new RegExp(no) });
  await expect(notice.first()).toContainText(/menjawab permintaan bukti/);
  await notice.first().click();
  await expect.poll(unread).toBe(before);
});

test("a buyer who never answers a request for proof loses the complaint", async ({
  as,
  caseOf,
  timeLeft,
  timePasses,
}) => {
  const no = await caseOf("TT-2611-0401");
  const seller = await as("pic", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  const ask = await press(seller, "Minta Bukti Tambahan");
  await ask.getByRole("checkbox", { name: /Barang yang diterima/ }).check();
  await ask.getByRole("button", { name: "Kirim Permintaan Bukti" }).click();
  await expect(ask.getByRole("alert")).toHaveText("Tulis pesannya dulu.");
  await ask
    .getByRole("textbox", { name: "Jelaskan apa yang perlu terlihat" })
    .fill("Motif kain dari dekat, ya Kak.");
  await ask.getByRole("button", { name: "Kirim Permintaan Bukti" }).click();
  await expect(ask).toBeHidden();
  await expect(says(seller, /Jika pembeli tidak mengirim bukti sampai/)).toBeVisible();

  const buyer = await as("siti", { width: 360 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(says(buyer, "Motif kain dari dekat, ya Kak.")).toBeVisible();
  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await expect(says(buyer, /Permintaan bukti tidak dijawab/)).toBeVisible();
  await expect(says(buyer, "Ditutup karena Tidak Ada Tanggapan")).toBeVisible();
  await expect(says(seller, "Selesai")).toBeVisible();
  const { purse } = await (await seller.request.get(`/api/cases/${no}`)).json();
  expect(purse).toMatchObject({ toBuyer: 0, toSeller: purse.disputed });
});
