import { analyzeFile, type Finding, type FindOptions } from "@thirdstate/analyzer";
import type { Compiler } from "@thirdstate/analyzer/compiler";
import { mend } from "./mend.ts";

/** A finding with its places as offsets and its edits carried out, equal on every engine that knows the same. */
export interface TriedFinding {
  /** The file's name beside the case. */
  readonly file: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly why: string;
  readonly how: string;
  readonly mended: readonly { readonly title: string; readonly text: string }[];
}

export function findFindings(
  compiler: Compiler,
  fileNames: readonly string[],
  options: FindOptions,
): readonly TriedFinding[] {
  const files = fileNames.flatMap((name) => compiler.file(name) ?? []);
  return files
    .flatMap((file) => analyzeFile(compiler, file).findings(options))
    .map((finding) => toTried(compiler, finding));
}

function toTried(compiler: Compiler, { file, at, what, why, how, edits }: Finding): TriedFinding {
  const mended = edits().map(({ title, changes }) => ({ title, text: mend(file, title, changes) }));
  const name = file.fileName.slice(file.fileName.lastIndexOf("/") + 1);
  return { file: name, text: file.text, start: compiler.start(at), end: at.end, what, why, how, mended };
}
