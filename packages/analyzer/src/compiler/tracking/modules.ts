import type { SourceFile } from "../syntax.ts";
import type { Linker } from "./linker.ts";
import { imported, ownValue, type Value } from "./value.ts";

/** A whole module, as `import * as` sees it. */
export function moduleOf(linker: Linker, from: SourceFile, specifier: string): Value | undefined {
  const file = linker.file(from, specifier);
  if (file !== undefined) return ownValue(file);
  const name = linker.package(from, specifier);
  return name === undefined ? undefined : imported(name, "*");
}
