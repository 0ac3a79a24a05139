import type { Matcher } from "../catalog/match.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import { FileWords } from "./file-words.ts";
import { FunctionUses } from "./function-uses.ts";
import { readCalls, type FileCalls } from "./read-calls.ts";

/** What sites and guards are read from, each file once. The compiler is asked one question per file. */
export interface ProgramCalls {
  readonly callsIn: (file: SourceFile) => FileCalls;
  readonly uses: FunctionUses;
  /** The files that may hold what belongs to others of them. */
  readonly words: FileWords;
}

export interface ProgramOptions {
  /** Default: none, so that each file stands for itself. */
  readonly files?: () => readonly SourceFile[];
}

export function createProgramCalls(
  compiler: Compiler,
  matcher: Matcher,
  { files = () => [] }: ProgramOptions = {},
): ProgramCalls {
  const words = new FileWords(files);
  return {
    callsIn: memoised((file) => readCalls(compiler, matcher, file)),
    uses: new FunctionUses(compiler, { files, words }),
    words,
  };
}
