import { afterEach, beforeEach, expect, test } from "vitest";
import { wrapProject } from "../src/index.ts";
import { createFixtureProject, type FixtureProject } from "./fixture-project.ts";

const openai = 'import OpenAI from "openai";\n\nconst client = new OpenAI();\n';
const ask = 'await client.responses.create({ model: "gpt-5", input: "Is the tide high?" });';

let project: FixtureProject;
beforeEach(() => {
  project = createFixtureProject();
});
afterEach(() => {
  project.remove();
});

/** The names that a run gives, in the order of the source. */
async function name(): Promise<readonly string[]> {
  const { wrapped, left } = await wrapProject({ folder: project.folder, paths: [], write: true, allowDirty: true });
  expect(left).toEqual([]);
  return [...wrapped].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)).map(toName);
}

const toName = ({ file, site }: { readonly file: string; readonly site: string }): string => `${file}: ${site}`;

test("a function whose name says nothing gives way to the next, to its tool, to the file or to its folder", async () => {
  project.write("src/tides.ts", `${openai}\nexport async function main() {\n  ${ask}\n}\n`);
  project.write("src/index.ts", `${openai}\nexport async function run() {\n  ${ask}\n}\n\n${ask}\n`);
  project.write("app/api/chat/[id]/route.ts", `${openai}\nexport async function POST() {\n  ${ask}\n}\n`);
  project.write("src/steps.ts", `${openai}\nexport const lookUp = { execute: async () => ${ask.slice(0, -1)} };\n`);
  project.write("src/desk.ts", `${openai}\nexport class Desk {\n  async run() {\n    ${ask}\n  }\n}\n`);
  project.write(
    "src/tools.ts",
    `import { tool } from "ai";\nimport { z } from "zod";\n${openai}
export function addTools() {
  const depth = async () => {
    ${ask}
  };
  return tool({ inputSchema: z.object({}), execute: depth });
}

export const pilot = tool({ inputSchema: z.object({}), execute: async () => {
  ${ask}
  const board = async () => { ${ask} };
  await board();
} });\n`,
  );
  expect(await name()).toEqual([
    "app/api/chat/[id]/route.ts: chat.create",
    "src/desk.ts: desk.create",
    "src/index.ts: run.create",
    "src/index.ts: index.create",
    "src/steps.ts: lookUp.create",
    "src/tides.ts: tides.create",
    "src/tools.ts: depth.create",
    "src/tools.ts: pilot.create",
    "src/tools.ts: board.create",
  ]);
}, 120_000);

test("code that is added above, below and elsewhere renames nothing", async () => {
  const first = `${openai}\nexport async function answer() {\n  ${ask}\n  ${ask}\n}\n`;
  project.write("src/desk.ts", first);
  expect(await name()).toEqual(["src/desk.ts: answer.create", "src/desk.ts: answer.create2"]);
  const wrapped = project.read("src/desk.ts");

  const added = `\nexport const more = {\n  async answer() {\n    ${ask}\n  },\n};\n`;
  const [head = "", body = ""] = wrapped.split("\nexport async function answer");
  project.write(
    "src/desk.ts",
    `${head}${added}\nexport async function answer${body}${added.replace("more", "others")}`,
  );
  project.write("src/a.ts", first);
  expect(await name()).toEqual([
    "src/a.ts: answer.create3",
    "src/a.ts: answer.create4",
    "src/desk.ts: answer.create5",
    "src/desk.ts: answer.create6",
  ]);
  expect(project.read("src/desk.ts")).toContain(`export async function answer${body}`);
}, 120_000);
