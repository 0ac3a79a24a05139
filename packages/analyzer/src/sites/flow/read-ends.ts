import type { Compiler } from "../../compiler/compiler.ts";
import type { Kind, Node, NodeOf } from "../../compiler/syntax.ts";
import { textOf } from "../text-of.ts";

/** How statements may end: with whatever follows them, or by leaving. */
export type End = "next" | "break" | "continue" | "return" | "throw";
export type Ends = ReadonlySet<End>;

/** Every way in which a run of statements may end, as far as their syntax tells. */
export function readEnds(compiler: Compiler, statements: readonly Node[]): Ends {
  let ends: Ends = new Set<End>(["next"]);
  for (const statement of statements) {
    if (!ends.has("next")) return ends;
    ends = join(without(ends, "next"), endsOf(compiler, statement));
  }
  return ends;
}

function endsOf(compiler: Compiler, statement: Node): Ends {
  const jump = jumps.get(compiler.kind(statement) ?? "SourceFile");
  if (jump !== undefined) return new Set([jump]);
  if (compiler.is(statement, "Block")) return readEnds(compiler, statement.statements);
  if (compiler.is(statement, "IfStatement")) return endsOfBranches(compiler, statement);
  if (compiler.is(statement, "TryStatement")) return endsOfTry(compiler, statement);
  if (compiler.is(statement, "SwitchStatement")) return join(without(endsInside(compiler, statement), "break"), next);
  if (isLoop(compiler, statement)) return endsOfLoop(compiler, statement);
  if (compiler.is(statement, "LabeledStatement")) return endsOf(compiler, statement.statement);
  const isExit = compiler.is(statement, "ExpressionStatement") && /^process\.exit\(/.test(textOf(compiler, statement));
  return isExit ? new Set<End>(["throw"]) : next;
}

const next: Ends = new Set<End>(["next"]);
const jumps: ReadonlyMap<Kind, End> = new Map([
  ["ReturnStatement", "return"],
  ["ThrowStatement", "throw"],
  ["BreakStatement", "break"],
  ["ContinueStatement", "continue"],
]);

export type LoopStatement =
  NodeOf["ForStatement"] | NodeOf["ForInStatement"] | NodeOf["ForOfStatement"] | NodeOf["WhileStatement"];

export function isLoop(compiler: Compiler, node: Node): node is LoopStatement {
  const kind = compiler.kind(node);
  return kind !== undefined && loops.has(kind);
}

const loops: ReadonlySet<Kind> = new Set<Kind>([
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoStatement",
]);

function endsOfBranches(compiler: Compiler, { thenStatement, elseStatement }: NodeOf["IfStatement"]): Ends {
  const otherwise = elseStatement === undefined ? next : endsOf(compiler, elseStatement);
  return join(endsOf(compiler, thenStatement), otherwise);
}

function endsOfTry(compiler: Compiler, { tryBlock, catchClause, finallyBlock }: NodeOf["TryStatement"]): Ends {
  const tried = endsOf(compiler, tryBlock);
  const ends = catchClause === undefined ? tried : join(without(tried, "throw"), endsOf(compiler, catchClause.block));
  const last = finallyBlock === undefined ? next : endsOf(compiler, finallyBlock);
  return last.has("next") ? join(ends, without(last, "next")) : last;
}

/** What leaves a loop by `break` goes on after it; an endless one is left in no other way. */
function endsOfLoop(compiler: Compiler, loop: LoopStatement): Ends {
  const body = endsOf(compiler, loop.statement);
  const leaves = without(without(without(body, "break"), "continue"), "next");
  return isEndless(compiler, loop) && !body.has("break") ? leaves : join(leaves, next);
}

/** `for (;;)`, `while (true)` */
export function isEndless(compiler: Compiler, loop: LoopStatement): boolean {
  if (compiler.is(loop, "ForStatement"))
    return loop.condition === undefined || compiler.is(loop.condition, "TrueKeyword");
  const isWhile = compiler.is(loop, "WhileStatement") || compiler.is(loop, "DoStatement");
  return isWhile && /^(?:true|1)$/.test(textOf(compiler, loop.expression));
}

/** The ends of every clause of a `switch`. */
function endsInside(compiler: Compiler, statement: Node): Ends {
  let ends: Ends = new Set();
  const visit = (node: Node): undefined => {
    const kind = compiler.kind(node);
    if (kind !== undefined && jumps.has(kind)) ends = join(ends, endsOf(compiler, node));
    else if (kind !== "ArrowFunction" && kind !== "FunctionExpression") node.forEachChild(visit);
  };
  statement.forEachChild(visit);
  return ends;
}

function join(one: Ends, other: Ends): Ends {
  return new Set([...one, ...other]);
}

function without(ends: Ends, end: End): Ends {
  return new Set([...ends].filter((each) => each !== end));
}
