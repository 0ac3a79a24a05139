import { afterEach, beforeEach, expect, test } from "vitest";
import { check } from "prettier";
import { wrapProject, type WrapReport } from "../src/index.ts";
import { createFixtureProject, type FixtureProject } from "./fixture-project.ts";
import { toFormattedOffset } from "../src/positions.ts";

const clean = `import OpenAI from "openai";

const client = new OpenAI();

export async function answer(question: string) {
  const reply = await client.responses.create({ model: "m", input: question });
  return reply.output_text;
}
`;

let project: FixtureProject;
beforeEach(() => {
  project = createFixtureProject();
});
afterEach(() => {
  project.remove();
});

const wrap = (mode: "preserve" | "outcome"): Promise<WrapReport> =>
  wrapProject({ folder: project.folder, paths: [], write: true, allowDirty: true, mode });

function formatsWithPrettier(): void {
  const manifest = { private: true, type: "module", devDependencies: { prettier: "3" } };
  project.write("package.json", JSON.stringify(manifest));
}

test("a file that was as the project's Prettier writes it is so again, and the other keeps its form", async () => {
  formatsWithPrettier();
  project.write("desk.ts", clean);
  project.write("till.ts", clean.replaceAll(";", ""));
  await wrap("preserve");
  expect(await check(project.read("desk.ts"), { filepath: "desk.ts" })).toBe(true);
  expect(project.read("desk.ts")).toContain('remote.read.orThrow(\n    "answer.create",\n');
  expect(project.read("till.ts")).toContain('remote.read.orThrow("answer.create2", (');
  expect((await wrap("preserve")).diff).toBe("");
}, 120_000);

test("a project that does not format with Prettier keeps its form", async () => {
  project.write("desk.ts", clean);
  await wrap("preserve");
  expect(project.read("desk.ts")).toContain('remote.read.orThrow("answer.create", (');
}, 120_000);

test("decisions are told where they stand after formatting", async () => {
  formatsWithPrettier();
  project.write("desk.ts", clean);
  const { decisions } = await wrap("outcome");
  const lines = project.read("desk.ts").split("\n");
  expect(decisions.map(({ line, column }) => lines[line - 1]?.slice(column - 1))).toEqual(["output_text;"]);
}, 120_000);

test.each([
  ["one(  a.b )", "one(\n  a.b,\n)", "b"],
  ["one( { c: 1 } )", "one({ c: 1 })", "{"],
])("an offset is followed from %j to %j", (from, to, mark) => {
  expect(to.charAt(toFormattedOffset(from, to, from.indexOf(mark)))).toBe(mark);
});
