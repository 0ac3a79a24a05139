import { readAugmentations } from "./augmentations.ts";
import type { Compiler } from "./compiler.ts";
import type { GraphImport, ImportGraph } from "./reach.ts";

/** The import graph of a compiler's program, read as far as it is asked for; `own` are files that declare what is looked for. */
export function compilerGraph(compiler: Compiler, own: ReadonlySet<string>): ImportGraph {
  return {
    declares: (name) => own.has(name),
    get files() {
      return compiler.files().map((file) => file.fileName);
    },
    imports: (name): readonly GraphImport[] => {
      const file = compiler.file(name);
      return file === undefined ? [] : compiler.imports(file);
    },
    augmentations: (name) => {
      const file = compiler.file(name);
      return file === undefined ? [] : readAugmentations(compiler, file);
    },
  };
}
