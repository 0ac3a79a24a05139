import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, SourceFile } from "../compiler/syntax.ts";

/** The callee as written, on one line: `client.chat.completions.create`. */
export function nameCall(compiler: Compiler, file: SourceFile, { expression }: CallLike): string {
  const text = file.text.slice(compiler.start(expression), expression.end);
  return text.replaceAll(/\s*(\??\.)\s*/g, "$1").replaceAll(/\s+/g, " ");
}
