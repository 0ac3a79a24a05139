import { join } from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wrapProject } from "../src/index.ts";
import { createFixtureProject, fixtures, type FixtureProject } from "./fixture-project.ts";
import { readDiagnostics } from "./read-diagnostics.ts";

let project: FixtureProject;
beforeAll(() => {
  project = createFixtureProject();
  for (const folder of globSync(["apps/*/src", "sdks/*/src"], { cwd: fixtures, onlyDirectories: true }))
    project.copy(join(fixtures, folder), folder);
});
afterAll(() => {
  project.remove();
});

test("wrapping every fixture's program adds no diagnostic, and a second run changes nothing", async () => {
  const before = listDiagnostics();
  const options = { folder: project.folder, paths: [], write: true, allowDirty: true };
  const first = await wrapProject(options);
  expect(first.wrapped.length).toBeGreaterThan(50);
  expect(listDiagnostics()).toEqual(before);
  const second = await wrapProject(options);
  expect(second.diff).toBe("");
}, 240_000);

/** Without their lines, which a wrap moves. */
function listDiagnostics(): readonly string[] {
  return readDiagnostics(project.folder).map(({ file, code, text }) => `${file} TS${code} ${text}`);
}
