import { complain, says } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;

test("silence at TikTok Tokopedia: reminded, then approved by the system; seller and buyer both read why", async ({
  as,
  caseOf,
  timeLeft,
  timePasses,
}) => {
  const no = await caseOf("TT-2611-0802");
  const seller = await as("mukena", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  await expect(
    says(seller, /Jika tidak ditanggapi sampai .+ otomatis dikembalikan ke pembeli/),
  ).toBeVisible();
  const buyer = await as("hendra", { width: 360 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(says(buyer, "Menunggu Respons Penjual")).toBeVisible();

  await timePasses(no, (await timeLeft(no)) + MINUTE);
  const why = /Sistem menyetujui permintaan karena (toko|penjual) tidak menanggapi sampai batas waktu/;
  await expect(says(seller, why)).toBeVisible();
  await expect(says(seller, /Pengingat ke-2 terkirim ke toko/)).toBeVisible();
  await expect(says(buyer, why)).toBeVisible();
  await expect(says(buyer, /Pengembalian Dana Diproses|Selesai/)).toBeVisible();
  await expect(buyer.getByText(/Pengingat ke-/)).toHaveCount(0);

  await seller.goto("/komplain?tab=disetujui_otomatis");
  await seller.getByRole("link", { name: /Hendra Gunawan/ }).click();
  await expect(seller).toHaveURL(new RegExp(no));
  const read = async () => (await seller.request.get(`/api/cases/${no}`)).json();
  await expect.poll(async () => (await read()).closeCode, { timeout: 30_000 }).toBe("auto_approved");
  const { purse } = await read();
  expect(purse).toMatchObject({ toBuyer: purse.disputed, toSeller: 0 });
  await expect(says(seller, "Disetujui Otomatis")).toBeVisible();
  await expect(says(buyer, "Dana sudah diterima pembeli.")).toBeVisible();
});

test("silence at Pasar Nusa: a person decides, and the money stays held", async ({
  as,
  timeLeft,
  timePasses,
}) => {
  const buyer = await as("siti", { width: 360 });
  const no = await complain(buyer, {
    invoice: "PN26110205",
    reason: "Barang tidak berfungsi",
    text: "Lampu tidak menyala sama sekali setelah dipasang.",
    files: ["lampu-pecah"],
  });
  const seller = await as("rotan", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  await expect(says(seller, /Jika tidak ditanggapi sampai .+ diteruskan ke Tim Mediasi/)).toBeVisible();

  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await expect(says(buyer, "Dalam Mediasi")).toBeVisible();
  await expect(says(seller, "Dalam Mediasi")).toBeVisible();
  await expect(says(seller, /Komplain diteruskan ke Tim Mediasi untuk dimediasi/)).toBeVisible();
  const { purse } = await (await buyer.request.get(`/api/cases/${no}`)).json();
  expect(purse).toMatchObject({ toBuyer: 0, toSeller: 0 });
  await seller.goto("/komplain?tab=mediasi");
  await expect(seller.getByRole("link", { name: /Siti Rahayu/ })).toBeVisible();
});
