import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wrapProject, type WrapReport } from "../src/index.ts";
import { createFixtureProject, fixtures, listPairs, readDiagnostics, type FixtureProject } from "./fixture-project.ts";

const pairs = listPairs();
const read = (id: string, name: string): string => readFileSync(join(fixtures, "codemods", id, name), "utf8");
const wrap = (folder: string): Promise<WrapReport> => wrapProject({ folder, paths: [], write: true, allowDirty: true });

describe.each([
  ["\n", "line feeds"],
  ["\r\n", "carriage returns and line feeds"],
])("with %j", (newline) => {
  let project: FixtureProject;
  let first: WrapReport;
  const toLines = (text: string): string => text.replaceAll("\n", newline);

  beforeAll(async () => {
    project = createFixtureProject();
    for (const id of pairs) project.write(`${id}/desk.ts`, toLines(read(id, "before.ts")));
    first = await wrap(project.folder);
  }, 120_000);
  afterAll(() => {
    project.remove();
  });

  test.each(pairs)("%s: before becomes after", (id) => {
    expect(project.read(`${id}/desk.ts`)).toBe(toLines(read(id, "after.ts")));
    const left = first.left.filter(({ file }) => file === `${id}/desk.ts`);
    const expected = existsSync(join(fixtures, "codemods", id, "left.txt")) ? read(id, "left.txt") : "";
    expect(left.map(({ line, column, call, reason }) => `${line}:${column} ${call}: ${reason}\n`).join("")).toBe(
      expected,
    );
  });

  test("a second run changes nothing, and what was wrapped counts as guarded", async () => {
    const second = await wrap(project.folder);
    expect(second.diff).toBe("");
    expect(second.wrapped).toEqual([]);
    expect(second.left).toHaveLength(first.left.length);
    expect(second.guarded).toBe(first.guarded + first.wrapped.length);
  }, 120_000);

  test("what is written type-checks", () => {
    expect(readDiagnostics(project.folder)).toEqual([]);
  }, 120_000);
});

test("an untouched pair is the same on both sides, every other pair is not", () => {
  for (const id of pairs) expect(read(id, "before.ts") === read(id, "after.ts")).toBe(id.endsWith("-untouched"));
});
