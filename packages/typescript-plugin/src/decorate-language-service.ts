import type ts from "typescript";
import { createFinder } from "./create-finder.ts";
import { toCodeFixes } from "./to-code-fixes.ts";
import { code, toDiagnostic } from "./to-diagnostic.ts";

/** The project's language service, with our diagnostics and code fixes behind its own. */
export function decorateLanguageService(typescript: typeof ts, info: ts.server.PluginCreateInfo): ts.LanguageService {
  const { languageService } = info;
  const find = createFinder(typescript, info);
  return {
    ...languageService,
    getSemanticDiagnostics: (fileName) => [
      ...languageService.getSemanticDiagnostics(fileName),
      ...find(fileName, (located) => [toDiagnostic(typescript, located)]),
    ],
    getCodeFixesAtPosition: (fileName, start, end, codes, ...rest) => [
      ...languageService.getCodeFixesAtPosition(fileName, start, end, codes, ...rest),
      ...find(fileName, (located) => toCodeFixes(located, { start, end, codes })),
    ],
    // Editors ask for fixes of these codes only.
    getSupportedCodeFixes: (fileName) => [...languageService.getSupportedCodeFixes(fileName), String(code)],
  };
}
