import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { closeDatabase, database } from "@/db/client";
import { IMPORT_COPY } from "@/lib/copy/import";
import { importOrders } from "@/lib/orders/import-orders";
import { marketplaceByCode, marketplaceCodes } from "@/lib/orders/shop-lookup";
import { problem, runTool } from "./run-tool";

runTool(async () => {
  const { file, code } = readArguments();
  const csv = await readFile(file, "utf8").catch(() => {
    throw problem(IMPORT_COPY.cannotRead(file));
  });
  const db = database();
  try {
    const marketplace = await marketplaceByCode(db, code);
    if (!marketplace) throw problem(IMPORT_COPY.unknownMarketplace(code, await marketplaceCodes(db)));
    const result = await importOrders(db, marketplace.id, csv);
    if (!result.ok)
      throw problem([...result.errors, IMPORT_COPY.nothingDone(result.errors.length)].join("\n"));
    console.log(IMPORT_COPY.done(result.orders, result.payments.created));
  } finally {
    await closeDatabase();
  }
});

function readArguments(): { file: string; code: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { marketplace: { type: "string" } },
    });
    const [file, ...more] = positionals;
    if (file && values.marketplace && more.length === 0) return { file, code: values.marketplace };
  } catch {
    // An unknown option: the same sentence helps.
  }
  throw problem(IMPORT_COPY.usage);
}
