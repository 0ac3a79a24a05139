import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import thirdstate from "@thirdstate/eslint-plugin";

const sources = ["packages/*/src/**/*.{ts,cts}"];
const own = [
  ...sources,
  "packages/*/test/**/*.ts",
  "scripts/**/*.ts",
  "bench/**/*.ts",
  "fixtures/servers/**/*.ts",
  "fixtures/apps/*/{demo,test}/**/*.ts",
  "fixtures/contracts/*/test/**/*.ts",
];

export default defineConfig([
  globalIgnores([
    "**/dist/**",
    "fixtures/codemods/**",
    "fixtures/sdks/**",
    "fixtures/contracts/*/{src,generated}/**",
    "fixtures/apps/*/{src,adoption}/**",
    "packages/*/test-types/**",
    "**/__snapshots__/**",
  ]),
  {
    files: own,
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-definitions": "off",
      // `isolatedDeclarations` wants them.
      "@typescript-eslint/no-inferrable-types": "off",
      "@typescript-eslint/unified-signatures": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      eqeqeq: ["error", "always"],
      "no-restricted-syntax": ["error", { selector: "ExportAllDeclaration", message: "Name what a door opens to." }],
    },
  },
  {
    files: sources,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
      "max-depth": ["error", 3],
    },
  },
  {
    // A test may hand a wrong value in on purpose.
    files: ["packages/*/test/**/*.ts", "fixtures/**/*.ts"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: own,
    // Bare calls on purpose: they are what is compared with.
    ignores: ["packages/*/test/**", "bench/src/faults/sdks/**"],
    plugins: { thirdstate },
    rules: thirdstate.configs.recommended.rules,
  },
]);
