import type { Compiler } from "../../compiler/compiler.ts";
import type { Node, NodeOf } from "../../compiler/syntax.ts";
import { findInside } from "./find-inside.ts";

/** What runs after a failure, and what holds the error there. */
export interface Handling {
  readonly error: Node | undefined;
  readonly block: Node;
}

export function toHandling({ variableDeclaration, block }: NodeOf["CatchClause"]): Handling {
  return { error: variableDeclaration?.name, block };
}

/** Whether a `catch`, or a branch for failure, decides by its error: what it does then may be right for just that error. */
export function looksAtError(compiler: Compiler, { error, block }: Handling): boolean {
  const conditions: readonly Node[] = [
    ...findInside(compiler, [block], "IfStatement").map(({ expression }) => expression),
    ...findInside(compiler, [block], "SwitchStatement").map(({ expression }) => expression),
    ...findInside(compiler, [block], "ConditionalExpression")
      .filter(isStatement)
      .map(({ condition }) => condition),
  ];
  const names = namesOf(compiler, error, block);
  return findInside(compiler, conditions, "Identifier").some(({ text }) => names.has(text));

  /** `error instanceof Error ? error.message : String(error)` only words it. */
  function isStatement({ parent, whenTrue }: NodeOf["ConditionalExpression"]): boolean {
    const isWording = findInside(compiler, [whenTrue], "Identifier").some(({ text }) => text === "message");
    return !isWording && !compiler.is(parent, "TemplateExpression");
  }
}

/** The error, and what was made of it: `const status = error.status`. */
function namesOf(compiler: Compiler, error: Node | undefined, block: Node): ReadonlySet<string> {
  if (error === undefined) return new Set();
  const names = new Set(findInside(compiler, [error], "Identifier").map(({ text }) => text));
  for (const { name, initializer } of findInside(compiler, [block], "VariableDeclaration")) {
    const parts = initializer === undefined ? [] : findInside(compiler, [initializer], "Identifier");
    if (!parts.some(({ text }) => names.has(text))) continue;
    for (const { text } of findInside(compiler, [name], "Identifier")) names.add(text);
  }
  return names;
}
