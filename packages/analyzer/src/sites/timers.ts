import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { Expression, Kind, Node } from "../compiler/syntax.ts";
import { isFunction } from "../compiler/is-function.ts";
import { readBindings } from "./read-bindings.ts";

/** Whether an expression is the promise of a timer, made here or by a function of the program's own. */
export function isTimer(compiler: Compiler, expression: Expression, depth = 0): boolean {
  const value = withoutWrapping(compiler, expression);
  if (compiler.is(value, "AwaitExpression")) return isTimer(compiler, value.expression, depth);
  if (compiler.is(value, "NewExpression")) return isPromiseOfTimer(compiler, value.expression, value);
  if (depth === deepest) return false;
  if (compiler.is(value, "Identifier")) return isHeldTimer(compiler, value, depth + 1);
  if (!compiler.is(value, "CallExpression")) return false;
  const { expression: callee } = value;
  const isChain = compiler.is(callee, "PropertyAccessExpression") && /^(?:then|catch|finally)$/.test(callee.name.text);
  return isChain ? isTimer(compiler, callee.expression, depth) : isTimerFunction(compiler, callee, depth + 1);
}

/** `const limit = timeout(ms)`, `const limit = () => sleep(ms)`, … */
const deepest = 4;

/** `new Promise((_, reject) => setTimeout(reject, 1000))` */
function isPromiseOfTimer(compiler: Compiler, callee: Expression, construction: Node): boolean {
  if (!compiler.is(callee, "Identifier") || callee.text !== "Promise") return false;
  let isFound = false;
  const visit = (node: Node): undefined => {
    isFound ||= compiler.is(node, "CallExpression") && calleeName(compiler, node.expression)?.text === "setTimeout";
    node.forEachChild(visit);
  };
  visit(construction);
  return isFound;
}

function isHeldTimer(compiler: Compiler, name: Expression, depth: number): boolean {
  const node = compiler.declarations([name])[0]?.node;
  if (node === undefined || !compiler.is(node, "VariableDeclaration") || node.initializer === undefined) return false;
  return isTimer(compiler, node.initializer, depth);
}

function isTimerFunction(compiler: Compiler, callee: Expression, depth: number): boolean {
  const name = calleeName(compiler, callee);
  if (name === undefined) return false;
  const binding = readBindings(compiler, fileOf(callee)).get(name.text);
  if (binding !== undefined && /^(?:node:)?timers\/promises$/.test(binding.fact.specifier))
    return binding.name === "setTimeout";
  const body = bodyOf(compiler, compiler.declarations([name])[0]?.node);
  if (body === undefined) return false;
  if (!compiler.is(body, "Block")) return isTimer(compiler, body, depth);
  return body.statements.some((statement) => isWait(compiler, statement, depth)) && hasOnlyWaits(compiler, body);
}

function bodyOf(compiler: Compiler, declaration: Node | undefined): Node | undefined {
  if (declaration === undefined) return undefined;
  const held =
    compiler.is(declaration, "VariableDeclaration") || compiler.is(declaration, "PropertyAssignment")
      ? declaration.initializer
      : declaration;
  return held !== undefined && isFunction(compiler, held) ? held.body : undefined;
}

/** `return new Promise(…)`, `await sleep(ms);` */
function isWait(compiler: Compiler, statement: Node, depth: number): boolean {
  const isHolder = compiler.is(statement, "ReturnStatement") || compiler.is(statement, "ExpressionStatement");
  const value = isHolder ? statement.expression : undefined;
  return value !== undefined && isTimer(compiler, value, depth);
}

/** A function that waits and then works is no timer. */
function hasOnlyWaits(compiler: Compiler, body: { readonly statements: readonly Node[] }): boolean {
  return body.statements.every((statement) => {
    const kind = compiler.kind(statement);
    return kind !== undefined && plain.has(kind);
  });
}

const plain: ReadonlySet<Kind> = new Set<Kind>([
  "ExpressionStatement",
  "ReturnStatement",
  "ThrowStatement",
  "VariableStatement",
]);
