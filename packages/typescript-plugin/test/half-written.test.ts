import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it, vi } from "vitest";

const require = createRequire(import.meta.url);
const apps = join(import.meta.dirname, "../../../fixtures/apps");
const file = join(apps, "harbour-desk/src/tools.ts");
const whole = readFileSync(file, "utf8");
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.NodeNext,
  types: ["node"],
};

it("answers at every stroke of a file that is being written, and logs no failure", () => {
  const { service, log, type } = open();
  const counts = [...stops(whole)].map((end) => {
    type(whole.slice(0, end));
    service.getCodeFixesAtPosition(file, 0, end, [990_001], {}, {});
    return count(service);
  });
  expect(log.mock.calls).toEqual([]);
  expect(counts.length).toBeGreaterThan(10);
  expect(counts.at(-1)).toBeGreaterThan(1);
  expect(new Set(counts).size).toBeGreaterThan(1);
});

it("says nothing of a call that a comment disables", () => {
  const { service, type } = open();
  type(whole);
  const before = count(service);
  type(whole.replace(/^.*stripe\.refunds.*$/m, "// eslint-disable-next-line -- a person waits\n$&"));
  expect(count(service)).toBe(before - 1);
});

function open() {
  let text = whole;
  let version = 0;
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    getScriptSnapshot: (name) => {
      const read = name === file ? text : ts.sys.readFile(name);
      return read === undefined ? undefined : ts.ScriptSnapshot.fromString(read);
    },
    getCurrentDirectory: () => apps,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
  };
  const log = vi.fn();
  const service: ts.LanguageService = require("@thirdstate/typescript-plugin")({ typescript: ts }).create({
    languageService: ts.createLanguageService(host),
    project: { projectService: { logger: { info: log } } },
  });
  const type = (next: string): void => {
    text = next;
    version += 1;
  };
  return { service, log, type };
}

/** In the middle of every other line, and at the end. */
function* stops(text: string): Iterable<number> {
  for (const [at, { index, 0: line }] of [...text.matchAll(/[^\n]+/g)].entries())
    if (at % 2 === 0) yield index + Math.floor(line.length / 2);
  yield text.length;
}

function count(service: ts.LanguageService): number {
  return service.getSemanticDiagnostics(file).filter(({ code }) => code === 990_001).length;
}
