import ts from "typescript";
import { afterEach, expect, test } from "vitest";
import { wrapProject } from "../src/index.ts";
import { createFixtureProject, readDiagnostics, type FixtureProject } from "./fixture-project.ts";
import { writeProgram } from "./write-program.ts";

/** `PROGRAMS=5000` for the deep run. */
const count = Number(process.env["PROGRAMS"] ?? 300);
const atOnce = 500;

let project: FixtureProject | undefined;
afterEach(() => {
  project?.remove();
});

test(`${count} generated programs are wrapped to programs that parse, without a new diagnostic, and once and for all`, async () => {
  const figures = { wrapped: 0, left: 0 };
  for (let from = 0; from < count; from += atOnce) {
    const seeds = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index);
    const { wrapped, left } = await wrapBatch(seeds);
    figures.wrapped += wrapped;
    figures.left += left;
  }
  console.log(`${count} programs: ${figures.wrapped} calls wrapped, ${figures.left} left`);
  expect(figures.wrapped).toBeGreaterThan(count);
}, 3_600_000);

async function wrapBatch(seeds: readonly number[]): Promise<{ readonly wrapped: number; readonly left: number }> {
  project = createFixtureProject();
  for (const seed of seeds) project.write(`src/desk-${seed}.ts`, writeProgram(seed));
  const options = { folder: project.folder, paths: [], write: true, allowDirty: true };
  const before = readDiagnostics(project.folder);
  const first = await wrapProject(options);
  for (const file of first.files) expect(readParseErrors(file, project.read(file))).toEqual([]);
  expect(findAdded(before, readDiagnostics(project.folder))).toEqual([]);
  const second = await wrapProject(options);
  expect(second.diff).toBe("");
  expect(second.left.length).toBe(first.left.length);
  project.remove();
  return { wrapped: first.wrapped.length, left: first.left.length };
}

function readParseErrors(file: string, text: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: file, reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

function findAdded(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = new Set(before);
  return after.filter((each) => !known.has(each));
}
