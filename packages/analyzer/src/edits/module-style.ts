import type { Compiler } from "../compiler/compiler.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { Splice } from "./splice.ts";

/** How a kind of module brings `remote` in. */
export interface ModuleStyle {
  /** What `remote` is called, where it is there. */
  find(compiler: Compiler, file: SourceFile, isModule: (specifier: string) => boolean): string | undefined;
  add(compiler: Compiler, file: SourceFile, addition: Addition): Splice;
}

export interface Addition {
  /** What `remote` shall be called. */
  readonly name: string;
  readonly specifier: string;
  /** Whether a specifier leads to the module, however it is written. */
  readonly isModule: (specifier: string) => boolean;
}
