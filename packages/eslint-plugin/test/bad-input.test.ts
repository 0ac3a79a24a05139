import { spawnSync } from "node:child_process";
import { join } from "node:path";
import thirdstate from "@thirdstate/eslint-plugin";
import type { Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, removeProject, root } from "./desk/create-project.ts";
import { hosts, messages } from "./desk/lint.ts";

const guard = `import { createRemote, memoryLedger } from "@thirdstate/runtime";

const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
export const first = remote.read.orThrow("harbour.tide", async () => 1);
`;
const toConfig = (options: string): string => `import thirdstate from "@thirdstate/eslint-plugin";
import tseslint from "typescript-eslint";
export default [
  { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser, parserOptions: ${options} } },
  thirdstate.configs.strict,
];
`;

let folder: string;
beforeAll(() => {
  folder = createProject({
    "desk.ts": guard,
    "tide.ts": guard.replace("harbour.tide", "harbour.height"),
    "plain.ts": `export const tide = "low";\n`,
    "typed.config.mjs": toConfig("{ projectService: true }"),
    "untyped.config.mjs": toConfig("{}"),
  });
});
afterAll(() => removeProject(folder));

describe.each(hosts)("$name", (host) => {
  it("refuses options, for no rule takes any", async () => {
    for (const id of Object.keys(thirdstate.rules)) {
      const config: Linter.Config = { rules: { [`thirdstate/${id}`]: ["error", { allow: ["harbour"] }] } };
      await expect(messages(host, folder, "plain.ts", [config])).rejects.toThrow(`thirdstate/${id}`);
    }
  });
});

it.each([
  ["untyped.config.mjs", 1],
  ["typed.config.mjs", 0],
])("with %s a rule says %d times what it cannot see, and finds nothing wrong", (config, times) => {
  const eslint = join(root, "node_modules/eslint/bin/eslint.js");
  const flags = [eslint, "--config", config, "desk.ts", "tide.ts", "plain.ts"];
  const { status, stdout, stderr } = spawnSync(process.execPath, flags, { cwd: folder, encoding: "utf8" });
  expect([status, stdout]).toEqual([0, ""]);
  const limits = stderr.match(/The rule thirdstate\/no-duplicate-site compares files.*sees them all\./g) ?? [];
  expect(limits).toHaveLength(times);
});
