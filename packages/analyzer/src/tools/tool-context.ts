import type { Matcher } from "../catalog/match.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";

/** What tools are found with: one program, and what was found out about its calls before. */
export interface ToolContext {
  readonly compiler: Compiler;
  readonly matcher: Matcher;
  /** The program's files that reach a catalogued package, tests apart. */
  files(): readonly SourceFile[];
  sitesIn(file: SourceFile): readonly CallSite[];
}
