import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".tsx") || path.endsWith(".ts"))
    .map((path) => `${folder}/${path}`),
);

// Tailwind's own names that globals.css takes away: they would be written and silently do nothing.
const unknown =
  /(?<![\w-])(?:text-(?:xs|sm|base|lg|xl|[2-9]xl)|font-(?:thin|light|semibold|extrabold|black)|rounded(?:-[trbl]{1,2})?-(?:sm|md|lg|xl|[23]xl)|shadow-(?:sm|md|lg|xl)|(?:bg|text|border|ring|fill|stroke)-(?:gray|zinc|neutral|stone|teal|blue|yellow|orange|rose|emerald|purple|(?:slate|red|green|amber|violet)-\d)[\w-]*)(?![\w-])/g;

test("screens use only the names that globals.css knows", () => {
  const found = sources.flatMap((path) =>
    [...readFileSync(new URL(path, root), "utf8").matchAll(unknown)].map((hit) => `${path}: ${hit[0]}`),
  );
  expect(found).toEqual([]);
});
