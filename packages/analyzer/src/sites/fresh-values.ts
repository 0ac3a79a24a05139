import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Expression, Node } from "../compiler/syntax.ts";
import { fileOf } from "../compiler/file-of.ts";
import { readBindings } from "./read-bindings.ts";

/** What a value that is new each time comes from. */
export type Freshness = "random" | "time";

/** Whether an expression makes a value that is new each time it runs, by itself: `randomUUID()`, `Date.now()`, `new Date()`. */
export function readFreshness(compiler: Compiler, expression: Expression): Freshness | undefined {
  if (compiler.is(expression, "NewExpression"))
    return isGlobal(compiler, expression.expression, "Date") && (expression.arguments ?? []).length === 0
      ? "time"
      : undefined;
  if (!compiler.is(expression, "CallExpression")) return undefined;
  const callee = withoutWrapping(compiler, expression.expression);
  if (compiler.is(callee, "Identifier")) return readImported(compiler, callee, callee.text);
  if (!compiler.is(callee, "PropertyAccessExpression")) return undefined;
  const { expression: holder, name } = callee;
  const known = globals.get(name.text);
  if (known !== undefined && isGlobal(compiler, holder, known.of)) return known.gives;
  return compiler.is(holder, "Identifier") ? readImported(compiler, holder, name.text) : undefined;
}

/** `v4` of `import { v4 as newId } from "uuid"`, or a member of a whole module. */
function readImported(
  compiler: Compiler,
  root: Node & { readonly text: string },
  member: string,
): Freshness | undefined {
  const binding = readBindings(compiler, fileOf(root)).get(root.text);
  if (binding === undefined) return undefined;
  const makers = packages.get(binding.fact.specifier.replace(/^node:/, ""));
  const isWhole = binding.name === "*" || binding.name === "default";
  const name = isWhole && member !== root.text ? member : binding.name;
  return makers?.has(name) === true ? "random" : undefined;
}

function isGlobal(compiler: Compiler, node: Node, name: string): boolean {
  if (compiler.is(node, "PropertyAccessExpression"))
    return (
      node.name.text === name && compiler.is(node.expression, "Identifier") && node.expression.text === "globalThis"
    );
  if (!compiler.is(node, "Identifier") || node.text !== name) return false;
  return !readBindings(compiler, fileOf(node)).has(name) && compiler.declarations([node])[0] === undefined;
}

const globals: ReadonlyMap<string, { readonly of: string; readonly gives: Freshness }> = new Map([
  ["randomUUID", { of: "crypto", gives: "random" }],
  ["random", { of: "Math", gives: "random" }],
  ["now", { of: "Date", gives: "time" }],
]);

/** What makes random values, by the specifier that it is imported from. Name-based UUIDs (`v3`, `v5`) are the same for the same name. */
const packages: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["crypto", new Set(["randomUUID", "randomBytes", "randomInt"])],
  ["nanoid", new Set(["nanoid"])],
  ["uuid", new Set(["v1", "v4", "v6", "v7"])],
]);
