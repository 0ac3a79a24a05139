import { dirname } from "node:path";
import { analyzeFile, type FileAnalysis } from "./analyze.ts";
import { catalogued } from "./catalogued.ts";
import type { Project } from "./compiler/open.ts";
import { findRegistered } from "./registrations/find-registered.ts";
import { isTestFile } from "./rules/is-test-file.ts";
import { findUnknownSdks, type UnknownSdk } from "./find-unknown-sdks.ts";

export interface ProjectAnalysis {
  readonly project: Project;
  /** Every file that holds something, in the compiler's order. */
  readonly files: readonly FileAnalysis[];
  readonly unknownSdks: readonly UnknownSdk[];
  /** The module that `remote` is imported from, where settings name it. */
  readonly remote: string | undefined;
  /** What of the settings could not be used: what was found, where, how to mend it. */
  readonly problems: readonly string[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Analyzes every file of an opened project; tests are left alone. A file that does not parse is skipped with the parser's
 * reason.
 */
export function analyzeProject(project: Project, isAsked: (fileName: string) => boolean = () => true): ProjectAnalysis {
  const registered = findRegistered(dirname(project.tsconfig));
  const { compiler } = project;
  const held = compiler.files().filter((file) => project.holds(file.fileName));
  const unparsed = held.flatMap((file) => {
    const reason = compiler.parseError(file);
    return reason === undefined ? [] : [{ file: file.fileName, reason }];
  });
  const files = held
    .filter((file) => !isTestFile(file.fileName) && isAsked(file.fileName))
    .map((file) => analyzeFile(compiler, file, registered));
  return {
    project,
    remote: registered.remote,
    problems: registered.problems,
    files: files.filter(({ isEmpty }) => !isEmpty),
    unknownSdks: findUnknownSdks(project, new Set([...catalogued, ...registered.packages])),
    skipped: [...project.skipped, ...unparsed],
  };
}
