import type { Compiler } from "../compiler/compiler.ts";
import { calleeName } from "../compiler/names.ts";
import type { Node } from "../compiler/syntax.ts";

/** What a list, a record or a map of pairs holds; undefined where that is not written out. */
export function findElements(compiler: Compiler, holder: Node): readonly Node[] | undefined {
  if (compiler.is(holder, "ArrayLiteralExpression")) return holder.elements;
  if (compiler.is(holder, "NewExpression")) return findPairs(compiler, holder);
  if (!compiler.is(holder, "ObjectLiteralExpression")) return undefined;
  return holder.properties.some((property) => compiler.is(property, "SpreadAssignment"))
    ? undefined
    : holder.properties;
}

/** The second of each pair: `new Map([["refund", refund]])`. */
function findPairs(compiler: Compiler, made: Node): readonly Node[] | undefined {
  if (!compiler.is(made, "NewExpression") || calleeName(compiler, made.expression)?.text !== "Map") return undefined;
  const [pairs] = made.arguments ?? [];
  if (pairs === undefined || !compiler.is(pairs, "ArrayLiteralExpression")) return undefined;
  const held = pairs.elements.map((pair) =>
    compiler.is(pair, "ArrayLiteralExpression") ? pair.elements[1] : undefined,
  );
  const known = held.filter((value) => value !== undefined);
  return known.length === held.length ? known : undefined;
}
