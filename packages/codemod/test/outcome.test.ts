import { afterAll, beforeAll, expect, test } from "vitest";
import { wrapProject, type WrapReport } from "../src/index.ts";
import { createFixtureProject, listPairs, writePairs, type FixtureProject } from "./fixture-project.ts";
import { readDiagnostics } from "./read-diagnostics.ts";

let project: FixtureProject;
let report: WrapReport;
beforeAll(async () => {
  project = createFixtureProject();
  writePairs(project, listPairs());
  report = await wrapProject({ folder: project.folder, paths: [], write: true, allowDirty: true, mode: "outcome" });
}, 120_000);
afterAll(() => {
  project.remove();
});

/** TypeScript says once for a type that it cannot be iterated, at whichever place it looks first. */
const placeOf = (place: { file: string; line: number; column: number }, code: number): string =>
  code === 2504 ? `${code}` : `${place.file}:${place.line}:${place.column} ${code}`;

test("every new diagnostic is a listed decision, and every decision is a diagnostic", () => {
  const said = readDiagnostics(project.folder).map((each) => placeOf(each, each.code));
  const listed = report.decisions.map((each) => placeOf(each, each.diagnostic));
  expect(listed.sort()).toEqual(said.sort());
  expect(listed.length).toBeGreaterThan(20);
});

test("a decision is told with the function that takes it", () => {
  const callers = report.decisions.filter(({ file }) => file.startsWith("openai-create/")).map(({ caller }) => caller);
  expect(callers).toEqual(["summarise", "translate", "readLimits"]);
});

test("nothing is wrapped that gives an error instead of an outcome, but starters", () => {
  const throwing = report.wrapped.filter(({ method }) => method.endsWith(".orThrow"));
  expect(throwing).toEqual([]);
});

test("a second run changes nothing", async () => {
  const second = await wrapProject({
    folder: project.folder,
    paths: [],
    write: false,
    allowDirty: true,
    mode: "outcome",
  });
  expect(second.diff).toBe("");
  expect(second.left).toEqual(
    report.left.map((site) => ({ ...site, line: expect.any(Number), column: expect.any(Number) })),
  );
}, 120_000);
