import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createProject, removeProject } from "./desk/create-project.ts";

/** A process of its own, without a parser that brings TypeScript along. */
const program = `
import { createRequire } from "node:module";
import thirdstate from "@thirdstate/eslint-plugin";
import { ESLint } from "eslint";

const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => /[\\\\/]typescript\\.js$/.test(path));
const config = [thirdstate.configs.recommended];
const eslint = new ESLint({ cwd: import.meta.dirname, overrideConfigFile: true, overrideConfig: config });
const read = async (name) => {
  const [result] = await eslint.lintFiles([name]);
  return { name, rules: result.messages.map(({ ruleId }) => ruleId), typescript: isLoaded() };
};
console.log(JSON.stringify([{ name: "plugin", rules: [], typescript: isLoaded() }, await read("tide.js"), await read("desk.js")]));
`;

let folder: string;
beforeAll(() => {
  folder = createProject({
    "tide.js": `import { readFile } from "node:fs/promises";\nexport const tide = await readFile("ai.txt", "utf8");\n`,
    "desk.js": `import { generateText } from "ai";\nawait generateText({ model: "openai/gpt-5", prompt: "hello" });\n`,
  });
  writeFileSync(join(folder, "main.mjs"), program);
});
afterAll(() => removeProject(folder));

it("loads TypeScript for the first file that imports a catalogued package, and not before", () => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "main.mjs")], { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual([
    { name: "plugin", rules: [], typescript: false },
    { name: "tide.js", rules: [], typescript: false },
    { name: "desk.js", rules: ["thirdstate/no-unguarded-remote-call"], typescript: true },
  ]);
});
