import { memoised } from "../memoised.ts";
import type { SourceFile } from "../syntax.ts";
import type { Program } from "../typescript.ts";

/** Tells the program's own files from declarations and packages. */
export class OwnFiles {
  readonly #program: Program;
  readonly has: (file: SourceFile) => boolean;
  #all: readonly SourceFile[] | undefined;

  constructor(program: Program) {
    this.#program = program;
    this.has = memoised((file) => isOwn(program, file));
  }

  all(): readonly SourceFile[] {
    return (this.#all ??= this.#program.getSourceFiles().filter(this.has));
  }

  named(fileName: string | undefined): SourceFile | undefined {
    const file = fileName === undefined ? undefined : this.#program.getSourceFile(fileName);
    return file !== undefined && this.has(file) ? file : undefined;
  }
}

function isOwn(program: Program, file: SourceFile): boolean {
  return (
    !/\.d\.[cm]?ts$|\.d\.[^/.]+\.ts$|\.json$|\/node_modules\//.test(file.fileName) &&
    !program.isSourceFileFromExternalLibrary(file)
  );
}
