import { parseArgs } from "node:util";
import { withPostgres } from "@/tools/postgres";
import { runTool } from "@/tools/run-tool";
import { BIG, benchDatabase, sellerOf, TWIN } from "./database";
import { type Figure, table } from "./figure";
import { deadlines } from "./figures/deadlines";
import { commandSpeed } from "./figures/door";
import { hotCase } from "./figures/hot-case";
import { memory } from "./figures/memory";
import { reads } from "./figures/reads";
import { scriptsSize } from "./figures/scripts";
import { webSpeed } from "./figures/web-speed";
import { longCase } from "./long-case";
import { cookieOf, startControl, startProduct } from "./web";

/**
 * `npm run bench`: the figures of speed and cost on a million cases, each beside its control. `--json` prints
 * one array, `--fresh` makes the databases anew, `--only=P1,P4` measures these alone.
 */
runTool(async () => {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  const wanted = values.only?.split(",");
  const wants = (...figures: string[]) =>
    wanted === undefined || figures.some((figure) => wanted.includes(figure));
  const say = (text: string) => process.stderr.write(`${text}\n`);

  await withPostgres({ dataDir: ".data/bench/postgres" }, async (server) => {
    const options = { fresh: values.fresh, onStep: say };
    const big = await benchDatabase(server, "tuntas_bench", BIG, options);
    const twin = await benchDatabase(server, "tuntas_bench_twin", TWIN, options);
    if (big.seconds !== null) say(`${BIG.cases} cases made in ${big.seconds.toFixed(0)} s`);

    const figures: Figure[] = [];
    const measure = async (name: string, work: () => Promise<Figure | Figure[]>) => {
      say(name);
      figures.push(...[await work()].flat());
    };
    if (wants("P4")) await measure("reads", () => reads({ big: big.url, twin: twin.url }));

    const seller = await sellerOf(big.url, 1);
    const withSites = wants("P1", "P2", "P3", "P9", "P11");
    const no = withSites ? await longCase(big.url, seller) : "";
    const sites = withSites ? { product: await startProduct(big.url), control: await startControl() } : null;
    try {
      if (sites !== null) {
        const session = await cookieOf(big.url, seller);
        if (wants("P1", "P2", "P3")) await measure("web", () => webSpeed(sites, session, seller, no));
        if (wants("P9")) await measure("scripts", () => scriptsSize(sites, session, seller));
      }
      if (wants("P5", "P6")) {
        say("commands");
        const commands = await commandSpeed(big.url);
        figures.push(...commands.figures);
        if (wants("P6")) await measure("deadlines", () => deadlines(big.url, commands.rows));
      }
      if (wants("P7")) await measure("one hot case", () => hotCase(big.url));
      if (sites !== null && wants("P11")) await measure("memory", () => memory(big.url, sites));
    } finally {
      await Promise.all([sites?.product.program.stop(), sites?.control.program.stop()]);
    }

    figures.sort((a, b) => Number(a.figure.slice(1)) - Number(b.figure.slice(1)));
    process.stdout.write(`${values.json ? JSON.stringify(figures, null, 2) : table(figures)}\n`);
  });
});
