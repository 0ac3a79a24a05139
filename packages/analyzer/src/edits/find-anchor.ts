import type { Compiler } from "../compiler/compiler.ts";
import type { Kind, Node, SourceFile } from "../compiler/syntax.ts";
import { readStyle } from "./source-style.ts";
import { readText } from "./walk.ts";

/** Where a variable can be declared whose value is evaluated just before an expression. */
export interface Anchor {
  readonly at: number;
  /** What comes between two statements there. */
  readonly gap: string;
  /** The braces that have to come around the node, where there are none. */
  readonly braces: { readonly node: Node; readonly lead: string } | undefined;
}

/** Undefined where something in between decides whether, how often or after what the expression is evaluated; `mayPass` tells what may be overtaken. */
export function findAnchor(
  compiler: Compiler,
  file: SourceFile,
  node: Node,
  mayPass: (earlier: Node) => boolean,
): Anchor | undefined {
  const { parent } = node;
  if (isStatement(compiler, parent, node)) return anchorAt(compiler, file, statementOf(compiler, parent));
  if (compiler.is(parent, "ArrowFunction") && parent.body === node)
    return { at: compiler.start(node), gap: " ", braces: { node, lead: "return " } };
  if (!isPassedThrough(compiler, file, parent, node)) return undefined;
  const earlier = children(parent).filter((child) => child.end <= node.pos);
  return earlier.every(mayPass) ? findAnchor(compiler, file, parent, mayPass) : undefined;
}

const holders: ReadonlySet<Kind> = new Set<Kind>([
  "ExpressionStatement",
  "ReturnStatement",
  "ThrowStatement",
  "IfStatement",
  "SwitchStatement",
  "ForOfStatement",
  "VariableDeclaration",
  "ExportAssignment",
]);

function isStatement(compiler: Compiler, parent: Node, node: Node): boolean {
  const kind = compiler.kind(parent);
  if (kind === undefined || !holders.has(kind)) return false;
  if (compiler.is(parent, "VariableDeclaration")) return parent.initializer === node && isFirst(compiler, parent);
  return "expression" in parent && parent.expression === node;
}

function isFirst(compiler: Compiler, declaration: Node): boolean {
  const list = declaration.parent;
  if (!compiler.is(list, "VariableDeclarationList") || list.declarations[0] !== declaration) return false;
  return compiler.is(list.parent, "VariableStatement");
}

function statementOf(compiler: Compiler, node: Node): Node {
  return compiler.is(node, "VariableDeclaration") ? node.parent.parent : node;
}

function anchorAt(compiler: Compiler, file: SourceFile, statement: Node): Anchor | undefined {
  const { parent } = statement;
  const start = compiler.start(statement);
  const inBlock =
    compiler.is(parent, "SourceFile") || compiler.is(parent, "Block") || compiler.is(parent, "ModuleBlock");
  const inCase = compiler.kind(parent) === undefined && compiler.is(parent.parent, "CaseBlock");
  if (!inBlock && !inCase) {
    const isBody = compiler.is(parent, "IfStatement") || compiler.is(parent, "ForOfStatement");
    return isBody ? { at: start, gap: " ", braces: { node: statement, lead: "" } } : undefined;
  }
  const at = startOfComments(file.text, statement.pos, start);
  const indent = /(?:^|\n)([ \t]*)$/.exec(file.text.slice(0, at))?.[1];
  return { at, gap: indent === undefined ? " " : `${readStyle(file).newline}${indent}`, braces: undefined };
}

/** What a comment says stays beside the statement; one on the line before belongs to that line. */
function startOfComments(text: string, pos: number, start: number): number {
  const before = text.slice(pos, start);
  const lead =
    pos === 0 ? /^(?:#![^\n]*\n|(?:\s*(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)[ \t]*\r?\n)+[ \t]*\r?\n)?/ : /^[^\n]*\n/;
  const first = lead.exec(before)?.[0].length;
  if (first === undefined) return start;
  return pos + first + (/^\s*/.exec(before.slice(first))?.[0].length ?? 0);
}

const passed: ReadonlySet<Kind> = new Set<Kind>([
  "AwaitExpression",
  "ParenthesizedExpression",
  "AsExpression",
  "SatisfiesExpression",
  "TypeAssertionExpression",
  "NonNullExpression",
  "VoidExpression",
  "SpreadElement",
  "SpreadAssignment",
  "PropertyAccessExpression",
  "ElementAccessExpression",
  "CallExpression",
  "NewExpression",
  "ObjectLiteralExpression",
  "ArrayLiteralExpression",
  "PropertyAssignment",
  "TemplateExpression",
]);

function isPassedThrough(compiler: Compiler, file: SourceFile, parent: Node, node: Node): boolean {
  if (compiler.is(parent, "ConditionalExpression")) return parent.condition === node;
  if (compiler.is(parent, "BinaryExpression"))
    return parent.left === node || !/^(?:&&|\|\||\?\?)/.test(readText(compiler, file, parent.operatorToken));
  const kind = compiler.kind(parent);
  const isSpan = kind === undefined && compiler.is(parent.parent, "TemplateExpression");
  if (!isSpan && (kind === undefined || !passed.has(kind))) return false;
  const isArgument = compiler.is(parent, "CallExpression") && parent.expression !== node;
  return !isArgument || !readText(compiler, file, parent.expression).includes("?.");
}

function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  node.forEachChild((child) => {
    found.push(child);
    return undefined;
  });
  return found;
}
