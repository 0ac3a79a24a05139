import { catalogued, type Registered } from "@thirdstate/analyzer";
import { findOwnFile, mayTag, packageOf } from "@thirdstate/analyzer/compiler";

/**
 * Whether a text imports a catalogued or registered package or file, or registers a function of its own, told from the
 * text alone: most files do not, and cost no more than this.
 */
export function mayHoldRemoteCall(text: string, fileName: string, { packages, files }: Registered): boolean {
  if (files.has(fileName) || mayTag(text)) return true;
  for (const [, specifier = ""] of text.matchAll(specifiers)) {
    const name = packageOf(specifier);
    if (name !== undefined && (catalogued.has(name) || packages.has(name))) return true;
    if (files.size > 0 && findOwnFile(fileName, specifier, (file) => files.has(file)) !== undefined) return true;
  }
  return false;
}

/** `from "x"`, `import "x"`, `import("x")`, `require("x")`. One inside a comment costs a parse and no more. */
const specifiers = /\b(?:from|import|require)\b\s*\(?\s*["'`]([^"'`\n]+)/g;
