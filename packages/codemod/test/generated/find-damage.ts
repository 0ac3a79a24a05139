import ts from "typescript";
import type { Program } from "./program.ts";

/** What of a program's text a wrap may not touch, and has: one sentence each. */
export function findDamage({ style, extension }: Program, before: string, after: string): readonly string[] {
  const file = `p.${extension}`;
  const found: (string | false)[] = [
    ...parse(file, after.replace(/^\uFEFF/, "")).map((text) => `does not parse: ${text}`),
    before.startsWith("\uFEFF") !== after.startsWith("\uFEFF") && "byte order mark: lost or added",
    style.newline === "\r\n" && /[^\r]\n/.test(after) && "line ends: a bare line feed",
    style.newline === "\n" && after.includes("\r") && "line ends: a carriage return",
    readStart(before) !== readStart(after) && "first line: `#!` or directive moved",
    !isSame(readComments(file, before), readComments(file, after)) && "comments: lost or added",
    before.endsWith("\n") !== after.endsWith("\n") && "last line: its end changed",
    ...readImports(after).map((line) => !isStyled(line, style) && `import: not in the file's style: ${line}`),
  ];
  return found.filter((text) => text !== false);
}

function parse(file: string, text: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: file, reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

/** The `#!` line, and the first word after it where that is a directive. */
function readStart(text: string): string {
  return /^\uFEFF?(#![^\n]*\n)?(?:["']use server["'])?/.exec(text)?.[0] ?? "";
}

function readComments(file: string, text: string): readonly string[] {
  const found = new Map<number, string>();
  const look = (node: ts.Node): void => {
    const leading = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
    const trailing = ts.getTrailingCommentRanges(text, node.end) ?? [];
    for (const { pos, end } of [...leading, ...trailing]) found.set(pos, text.slice(pos, end));
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return [...found.values()];
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  return [...before].sort().join("\n") === [...after].sort().join("\n");
}

/** The import lines of `remote`. */
function readImports(after: string): readonly string[] {
  return after.split(/\r?\n/).filter((line) => /^import \{ remote(?: as remoteCalls)? \} from/.test(line));
}

function isStyled(line: string, { quote, hasSemicolons }: Program["style"]): boolean {
  return line.includes(quote) && line.trimEnd().endsWith(";") === hasSemicolons;
}
