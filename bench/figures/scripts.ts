import { chromium } from "@playwright/test";
import { paths } from "@/lib/paths";
import { BROWSER_ARGS, findBrowser } from "@/tools/browser";
import type { Seller } from "../database";
import { type Figure, rounded } from "../figure";
import type { Site } from "../web";

const MOST_MORE_KB = 70;
/** Long enough for scripts that scripts ask for. */
const SETTLE_MS = 1_500;

/** P9: the scripts Chromium fetches for the inbox with an empty cache, as they come over the wire. */
export async function scriptsSize(
  { product, control }: { product: Site; control: Site },
  session: { name: string; value: string },
  seller: Seller,
): Promise<Figure> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: BROWSER_ARGS,
    chromiumSandbox: false,
  });
  const kilobytes = async (url: string) => {
    const context = await browser.newContext();
    await context.addCookies([{ ...session, url: product.address, httpOnly: true, sameSite: "Lax" }]);
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script")
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(url, { waitUntil: "load" });
    await page.waitForTimeout(SETTLE_MS);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
    return bytes / 1000;
  };
  try {
    const own = await kilobytes(`${product.address}${paths.inbox({ toko: seller.shopCode })}`);
    const empty = await kilobytes(`${control.address}/`);
    return {
      figure: "P9",
      what: `scripts of the inbox, compressed, first load (${rounded(own - empty, 1)} kB more)`,
      value: rounded(own, 1),
      unit: "kB",
      control: rounded(empty, 1),
      ratio: rounded(own / empty),
      goal: `≤ control + ${MOST_MORE_KB} kB`,
      met: own <= empty + MOST_MORE_KB,
    };
  } finally {
    await browser.close();
  }
}
