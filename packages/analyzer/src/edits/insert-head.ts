import type { Compiler } from "../compiler/compiler.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import { readStyle } from "./source-style.ts";
import { insertAfter, insertBefore, type Splice } from "./splice.ts";

/** Puts a line behind a statement; where none is given, behind the directives, or where the code starts. */
export function insertHead(compiler: Compiler, file: SourceFile, before: Node | undefined, line: string): Splice {
  const { newline } = readStyle(file);
  const last = before ?? [...file.statements].reverse().find((node) => isDirective(compiler, file, node));
  if (last !== undefined) return insertAfter(endOfLine(file.text, last.end), `${newline}${line}`);
  return insertBefore(startOfCode(file.text), `${line}${newline}`);
}

function isDirective(compiler: Compiler, file: SourceFile, node: Node): boolean {
  const before = file.statements.slice(0, file.statements.indexOf(node) + 1);
  return before.every((one) => compiler.is(one, "ExpressionStatement") && compiler.is(one.expression, "StringLiteral"));
}

/** Behind a comment on the same line; where code follows on that line, behind the statement itself. */
function endOfLine(text: string, end: number): number {
  const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n|$)/.exec(text.slice(end))?.[0];
  return end + (rest ?? "").trimEnd().length;
}

/** Behind a `#!` line and behind a head comment that an empty line sets apart. */
function startOfCode(text: string): number {
  const shebang = /^#![^\r\n]*(?:\r?\n)?/.exec(text)?.[0].length ?? 0;
  const head =
    /^(?:\s*(?:\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)[ \t]*\r?\n)+[ \t]*\r?\n/.exec(text.slice(shebang))?.[0].length ?? 0;
  return shebang + head;
}
