import type { SourceFile } from "../syntax.ts";

/** Where import tracking goes from one file to the next. */
export interface Linker {
  /** The package that a specifier names, where import tracking may answer for it. */
  package(file: SourceFile, specifier: string): string | undefined;
  /** The program's own file that it leads to. */
  file(file: SourceFile, specifier: string): SourceFile | undefined;
  /** Whether names that nobody declares are answered as Node's globals. */
  readonly globals: boolean;
}
