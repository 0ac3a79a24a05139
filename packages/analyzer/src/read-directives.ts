import type { Compiler } from "./compiler/compiler.ts";
import type { Node, SourceFile } from "./compiler/syntax.ts";

/** A linter's comment that turns rules off or on. */
export interface Directive {
  readonly action: "disable" | "enable" | "disable-line" | "disable-next-line";
  /** Undefined: every rule. */
  readonly rules: ReadonlySet<string> | undefined;
  /** What stands behind `--`. */
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

/** The directives of a file, read as ESLint reads them; oxlint's own word is taken too. */
export function readDirectives(compiler: Compiler, file: SourceFile): readonly Directive[] {
  if (!mayHold.test(file.text)) return [];
  return [...file.text.matchAll(comments)]
    .filter(({ index }) => isComment(compiler, file, index))
    .flatMap(({ 0: comment, index }) => toDirective(comment, index));
}

const mayHold = /\b(?:eslint|oxlint)-(?:disable|enable)\b/;
const comments =
  /\/\*\s*(?:eslint|oxlint)-(?:dis|en)able.*?\*\/|\/\/[^\S\r\n]*(?:eslint|oxlint)-disable-[^\r\n\u2028\u2029]*/gs;

/** What looks like a comment inside a string, a template or a regular expression is text. */
function isComment(compiler: Compiler, file: SourceFile, at: number): boolean {
  let inner: Node = file;
  for (let next: Node | undefined = file; next !== undefined; next = childAround(next, at)) inner = next;
  return inner === file || !("text" in inner) || at < compiler.start(inner);
}

function childAround(node: Node, at: number): Node | undefined {
  return node.forEachChild((child) => (child.pos <= at && at < child.end ? child : undefined));
}

function toDirective(comment: string, start: number): readonly Directive[] {
  const isBlock = comment.startsWith("/*");
  const [said = "", ...because] = comment.slice(2, isBlock ? -2 : undefined).split(/\s-{2,}\s/u);
  const [, word, list = ""] = /^\s*\w+-(disable(?:-next-line|-line)?|enable)(?:\s+(.*))?$/s.exec(said) ?? [];
  const action = actions.find((known) => known === word);
  if (action === undefined || (action === "disable-line" && /[\r\n]/.test(comment))) return [];
  if (!isBlock && !action.endsWith("line")) return [];
  const names = list.split(",").map((name) => name.trim().replace(/^(['"]?)(.*)\1$/s, "$2"));
  const rules = new Set(names.filter((name) => name !== ""));
  const end = start + comment.length;
  return [{ action, rules: rules.size === 0 ? undefined : rules, reason: because.join(" -- ").trim(), start, end }];
}

const actions = ["disable", "enable", "disable-line", "disable-next-line"] as const;
