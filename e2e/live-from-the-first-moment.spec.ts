import { says } from "./errands";
import { expect, test } from "./fixtures";

test("what happens between the first paint and the first news is not missed", async ({ as, caseOf }) => {
  const no = await caseOf("TT-2611-0414");
  const seller = await as("owner");
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  await seller.route("**/api/live", async (route) => {
    await opened;
    await route.continue();
  });
  await seller.goto(`/komplain/${no}`);
  await expect(says(seller, "Ditolak, Menunggu Pembeli")).toBeVisible();

  const words = "Sobeknya di sudut bawah, saya foto lagi nanti sore.";
  const buyer = await as("hendra", { width: 360 });
  await buyer.goto(`/belanja/komplain/${no}`);
  await buyer.getByRole("textbox", { name: /^Tulis/ }).fill(words);
  await buyer.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(says(buyer, words)).toBeVisible();
  await expect(seller.getByText(words)).toHaveCount(0);

  open();
  await expect(says(seller, words)).toBeVisible();
});
