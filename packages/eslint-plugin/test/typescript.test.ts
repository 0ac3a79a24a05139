import type { Linter } from "eslint";
import ts from "typescript";
import ts54 from "typescript-5.4";
import ts59 from "typescript-5.9";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createProject, removeProject } from "./desk/create-project.ts";
import { hosts, lint } from "./desk/lint.ts";
import { programParser, strangeParser } from "./desk/program-parser.ts";

const files = {
  "clients.ts": `import OpenAI from "openai";\n\nexport const model = new OpenAI();\n`,
  "elsewhere.ts": `import { model } from "./clients.js";\n\nawait model.responses.create({ model: "gpt-5", input: "hello" });\n`,
  "here.ts": `import OpenAI from "openai";\n\nawait new OpenAI().responses.create({ model: "gpt-5", input: "hello" });\n`,
};
const [host] = hosts;

let folder: string;
beforeAll(() => {
  folder = createProject(files);
});
afterAll(() => removeProject(folder));

it.each([
  ["5.4", ts54],
  ["5.9", ts59],
  ["6.0", ts],
])("reads a program of TypeScript %s with that TypeScript, though others are loaded", async (version, typescript) => {
  expect(typescript.version.startsWith(version)).toBe(true);
  const found = await lint(host, folder, "elsewhere.ts", [withParser(programParser(typescript as typeof ts))]);
  expect(found).toEqual([expect.stringMatching(/^elsewhere\.ts:3:23-3:29 thirdstate\/no-unguarded-remote-call /)]);
});

it("goes on without types where nobody knows what made the program, and says so once", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockReturnValue();
  const found = await lint(host, folder, ["elsewhere.ts", "here.ts"], [withParser(strangeParser)]);
  expect(found).toEqual([expect.stringMatching(/^here\.ts:3:30-3:36 thirdstate\/no-unguarded-remote-call /)]);
  expect(warned.mock.calls.map(([sentence]) => sentence)).toEqual([
    "The parser's TypeScript was not found: the rules go on without types.",
  ]);
  warned.mockRestore();
});

function withParser(parser: Linter.Parser): Linter.Config {
  return { files: ["**/*.ts"], languageOptions: { parser } };
}
