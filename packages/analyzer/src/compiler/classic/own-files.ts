import type { SourceFile } from "../syntax.ts";
import type { Program } from "../typescript.ts";

/** Tells the program's own files from declarations and packages. */
export class OwnFiles {
  readonly files: readonly SourceFile[];
  readonly #own: ReadonlySet<SourceFile>;
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
    this.files = program.getSourceFiles().filter((file) => isOwn(program, file));
    this.#own = new Set(this.files);
  }

  has(file: SourceFile): boolean {
    return this.#own.has(file);
  }

  named(fileName: string | undefined): SourceFile | undefined {
    const file = fileName === undefined ? undefined : this.#program.getSourceFile(fileName);
    return file !== undefined && this.#own.has(file) ? file : undefined;
  }
}

function isOwn(program: Program, file: SourceFile): boolean {
  return (
    !/\.d\.[cm]?ts$|\.d\.[^/.]+\.ts$|\.json$|\/node_modules\//.test(file.fileName) &&
    !program.isSourceFileFromExternalLibrary(file)
  );
}
