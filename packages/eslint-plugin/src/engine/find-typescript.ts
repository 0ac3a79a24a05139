import { createRequire } from "node:module";
import { fits, type SourceFile, type TypeScript } from "@thirdstate/analyzer/compiler";

const require = createRequire(import.meta.url);

/**
 * The TypeScript that made a source file. The parser has loaded it into this process, wherever it resolved it from;
 * another copy, even of the same version, would misread the file's nodes.
 */
export function findTypeScriptOf(file: SourceFile): TypeScript | undefined {
  return findLoaded().find((typescript) => fits(typescript, file));
}

/** A TypeScript that parses: the parser's, where there is one, for each weighs 24 MB; else the one brought along. */
export function loadTypeScript(): TypeScript | undefined {
  const [loaded] = findLoaded();
  if (loaded !== undefined) return loaded;
  try {
    const brought: unknown = require("typescript");
    return isTypeScript(brought) ? brought : undefined;
  } catch {
    return undefined;
  }
}

function findLoaded(): readonly TypeScript[] {
  return Object.entries(require.cache)
    .filter(([path]) => /[\\/]lib[\\/]typescript\.js$/.test(path))
    .map(([, module]): unknown => module?.exports)
    .filter(isTypeScript);
}

function isTypeScript(value: unknown): value is TypeScript {
  return typeof value === "object" && value !== null && "createSourceFile" in value && "SyntaxKind" in value;
}
