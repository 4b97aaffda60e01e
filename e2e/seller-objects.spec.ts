import { attach, press, says } from "./errands";
import { expect, test } from "./fixtures";

const MINUTE = 60_000;

test("a Tokopedia seller objects before any mediator, the buyer disagrees, and Bantuan is open to both", async ({
  as,
  caseOf,
}) => {
  const no = await caseOf("TP-2611-0301");
  const seller = await as("sambal", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  const objection = await press(seller, "Ajukan Banding");
  await objection.getByRole("button", { name: "Ajukan Banding", exact: true }).click();
  await expect(objection.getByRole("alert")).toHaveText("Tulis penjelasan sedikitnya 10 huruf.");
  await objection
    .getByRole("textbox", { name: "Penjelasan" })
    .fill("Bungkus keripik kami lapisi kardus, jadi remuknya terjadi di perjalanan.");
  await attach(objection, ["packing-rak-b12"]);
  await objection.getByRole("button", { name: "Ajukan Banding", exact: true }).click();
  await expect(objection).toBeHidden();
  await expect(says(seller, "Menunggu Pembeli")).toBeVisible();
  await expect(seller.getByRole("button", { name: "Ajukan Banding" })).toHaveCount(0);

  const buyer = await as("rina", { width: 360 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await expect(says(buyer, "Perlu Respons Anda")).toBeVisible();
  await expect(says(buyer, /mengajukan banding atas solusi pembeli/)).toBeVisible();
  await expect(says(buyer, /Bungkus keripik kami lapisi kardus/)).toBeVisible();
  const asking = await press(buyer, "Minta Bantuan");
  await asking.getByRole("textbox").fill("Kardusnya utuh, keripiknya remuk di dalam.");
  await asking.getByRole("button", { name: "Minta Bantuan", exact: true }).click();
  await expect(asking).toBeHidden();
  await expect(says(buyer, "Dalam Mediasi")).toBeVisible();
  await expect(says(seller, /meminta bantuan Tokopedia Care/)).toBeVisible();

  const maya = await as("mediator");
  await maya.goto("/mediasi");
  await expect(maya.getByRole("link", { name: new RegExp(no) })).toBeVisible();
});

test("when a buyer says nothing for more than three days, Bantuan opens for the seller", async ({
  as,
  caseOf,
  timeLeft,
  timePasses,
}) => {
  const no = await caseOf("TP-2611-0303");
  const seller = await as("sambal", { width: 360 });
  await seller.goto(`/komplain/${no}`);
  const offer = await press(seller, "Tawarkan Solusi Lain");
  await offer.getByRole("textbox", { name: /^Dikembalikan untuk/ }).fill("20000");
  await offer.getByRole("textbox", { name: /^Pesan untuk/ }).fill("Kami ganti satu bungkusnya.");
  await offer.getByRole("button", { name: "Kirim Tawaran" }).click();
  await expect(offer).toBeHidden();

  // Help is there to be seen before it can be had, with the hour from which it can.
  await seller.getByRole("button", { name: "Tindakan lain" }).click();
  const help = seller.getByRole("menuitem", { name: /^Bantuan/ });
  await expect(help).toHaveAttribute("aria-disabled", "true");
  await expect(help).toContainText(/Bantuan terbuka .+ bila pihak lain belum menjawab/);
  await seller.keyboard.press("Escape");

  await timePasses(no, (await timeLeft(no)) + MINUTE);
  await expect(says(seller, /Bantuan Tokopedia Care terbuka untuk toko Anda/)).toBeVisible();
  const asking = await press(seller, "Bantuan");
  await expect(asking.getByText(/diteruskan ke Tokopedia Care/)).toBeVisible();
  await asking.getByRole("button", { name: "Bantuan", exact: true }).click();
  await expect(asking).toBeHidden();
  await expect(says(seller, "Dalam Mediasi")).toBeVisible();
});
