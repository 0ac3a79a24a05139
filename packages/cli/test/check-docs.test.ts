import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createProject, smallDesk, smallModules } from "./temporary-project.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/check.md"), "utf8");
const project = createProject(
  {
    ...smallDesk,
    "apps/web/tsconfig.json": smallDesk["tsconfig.json"] ?? "",
    "apps/web/src/answer.ts": smallDesk["src/answer.ts"] ?? "",
  },
  { modules: smallModules },
);
project.git("init", "--quiet", "--initial-branch", "main");
project.git("add", ".");
project.git("commit", "--quiet", "-m", "Open the desk.");
afterAll(() => {
  project.remove();
});

const blocks = [...page.matchAll(/```sh\n(.+?)```/gs)].flatMap(([, block = ""]) => block.trim().split("\n"));
const steps = [...page.matchAll(/- run: (npx thirdstate .+)/g)].map(([, step = ""]) =>
  step.replaceAll("${{ matrix.index }}", "1").replace(/ \|\| test .+$/, ""),
);
const lines = [...new Set([...blocks, ...steps])];

test("the page shows commands to run", () => {
  expect(lines.length).toBeGreaterThan(12);
});

test.each(lines)("%s", async (line) => {
  const [command = "", output] = line.replace(/#.*$/, "").trim().split(" > ");
  const { code, stdout, stderr } = await project.call(...command.split(/\s+/).slice(2));
  expect(stderr).not.toMatch(/Run `thirdstate/);
  expect([0, 1]).toContain(code);
  if (output !== undefined) writeFileSync(join(project.folder, output), stdout);
});

test("the table names every field of the JSON, in its order", async () => {
  const { stdout } = await project.call("check", "--format", "json", "--shard", "1/1", "--changed", "HEAD~0");
  const named = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, field]) => field);
  expect(named).toEqual(Object.keys(JSON.parse(stdout)));
});
