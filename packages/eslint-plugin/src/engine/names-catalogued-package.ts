import { catalogued } from "@thirdstate/analyzer";
import { packageOf } from "@thirdstate/analyzer/compiler";

/** Whether a text imports a catalogued package, told from the text alone: most files do not, and cost no more than this. */
export function namesCataloguedPackage(text: string): boolean {
  for (const [, specifier = ""] of text.matchAll(specifiers)) {
    const name = packageOf(specifier);
    if (name !== undefined && catalogued.has(name)) return true;
  }
  return false;
}

/** `from "x"`, `import "x"`, `import("x")`, `require("x")`. One inside a comment costs a parse and no more. */
const specifiers = /\b(?:from|import|require)\b\s*\(?\s*["'`]([^"'`\n]+)/g;
