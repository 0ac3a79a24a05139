import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wrapProject, type WrapReport } from "../src/index.ts";
import { createFixtureProject, listPairs, writePairs, type FixtureProject } from "./fixture-project.ts";
import { readDiagnostics } from "./read-diagnostics.ts";

const pairs = listPairs();
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
    writePairs(project, pairs, toLines);
    first = await wrap(project.folder);
  }, 120_000);
  afterAll(() => {
    project.remove();
  });

  test.each(pairs)("$id: before becomes after", ({ file, after, left }) => {
    expect(project.read(file)).toBe(toLines(after));
    const found = first.left.filter((site) => site.file === file);
    expect(found.map(({ line, column, call, reason }) => `${line}:${column} ${call}: ${reason}\n`).join("")).toBe(left);
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
  for (const { id, before, after } of pairs) expect(before === after).toBe(id.endsWith("-untouched"));
});
