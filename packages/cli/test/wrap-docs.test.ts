import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createProject, smallDesk, smallModules, without, type TemporaryProject } from "./temporary-project.ts";

const readPage = (name: string): string => readFileSync(join(import.meta.dirname, `../../../docs/${name}.md`), "utf8");
const readLines = (name: string): readonly string[] =>
  [...readPage(name).matchAll(/```sh\n(.+?)```/gs)].flatMap(([, block = ""]) => block.trim().split("\n"));

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

async function run(line: string, files: Readonly<Record<string, string>>): Promise<TemporaryProject> {
  const created = (project = createProject(files, { modules: smallModules }));
  created.git("init", "--quiet");
  created.git("add", ".");
  created.git("commit", "--quiet", "-m", "Open the desk.");
  const words = line.replace(/#.*$/, "").trim().split(/\s+/).slice(2);
  const { code, stderr } = await created.call(...words);
  expect(stderr).not.toMatch(/Run `thirdstate/);
  expect([0, 1]).toContain(code);
  return created;
}

const answer = smallDesk["src/answer.ts"] ?? "";

test.each(readLines("wrap"))("%s", async (line) => {
  await run(line, {
    ...smallDesk,
    "src/agents/ask.ts": answer.replace("answer(", "ask("),
    "src/pay.ts": "export {};\n",
  });
});

const manifest = JSON.stringify({
  private: true,
  type: "module",
  dependencies: { openai: "6", "@thirdstate/runtime": "0", "@thirdstate/types": "0" },
  devDependencies: { thirdstate: "0" },
});

test.each(readLines("init"))("%s", async (line) => {
  const { snapshot } = await run(line, { ...without(smallDesk, "remote.config.ts"), "package.json": manifest });
  const isWritten = Object.keys(snapshot()).some((name) => name.endsWith("remote.config.ts"));
  expect(isWritten).toBe(!line.includes("--dry-run"));
});

test("the page names every field of wrap's JSON, in its order", async () => {
  project = createProject(smallDesk, { modules: smallModules });
  const fields = Object.keys(JSON.parse((await project.call("wrap", "--json")).stdout));
  expect(readPage("wrap")).toContain(`\`{ ${fields.join(", ").replace("version", "version: 1")} }\``);
});
