import { createRequire } from "node:module";
import ts from "typescript";
import { expect, it, vi } from "vitest";

const require = createRequire(import.meta.url);

it("is a factory that tsserver can call", () => {
  const init: unknown = require("@thirdstate/typescript-plugin");
  expect(init).toBeTypeOf("function");
});

it("logs what goes wrong and keeps the language service's own answers", () => {
  const init = require("@thirdstate/typescript-plugin");
  const log = vi.fn();
  const own = { code: 2322, messageText: "TypeScript's own" };
  const languageService = {
    getProgram: () => {
      throw new Error("The program is gone.");
    },
    getSemanticDiagnostics: () => [own],
    getCodeFixesAtPosition: () => [],
    getQuickInfoAtPosition: () => "as before",
  };
  const service = init({ typescript: ts }).create({
    languageService,
    project: { projectService: { logger: { info: log } } },
  });
  expect(service.getSemanticDiagnostics("desk.ts")).toEqual([own]);
  expect(service.getCodeFixesAtPosition("desk.ts", 0, 1, [990_001], {}, {})).toEqual([]);
  expect(service.getQuickInfoAtPosition("desk.ts", 0)).toBe("as before");
  expect(log.mock.calls.flat().join("\n")).toContain("The program is gone.");
});
