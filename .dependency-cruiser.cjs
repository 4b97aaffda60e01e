/**
 * Who may import whom. Each rule's comment is the sentence a reviewer would say.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const NOT_PRODUCT =
  "(\\.test\\.tsx?$|^db/testing/|^db/seed/|^e2e/|^bench/|^tools/|^faults/|^vitest\\.config)";

/** Only these parts of our own may be imported by the files at `from`. */
const layer = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: NOT_PRODUCT },
  to: { path: "^(app|components|lib|db|tools)/", pathNot: allowed },
});

const ban = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    ban(
      "domain-is-pure",
      "The rule book knows zod and itself.",
      { path: "^lib/domain/", pathNot: NOT_PRODUCT },
      { pathNot: "^(lib/domain/|node_modules/zod/)" },
    ),
    ban(
      "drizzle-stays-below",
      "SQL is written in db/ and lib/queries, in the one door, and by the three that keep tables of their own.",
      { pathNot: `^(db/|lib/(queries|engine|auth|orders|evidence)/|drizzle\\.config)|${NOT_PRODUCT}` },
      { path: "^node_modules/(drizzle-orm|postgres)/" },
    ),
    ban(
      "one-door",
      "Only lib/engine imports the stores that change a case.",
      { pathNot: `^(lib/engine/|db/stores/)|${NOT_PRODUCT}` },
      { path: "^db/stores/(case|clock|ledger|told)-store" },
    ),
    ban(
      "engine-has-no-request",
      "The engine never imports next/* or lib/auth; the worker runs it too.",
      { path: "^lib/engine/" },
      { path: "^(node_modules/(next|next-auth|server-only)/|lib/auth/)" },
    ),
    ban(
      "jobs-have-no-request",
      "Jobs never import next/*, lib/auth, lib/commands, lib/queries.",
      { path: "^lib/jobs/" },
      { path: "^(node_modules/(next|next-auth|server-only)/|lib/(auth|commands|queries)/)" },
    ),
    ban("routes-are-leaves", "Nothing imports app/.", { pathNot: `^app/|${NOT_PRODUCT}` }, { path: "^app/" }),
    ban(
      "components-never-touch-db",
      "Components read view types, never rows.",
      { path: "^components/" },
      { path: "^(db/|lib/engine/|lib/jobs/|lib/auth/|lib/storage/|lib/gateways/)" },
    ),
    ban(
      "components-take-types-only",
      "Queries run on the server and zod is 92 kB: components import only their types.",
      { path: "^components/" },
      { path: "^lib/(queries|domain)/", dependencyTypesNot: ["type-only"] },
    ),
    ban(
      "ui-is-generic",
      "components/ui imports nothing of ours but lib/format.",
      { path: "^components/ui/" },
      { path: "^(app|components|lib|db|tools)/", pathNot: "^(components/ui/|lib/format/)" },
    ),
    layer(
      "commands-knock-at-the-door",
      "Commands know who you are, the rules and the engine; screens and jobs are not theirs.",
      "^lib/commands/",
      "^(lib/(commands|engine|auth|domain|evidence|orders|queries|copy)/|lib/(env|paths|log)|db/(client|raw-client|stores/((shift|notice|calendar|policy)-store|marketplace-rules)))",
    ),
    layer(
      "engine-knows-rules-and-stores",
      "The engine joins the rule book to the stores.",
      "^lib/engine/",
      "^(lib/(engine|domain)/|db/)",
    ),
    layer(
      "jobs-know-no-screens",
      "Jobs use the engine, the stores, storage, the gateways and the words.",
      "^lib/jobs/",
      "^(lib/(jobs|engine|domain|evidence|orders|storage|copy|format|gateways)/|lib/(env|log|paths)|db/)",
    ),
    layer(
      "queries-read",
      "Queries read the database for a viewer and say it in words (ADR 0011).",
      "^lib/queries/",
      "^(lib/(queries|domain|evidence|copy|format)/|lib/auth/(mint-viewer|viewer)|lib/paths|db/)",
    ),
    layer(
      "db-is-the-ground",
      "The database layer knows the rule book's types and constants.",
      "^db/",
      "^(db/|lib/domain/|lib/env)",
    ),
    ban(
      "next-auth-has-one-friend",
      "Only lib/auth and its route import next-auth.",
      { pathNot: "^(lib/auth/|app/api/auth/)" },
      { path: "^node_modules/next-auth/" },
    ),
    ban(
      "no-test-in-production",
      "Nothing imports *.test.ts, db/testing, db/seed except tests, seeds, e2e.",
      { pathNot: NOT_PRODUCT },
      { path: "(\\.test\\.tsx?$|^db/testing/|^db/seed/|^e2e/|^bench/|^tools/|^faults/)" },
    ),
    ban("no-cycles", "A cycle means two things are one thing.", {}, { circular: true }),
    ban(
      "no-undeclared-packages",
      "A package that is not in package.json is somebody else's to remove.",
      { path: "^(app|components|lib|db|tools|proxy)" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|node_modules/\\.cache)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
