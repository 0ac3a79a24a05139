import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createProject,
  smallDesk,
  smallModules,
  smallTool,
  without,
  type TemporaryProject,
} from "./temporary-project.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/day-one.md"), "utf8");
const lines = [...page.matchAll(/```sh\n(.+?)```/gs)].flatMap(([, block = ""]) => block.trim().split("\n"));

const head = 'import OpenAI from "openai";\n\nconst openai = new OpenAI();\n';
const ask = (name: string): string =>
  `\nexport async function ${name}(input: string) {\n  return await openai.responses.create({ model: "gpt-5", input });\n}\n`;
const toDesk = (file: number): string =>
  head + Array.from({ length: 5 }, (_, index) => ask(`ask${file}x${index}`)).join("");
const names = Array.from({ length: 60 }, (_, index) => `src/${index < 10 ? "berths" : "desks"}/desk-${index}.ts`);

let project: TemporaryProject;
beforeAll(async () => {
  const desks = Object.fromEntries(names.map((name, index) => [name, toDesk(index)]));
  const tsconfig = (smallDesk["tsconfig.json"] ?? "").replace('"types":[]', '"types":["node"]');
  const manifest = { private: true, type: "module", dependencies: { openai: "6.0.0" } };
  const files = { ...without(without(smallDesk, "remote.config.ts"), "src/answer.ts"), ...smallTool };
  project = createProject(
    { ...files, ...desks, "package.json": JSON.stringify(manifest), "tsconfig.json": tsconfig },
    { modules: [...smallModules, "@types"] },
  );
  project.git("init", "--quiet");
  project.git("add", ".");
  project.git("commit", "--quiet", "-m", "Open the harbour.");
  expect(await findings()).toBe(300);
});
afterAll(() => {
  project.remove();
});

const findings = async (): Promise<number> =>
  JSON.parse((await project.call("check", "--json")).stdout).findings.length;

test("every line of the page does what it says, in this order, and in the end nothing is left", async () => {
  expect(lines.length).toBeGreaterThan(15);
  for (const line of lines) await runLine(line);
  expect(JSON.parse(project.read("eslint-suppressions.json"))).toEqual({});
  expect(await findings()).toBe(0);
  project.git("diff", "--exit-code");
}, 600_000);

async function runLine(line: string): Promise<void> {
  const [command = "", comment = ""] = line.split(/\s{2,}# /);
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  if (words[0] === "git") {
    project.git(...words.slice(1));
    return;
  }
  const { code, stderr } = await project.call(...words.slice(2));
  expect({ line, code, stderr }).toEqual({ line, code: comment.startsWith("exit 1") ? 1 : 0, stderr });
}
