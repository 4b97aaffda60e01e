import { loseNextAnswer, press, says } from "./errands";
import { expect, test } from "./fixtures";

test("a dialog that stays open while a colleague acts says what changed, and keeps what was typed", async ({
  as,
  caseOf,
}) => {
  const no = await caseOf("PN-2611-0203");
  const lilis = await as("rotan");
  await lilis.goto(`/komplain/${no}`);
  const hers = await press(lilis, "Tawarkan Solusi Lain");
  const words = hers.getByRole("textbox", { name: /^Pesan untuk/ });
  await words.fill("Kami bisa ganti 60 persen, Kak.");

  const tatang = await as("rotanOwner");
  await tatang.goto(`/komplain/${no}`);
  const his = await press(tatang, "Tawarkan Solusi Lain");
  await his.getByRole("button", { name: "50%" }).click();
  await his.getByRole("textbox", { name: /^Pesan untuk/ }).fill("Setengahnya kami kembalikan.");
  await his.getByRole("button", { name: "Kirim Tawaran" }).click();
  await expect(his).toBeHidden();

  await expect(hers.getByRole("alert")).toHaveText(
    /^Komplain ini baru saja berubah: Tatang Suherman menawarkan .+ Tulisan Anda tetap tersimpan\. Cek perubahan ini dulu/,
  );
  await expect(words).toHaveValue("Kami bisa ganti 60 persen, Kak.");
  await hers.getByRole("button", { name: "Batal" }).click();
  await expect(says(lilis, "Menunggu Pembeli")).toBeVisible();
});

test("an act on what is no longer so is refused by name; a lost answer and a lost line do nothing twice", async ({
  as,
  caseOf,
}) => {
  const no = await caseOf("LZ-2611-0708");
  const aminah = await as("makassar", { width: 360 });
  // Her screen no longer hears of changes, as on a train.
  await aminah.route(/\/api\/(live|cases)/, (route) =>
    route.request().url().includes("/preview") ? route.continue() : route.abort(),
  );
  await aminah.goto(`/komplain/${no}`);
  const refusal = await press(aminah, "Tolak");
  await refusal.getByRole("radio", { name: /Bukti pembeli belum jelas/ }).check();
  const why = refusal.getByRole("textbox", { name: "Penjelasan" });
  await why.fill("Fotonya belum memperlihatkan segel botol.");
  const proof = refusal.locator('input[type="file"]:not([capture])').first();
  await proof.setInputFiles("db/seed/evidence/packing-slip.jpg");
  await expect(refusal.getByText("Siap dikirim")).toBeVisible();

  const andi = await as("makassarOwner");
  await andi.goto(`/komplain/${no}`);
  const offer = await press(andi, "Tawarkan Solusi Lain");
  await offer.getByRole("button", { name: "50%" }).click();
  await offer.getByRole("textbox", { name: /^Pesan untuk/ }).fill("Setengahnya kami kembalikan.");
  // The offer arrives, its answer does not: pressed again, it is one offer still.
  await loseNextAnswer(andi);
  await offer.getByRole("button", { name: "Kirim Tawaran" }).click();
  await expect(offer.getByText(/Koneksi terputus\. Draf Anda tersimpan di perangkat ini/)).toBeVisible();
  await offer.getByRole("button", { name: "Kirim Tawaran" }).click();
  await expect(offer).toBeHidden();
  await expect(says(andi, "Menunggu Pembeli")).toBeVisible();

  await refusal.getByRole("button", { name: "Ya, Tolak Pengajuan" }).click();
  await expect(refusal.getByRole("alert")).toHaveText(
    "Andi Baso Rahman baru saja mengubah komplain ini. Tulisan Anda tetap tersimpan. Cek perubahan ini dulu sebelum melanjutkan.",
  );
  await expect(why).toHaveValue("Fotonya belum memperlihatkan segel botol.");

  const nur = await as("nur", { width: 360 });
  await nur.goto(`/belanja/komplain/${no}`);
  const said = nur.getByRole("textbox", { name: /^Tulis/ });
  await said.fill("Boleh saya pikirkan dulu sampai besok?");
  await nur.context().setOffline(true);
  await nur.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(nur.getByText(/Koneksi terputus\. Draf Anda tersimpan di perangkat ini/)).toBeVisible();
  await expect(said).toHaveValue("Boleh saya pikirkan dulu sampai besok?");
  await nur.context().setOffline(false);
  await nur.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(said).toHaveValue("");
  await expect(says(andi, "Boleh saya pikirkan dulu sampai besok?")).toBeVisible();

  const { timeline } = await (await nur.request.get(`/api/cases/${no}`)).json();
  const texts = timeline.map((item: { text: string | null }) => item.text);
  expect(texts.filter((text: string) => text === "Setengahnya kami kembalikan.")).toHaveLength(1);
  expect(texts.filter((text: string) => text === "Boleh saya pikirkan dulu sampai besok?")).toHaveLength(1);
  expect(texts).not.toContain("Fotonya belum memperlihatkan segel botol.");
});
