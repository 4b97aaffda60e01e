import { attach, complain, press, read, refuse, rule, says, takeUp } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test("Pasar Nusa: an interim answer counts, silence after it is for people to judge, and a ruling waits before money moves", async ({
  as,
  buys,
  timeLeft,
  timePasses,
}) => {
  test.setTimeout(180_000);
  const { invoice } = await buys("rina", { shop: "G3RT" });
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang rusak",
    solution: "Hanya Pengembalian Dana",
    text: "Kap lampunya retak memanjang, terlihat begitu kardus dibuka.",
    files: ["lampu-pecah", "kemasan-penyok"],
  });
  const seller = await as("rotan");
  await seller.goto(`/komplain/${no}`);
  const answer = await press(seller, "Sedang Kami Periksa");
  await answer.getByRole("textbox").fill("Kami cek rekaman pengemasannya dulu, Kak.");
  await answer.getByRole("button", { name: "Kirim Kabar" }).click();
  await expect(answer).toBeHidden();
  await expect(says(seller, "Sedang Anda Periksa")).toBeVisible();
  await expect(says(seller, /Jika tidak ditanggapi sampai .+ diteruskan ke Tim Mediasi/)).toBeVisible();
  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await expect(says(seller, "Dalam Mediasi")).toBeVisible();
  expect((await read(seller, no)).money).toBe("held");

  const maya = await as("mediator");
  await takeUp(maya, no);
  await rule(maya, {
    share: "100% ke pembeli",
    fault: /Penjual/,
    text: "Retakan terlihat pada foto pembukaan paket, jadi dana kembali penuh.",
  });
  await timePasses(no, 3 * MINUTE);
  await seller.reload();
  await expect(
    says(seller, /Jika tidak ada banding, putusan dijalankan .+: dana Rp275\.000 dikembalikan ke pembeli/),
  ).toBeVisible();
  await expect(seller.getByRole("button", { name: /^Ajukan Banding/ })).toBeVisible();
  expect(await read(seller, no)).toMatchObject({ stage: "decided", money: "held" });
  await timePasses(no, 6 * DAY);
  await expect.poll(async () => (await read(seller, no)).money, { timeout: 30_000 }).toBe("refunded_full");
});

test("Tokopedia: the shop may object before any mediator, is warned once, and then Tokopedia Care has the case", async ({
  as,
  buys,
  timeLeft,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice } = await buys("hendra", { shop: "D4PR" });
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang rusak",
    solution: "Hanya Pengembalian Dana",
    text: "Botolnya pecah dan isinya tumpah di dalam kardus.",
    files: ["sambal-pecah", "kemasan-penyok"],
  });
  const seller = await as("sambal");
  await seller.goto(`/komplain/${no}`);
  const objection = await press(seller, "Ajukan Banding");
  await objection.getByRole("button", { name: "Batal" }).click();
  await expect(
    says(
      seller,
      /mendapat peringatan terakhir dan waktu 1 hari sebelum komplain diteruskan ke Tokopedia Care/,
    ),
  ).toBeVisible();
  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await expect(
    says(seller, /belum menanggapi sampai batas waktu dan mendapat peringatan terakhir/),
  ).toBeVisible();
  await seller.reload();
  await expect(says(seller, /Jika tidak ditanggapi sampai .+ diteruskan ke Tokopedia Care/)).toBeVisible();
  expect((await read(seller, no)).stage).toBe("awaiting_seller");
  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await expect(says(seller, "Dalam Mediasi")).toBeVisible();
  await expect(says(buyer, "Dalam Mediasi")).toBeVisible();
  expect((await read(seller, no)).money).toBe("held");
});

test("TikTok Shop | Tokopedia: only a decision answers, silence pays the money back, and the shop may appeal that", async ({
  as,
  buys,
  timeLeft,
  timePasses,
}) => {
  test.setTimeout(120_000);
  const { invoice } = await buys("rina", { shop: "M5KN" });
  const buyer = await as("rina", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang rusak",
    solution: "Hanya Pengembalian Dana",
    text: "Ada sobekan di bagian lengan mukena sejak dibuka.",
    files: ["kemeja-merah-diterima", "kemasan-penyok"],
  });
  const seller = await as("mukena");
  await seller.goto(`/komplain/${no}`);
  await expect(
    says(seller, /Jika tidak ditanggapi sampai .+ dana Rp149\.000 otomatis dikembalikan/),
  ).toBeVisible();
  await expect(seller.getByRole("button", { name: /^Sedang Kami Periksa/ })).toHaveCount(0);
  await seller.getByRole("button", { name: "Tindakan lain" }).click();
  await expect(seller.getByRole("menuitem").first()).toBeVisible();
  await expect(seller.getByRole("menuitem", { name: /^Sedang Kami Periksa/ })).toHaveCount(0);
  await seller.keyboard.press("Escape");
  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await expect.poll(async () => (await read(seller, no)).money, { timeout: 30_000 }).toBe("refunded_full");

  await seller.reload();
  const appeal = await press(seller, "Ajukan Banding");
  await appeal
    .getByRole("textbox", { name: "Penjelasan" })
    .fill("Foto kami sebelum dikirim menunjukkan lengan yang utuh.");
  await attach(appeal, ["packing-slip"]);
  await appeal.getByRole("button", { name: /^Ajukan Banding/ }).click();
  await expect(appeal).toBeHidden();
  await expect(says(seller, "Banding Diproses")).toBeVisible();
  // The buyer keeps what he has: nothing is held while an appeal is heard after the money moved.
  await expect(says(seller, /tidak ada putusan otomatis dan dana tidak berpindah/)).toBeVisible();
  expect((await read(buyer, no)).purse.toBuyer).toBe(149_000);
});

test("Lazada: a ruling is final, so nobody appeals and the money moves at once", async ({
  as,
  buys,
  timePasses,
}) => {
  test.setTimeout(180_000);
  const { invoice } = await buys("hendra", { shop: "L9TM" });
  const buyer = await as("hendra", { width: 390 });
  const no = await complain(buyer, {
    invoice,
    reason: "Barang rusak",
    solution: "Hanya Pengembalian Dana",
    text: "Tutup botolnya retak dan separuh serum sudah keluar.",
    files: ["serum-bocor", "kemasan-penyok"],
  });
  const seller = await as("makassar");
  await seller.goto(`/komplain/${no}`);
  await expect(says(seller, /dana Rp79\.000 otomatis dikembalikan/)).toBeVisible();
  await refuse(seller, {
    reason: /Kerusakan/,
    text: "Botol disegel dan dibungkus gelembung sebelum diserahkan.",
    files: ["packing-slip"],
  });
  await timePasses(no, 3 * MINUTE);

  const maya = await as("mediator");
  await takeUp(maya, no);
  await rule(maya, {
    share: "50%",
    fault: /Kurir/,
    text: "Keduanya menunjukkan bukti yang masuk akal, jadi kerugian dibagi dua.",
  });
  await timePasses(no, 3 * MINUTE);
  await expect.poll(async () => (await read(seller, no)).money, { timeout: 30_000 }).toBe("refunded_partial");
  await seller.reload();
  await expect(says(seller, "Putusan ini final.")).toBeVisible();
  for (const side of [seller, buyer]) {
    await side.reload();
    await expect(side.getByRole("button", { name: /^Ajukan Banding/ })).toHaveCount(0);
    await expect(side.getByRole("button", { name: /^Terima Putusan/ })).toHaveCount(0);
  }
  const { purse } = await read(seller, no);
  expect([purse.toBuyer, purse.toSeller]).toEqual([39_500, 39_500]);
});
