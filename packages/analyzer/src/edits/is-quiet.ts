import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import { readChain } from "./chains.ts";
import { isImported } from "./is-imported.ts";
import { hasOwn, readText } from "./walk.ts";

/**
 * Whether it makes no difference if an expression is evaluated a little later: it reads and builds values, or calls a
 * factory of another module with plain texts and numbers, as in `openai("gpt-5")`.
 */
export function isQuiet(compiler: Compiler, file: SourceFile, node: Node): boolean {
  return !hasOwn(compiler, node, (inner) => isLoud(compiler, file, inner));
}

function isLoud(compiler: Compiler, file: SourceFile, node: Node): boolean {
  if (compiler.is(node, "CallExpression")) return !isFactory(compiler, file, node);
  if (compiler.is(node, "BinaryExpression")) return isAssignment(readText(compiler, file, node.operatorToken));
  const isCount = compiler.is(node, "PrefixUnaryExpression") || compiler.is(node, "PostfixUnaryExpression");
  if (isCount) return /^(?:\+\+|--)|(?:\+\+|--)$/.test(readText(compiler, file, node));
  return ["AwaitExpression", "YieldExpression", "TaggedTemplateExpression"].includes(compiler.kind(node) ?? "");
}

export function isAssignment(operator: string): boolean {
  return operator.endsWith("=") && !["==", "===", "!=", "!==", "<=", ">="].includes(operator);
}

function isFactory(compiler: Compiler, file: SourceFile, { expression: callee, arguments: given }: CallLike): boolean {
  const root = readChain(compiler, callee)?.root;
  if (root === undefined || !compiler.is(root, "Identifier")) return false;
  if (!given.every((argument) => literals.has(compiler.kind(argument) ?? ""))) return false;
  return isImported(compiler, file, root.text);
}

const literals: ReadonlySet<string> = new Set([
  "StringLiteral",
  "NumericLiteral",
  "NoSubstitutionTemplateLiteral",
  "TrueKeyword",
  "FalseKeyword",
]);
