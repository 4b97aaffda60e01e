import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Person, test } from "./fixtures";

/** What each person opens, in the states the scenarios put them in; an order stands for its case. */
const PAGES: readonly [Person, string, ...string[]][] = [
  [
    "pic",
    "/komplain",
    "/komplain?tab=menunggu_pembeli",
    "/komplain?tab=mediasi",
    "/komplain?tab=selesai",
    "/komplain?tab=disetujui_otomatis",
    "/komplain?tab=perlu_bukti",
    "/komplain?q=tidak+ada",
    "/jaga",
    "/keuangan",
    "/keuangan?bulan=2020-01",
    "/keuangan?tab=reputasi",
    "/notifikasi",
  ],
  [
    "pic",
    "/komplain/TT-2611-0412",
    "/komplain/TT-2611-0408",
    "/komplain/TT-2611-0414",
    "/komplain/TT-2611-0402",
    "/komplain/TT-2611-0411",
    "/komplain/TT-2611-0417",
    "/komplain/TT-2611-1405",
    "/komplain/TT-2611-1402",
    "/komplain/TT-2611-0418",
    "/komplain/TT-2611-1418",
  ],
  ["pic", "/jaga?layar=dinding"],
  ["warehouse", "/gudang", "/gudang?tab=cek", "/gudang?tab=kirim", "/gudang?tab=rak"],
  ["hendra", "/belanja/komplain/TT-2611-0418"],
  ["rina", "/belanja", "/belanja/komplain/TT-2611-0412", "/belanja/komplain/TT-2611-0408", "/notifikasi"],
  ["mediator", "/mediasi", "/mediasi?tab=diputuskan", "/mediasi/TT-2611-0411", "/mediasi/PN-2611-0202"],
  ["admin", "/kalender", "/kalender?tahun=2027", "/aturan", "/aturan/draf"],
];

for (const width of [360, 1440]) {
  for (const dark of [false, true]) {
    test(`every page at ${width} px, ${dark ? "dark" : "light"}: nothing overflows, axe finds nothing`, async ({
      as,
      caseOf,
    }) => {
      test.setTimeout(300_000);
      for (const [person, ...addresses] of PAGES) {
        const page = await as(person, { width, dark });
        for (const address of addresses) {
          const order = /(?:TT|PN)-\d{4}-\d{4}/.exec(address)?.[0];
          const path = order === undefined ? address : address.replace(order, await caseOf(order));
          await page.goto(path);
          await expect(page.getByRole("heading").first()).toBeVisible();
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect.soft(overflow, `${path} overflows sideways`).toBeLessThanOrEqual(0);
          expect.soft(await violationsOn(page), `${person} ${path}`).toEqual([]);
        }
        await page.context().close();
      }
    });
  }
}

/**
 * What axe finds, rule and place. A target that the bar at the bottom half covers is looked at once more in the middle of
 * the screen, to where everybody can scroll it.
 */
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found: string[] = [];
  for (const { id, nodes } of violations) {
    for (const { target } of nodes) {
      const place = target.join(" ");
      if (id === "target-size" && (await isLargeInTheMiddle(page, place))) continue;
      found.push(`${id}: ${place}`);
    }
  }
  return found;
}

async function isLargeInTheMiddle(page: Page, place: string): Promise<boolean> {
  await page
    .locator(place)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { violations } = await new AxeBuilder({ page }).include(place).withRules(["target-size"]).analyze();
  return violations.length === 0;
}
