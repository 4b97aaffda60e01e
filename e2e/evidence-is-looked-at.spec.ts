import { expect, test } from "./fixtures";

test("a seller looks closely at photo and video, and reads what is known about each file", async ({
  as,
  caseOf,
}) => {
  const page = await as("pic");
  await page.goto(`/komplain/${await caseOf("TT-2611-0412")}`);
  const wall = page.getByRole("region", { name: "Bukti pembeli" });
  const viewer = page.getByRole("dialog");
  const photo = wall.getByRole("button", { name: /Lihat foto: Barang yang diterima/ });
  await expect(async () => {
    await photo.click();
    await expect(viewer).toBeVisible({ timeout: 2_000 });
  }).toPass();

  const picture = viewer.getByRole("img", { name: /Foto barang yang diterima dari pembeli/ });
  const shape = () => picture.evaluate((img) => getComputedStyle(img).transform);
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  const plain = await shape();
  await viewer.getByRole("button", { name: "Perbesar" }).click();
  await expect(viewer.getByText("140%")).toBeVisible();
  await viewer.getByRole("button", { name: "Putar 90 derajat" }).click();
  await expect.poll(shape).not.toBe(plain);
  const stage = viewer.getByRole("application");
  await stage.hover();
  await page.mouse.wheel(0, -400);
  await expect(viewer.getByText("140%")).toBeHidden();
  await stage.focus();
  await page.keyboard.press("0");
  await expect(viewer.getByText("100%")).toBeVisible();
  await expect.poll(shape).toBe(plain);

  await viewer.getByRole("button", { name: "Keterangan berkas" }).click();
  const facts = viewer.getByRole("complementary", { name: "Keterangan berkas" });
  await expect(facts.getByText("Rina Wulandari (Pembeli)")).toBeVisible();
  await expect(facts.getByText("kemeja-merah-diterima.jpg")).toBeVisible();
  await expect(facts.getByText(/× \d+ piksel/)).toBeVisible();
  await expect(facts.locator("dd").filter({ hasText: /\d{4}, \d\d\.\d\d WIB/ })).toHaveCount(2);
  await expect(facts.locator("code")).toHaveAttribute("title", /^[0-9a-f]{64}$/);

  const film = viewer.locator("video");
  const scrubbed = page.waitForResponse((answer) => answer.status() === 206);
  while (!(await film.isVisible())) await viewer.getByRole("button", { name: "Berikutnya" }).click();
  expect((await scrubbed).headers()["content-range"]).toMatch(/^bytes /);
  const at = () => film.evaluate((video) => (video as HTMLVideoElement).currentTime);
  await film.evaluate((video) => {
    (video as HTMLVideoElement).currentTime = 1;
  });
  await expect.poll(at).toBeCloseTo(1, 1);
  await viewer.getByRole("button", { name: "Maju satu bingkai" }).click();
  await expect.poll(at).toBeGreaterThan(1.02);
  await viewer.getByRole("button", { name: "Mundur satu bingkai" }).press(",");
  await expect.poll(at).toBeLessThan(1.02);
  await viewer.getByLabel("Kecepatan").selectOption("0,25×");
  expect(await film.evaluate((video) => (video as HTMLVideoElement).playbackRate)).toBe(0.25);
  await page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect(photo).toBeFocused();
});

test("a mediator lays what was sent beside what arrived, and is told that a file is in another complaint too", async ({
  as,
  caseOf,
}) => {
  const page = await as("mediator");
  await page.goto(`/mediasi/${await caseOf("TT-2611-0411")}`);
  const viewer = page.getByRole("dialog");
  const photo = page
    .getByRole("region", { name: "Kata pembeli" })
    .getByRole("button", { name: /Lihat foto: Barang yang diterima/ });
  await expect(async () => {
    await photo.click();
    await expect(viewer).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await viewer.getByRole("button", { name: "Bandingkan berdampingan" }).click();
  await expect(viewer.getByRole("img", { name: /Foto barang yang diterima dari pembeli/ })).toBeVisible();
  await expect(viewer.getByRole("img", { name: /Foto bukti pengemasan dari penjual/ })).toBeVisible();
  await expect(viewer.getByRole("application")).toHaveCount(2);
  await viewer.getByLabel("Bandingkan dengan").selectOption({ label: "Label pengiriman · Maria Sinaga" });
  await expect(viewer.getByRole("img", { name: /Foto label pengiriman dari pembeli/ })).toBeVisible();

  await viewer.getByRole("button", { name: "Keterangan berkas" }).click();
  const elsewhere = viewer.getByText(/Berkas yang sama persis ada di \d komplain lain\./);
  for (let n = 0; n < 5 && !(await elsewhere.isVisible()); n++) {
    await viewer.getByRole("button", { name: "Berikutnya" }).click();
  }
  await expect(elsewhere).toBeVisible();
  await expect(viewer.getByRole("link", { name: "Unduh berkas asli" })).toBeVisible();
  await viewer.getByRole("button", { name: "Tutup" }).click();
  await expect(viewer).toBeHidden();
});
