import tseslint from "typescript-eslint";

// Three rules, because they need types; everything else is Biome's. An un-awaited Drizzle query is
// never sent, and without `checkThenables` nobody notices: in a ledger that is a lost event.
export default tseslint.config(
  { ignores: ["**/*.mjs", "**/*.cjs", ".next/**", ".data/**"] },
  {
    files: ["{lib,db,app}/**/*.{ts,tsx}"],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { checkThenables: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      // A switch without a default must name every case; a default says that the rest is meant.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
);
