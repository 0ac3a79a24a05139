import { describe, expect, it } from "vitest";
import { addToEslint } from "../src/init/add-to-eslint.ts";

describe("addToEslint", () => {
  it.each([
    [
      "an array",
      `import js from "@eslint/js";

export default [
  js.configs.recommended,
];
`,
      `import js from "@eslint/js";
import thirdstate from "@thirdstate/eslint-plugin";

export default [
  js.configs.recommended,
  thirdstate.configs.recommended,
];
`,
    ],
    [
      "defineConfig around an array",
      `import { defineConfig } from "eslint/config";
export default defineConfig([{ rules: {} }]);
`,
      `import { defineConfig } from "eslint/config";
import thirdstate from "@thirdstate/eslint-plugin";
export default defineConfig([{ rules: {} }, thirdstate.configs.recommended]);
`,
    ],
    [
      "configs as arguments, single quotes, no semicolons",
      `import tseslint from 'typescript-eslint'

export default tseslint.config(
  tseslint.configs.strict,
  { rules: {} }
)
`,
      `import tseslint from 'typescript-eslint'
import thirdstate from '@thirdstate/eslint-plugin'

export default tseslint.config(
  tseslint.configs.strict,
  { rules: {} },
  thirdstate.configs.recommended
)
`,
    ],
    [
      "a variable",
      `import { FlatCompat } from "@eslint/eslintrc";
const eslintConfig = [...compat.extends("next")];
export default eslintConfig;
`,
      `import { FlatCompat } from "@eslint/eslintrc";
import thirdstate from "@thirdstate/eslint-plugin";
const eslintConfig = [...compat.extends("next"), thirdstate.configs.recommended];
export default eslintConfig;
`,
    ],
    [
      "CommonJS",
      `const js = require("@eslint/js");
module.exports = [js.configs.recommended];
`,
      `const thirdstate = require("@thirdstate/eslint-plugin");
const js = require("@eslint/js");
module.exports = [js.configs.recommended, thirdstate.configs.recommended];
`,
    ],
    [
      "an empty list",
      `export default [];
`,
      `import thirdstate from "@thirdstate/eslint-plugin";
export default [thirdstate.configs.recommended];
`,
    ],
    [
      "a list with its type",
      `/** @type {import("eslint").Linter.Config[]} */
export default [{}] satisfies Linter.Config[];
`,
      `import thirdstate from "@thirdstate/eslint-plugin";
/** @type {import("eslint").Linter.Config[]} */
export default [{}, thirdstate.configs.recommended] satisfies Linter.Config[];
`,
    ],
  ])("adds the plugin to %s", (_name, before, after) => {
    expect(addToEslint(before, "eslint.config.ts")).toBe(after);
  });

  it.each([
    ["a factory of somebody else", `import antfu from "@antfu/eslint-config";\nexport default antfu({});\n`],
    ["a list from another file", `export { default } from "./lint.js";\n`],
    ["a name that comes from an import", `import list from "./lint.js";\nexport default list;\n`],
  ])("leaves %s to a person", (_name, text) => {
    expect(addToEslint(text, "eslint.config.ts")).toBeUndefined();
  });
});
