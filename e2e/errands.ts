import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";

const picture = (name: string) => path.resolve("db/seed/evidence", `${name}.jpg`);

/** The buyer's form, from the order's card to the case room. Returns the case number. */
export async function complain(
  buyer: Page,
  what: {
    invoice: string;
    reason: string;
    /** Left out where the form has chosen it already. */
    solution?: string;
    /** Of the first article; one unless said. */
    units?: number;
    text: string;
    files: readonly string[];
    /** What else this complaint asks for, once its articles are chosen. */
    also?: (form: Locator) => Promise<void>;
  },
): Promise<string> {
  await openForm(buyer, what.invoice);
  await choose(buyer, "Apa yang terjadi?", what.reason);
  if (what.solution !== undefined) await choose(buyer, "Pilih Solusi", what.solution);
  // Of a parcel that never came all is missing, and of negligence no article is in question.
  const first = buyer.getByRole("checkbox").first();
  if ((await first.isVisible()) && !(await first.isChecked())) await first.check();
  for (let more = 1; more < (what.units ?? 1); more++) {
    await buyer
      .getByRole("button", { name: /^Tambah: / })
      .first()
      .click();
  }
  await what.also?.(buyer.locator("form"));
  // Who changed his mind vouches for what he sends back.
  for (const condition of await conditionsOf(buyer).all()) await condition.check();
  await buyer.getByLabel("Ceritakan yang terjadi").fill(what.text);
  await attach(buyer.locator("form"), what.files);
  await buyer.getByRole("button", { name: /^Kirim Komplain/ }).click();
  await expect(buyer).toHaveURL(/\/belanja\/komplain\/[A-Z0-9]{4}-/, { timeout: 20_000 });
  return buyer.url().split("/").at(-1) ?? "";
}

/** The form for an order, from the order's card. */
export async function openForm(buyer: Page, invoice: string): Promise<void> {
  await buyer.goto("/belanja");
  await buyer
    .locator("article, li, section")
    .filter({ hasText: invoice })
    .last()
    .getByRole("link", { name: "Ajukan Komplain" })
    .click();
  await expect(buyer).toHaveURL(/ajukan/);
}

/** What a buyer who changed his mind has to vouch for; none where he gives another reason. */
export function conditionsOf(buyer: Page): Locator {
  return buyer.getByRole("group", { name: "Keadaan barang yang dikembalikan" }).getByRole("checkbox");
}

export function choose(buyer: Page, question: string, answer: string): Promise<void> {
  return buyer
    .getByRole("group", { name: question })
    .getByRole("radio", { name: new RegExp(`^${answer}`) })
    .first()
    .check();
}

/** The words as the reader sees them: the next page over may still hold them out of sight. */
export function seen(page: Page | Locator, words: string | RegExp): Locator {
  return page.getByText(words).filter({ visible: true }).first();
}

/** Gives the items of the checklist within `form` their files, in order, and waits until each is there. */
export async function attach(form: Locator, files: readonly string[]): Promise<void> {
  const inputs = form.locator('input[type="file"]:not([capture])');
  const ready = form.getByText("Siap dikirim");
  const before = await ready.count();
  for (const [at, file] of files.entries()) {
    await inputs.nth(at).setInputFiles(picture(file));
    await expect(ready).toHaveCount(before + at + 1, { timeout: 20_000 });
  }
}

/** Opens the dialog of a verb from the bar, or from the menu of further acts. */
export async function press(page: Page, verb: string): Promise<Locator> {
  const bar = page.getByRole("button", { name: new RegExp(`^${verb}`) }).first();
  const more = page.getByRole("button", { name: "Tindakan lain" });
  const dialog = page.getByRole("dialog");
  await expect(bar.or(more).first()).toBeVisible();
  // The bar stands there before the page listens: a person presses again when nothing happened.
  await expect(async () => {
    if (await bar.isVisible()) await bar.click();
    else {
      await more.click();
      await page.getByRole("menuitem", { name: new RegExp(`^${verb}`) }).click({ timeout: 2_000 });
    }
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  return dialog;
}

/** Words in the case room; lists and tabs beside it may say the same. */
export function says(page: Page, words: string | RegExp): Locator {
  return page.locator("[data-room]").getByText(words).filter({ visible: true }).first();
}

/** The next act reaches the server and is done; its answer never comes back. */
export async function loseNextAnswer(page: Page): Promise<void> {
  let lost = false;
  await page.route("**/*", async (route) => {
    if (lost || route.request().headers()["next-action"] === undefined) return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
}

/** Presses a verb that asks for nothing more than the press. */
export async function confirm(page: Page, verb: string, button: string | RegExp = new RegExp(`^${verb}`)) {
  const dialog = await press(page, verb);
  await dialog.getByRole("button", { name: button }).click();
  await expect(dialog).toBeHidden();
}

/** The shop's no, with its reason, its words and, where there are any, its evidence. */
export async function refuse(
  seller: Page,
  what: { verb?: string; reason: RegExp; text: string; files?: readonly string[] },
): Promise<void> {
  const refusal = await press(seller, what.verb ?? "Tolak");
  await refusal.getByRole("radio", { name: what.reason }).check();
  await refusal.getByRole("textbox", { name: "Penjelasan" }).fill(what.text);
  await attach(refusal, what.files ?? []);
  await refusal.getByRole("button", { name: "Ya, Tolak Pengajuan" }).click();
  await expect(refusal).toBeHidden();
}

/** A mediator opens a case and takes it. */
export async function takeUp(mediator: Page, no: string): Promise<void> {
  await mediator.goto(`/mediasi/${no}`);
  await confirm(mediator, "Ambil Komplain");
}

/** A ruling about money or goods, with one finding that rests on the first piece of evidence where there is any. */
export async function rule(
  mediator: Page,
  what: {
    /** Of the money, as the button says; or what happens with the goods. */
    share?: string;
    remedy?: string;
    fault: RegExp;
    text: string;
    also?: (ruling: Locator) => Promise<void>;
  },
): Promise<void> {
  const ruling = await press(mediator, "Beri Putusan");
  const wanted = ruling.getByRole("radio", { name: what.remedy ?? "Pengembalian dana saja" });
  if (await wanted.isVisible()) await wanted.check();
  if (what.share !== undefined) await ruling.getByRole("button", { name: what.share }).click();
  await ruling.getByRole("radio", { name: what.fault }).check();
  await ruling.getByLabel("Aturan").selectOption({ index: 1 });
  await ruling.getByLabel("Hasil").selectOption({ index: 1 });
  const cited = ruling.getByRole("checkbox").first();
  if (await cited.isVisible()) await cited.check();
  await what.also?.(ruling);
  await ruling.getByLabel("Isi putusan").fill(what.text);
  await ruling.getByRole("button", { name: /^Beri Putusan/ }).click();
  await expect(ruling).toBeHidden();
}

/** The case as its reader's browser gets it. */
export async function read(page: Page, no: string) {
  const answer = await page.request.get(`/api/cases/${no}`);
  if (!answer.ok()) throw new Error(`${no}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}
