import type { CallFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { declaredName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Node } from "../compiler/syntax.ts";

/** What is called a key in the request itself, where a callee that reads one among its options does not look: `metadata.idempotencyKey`. */
export function findStrayKey(compiler: Compiler, call: CallLike, { key }: CallFact): string | undefined {
  if (key === undefined || key.header === true) return undefined;
  const before = call.arguments.slice(0, key.argument);
  for (const argument of before) {
    const found = findIn(compiler, argument);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findIn(compiler: Compiler, value: Expression): string | undefined {
  const object = withoutWrapping(compiler, value);
  if (!compiler.is(object, "ObjectLiteralExpression")) return undefined;
  for (const property of object.properties) {
    const found = findAt(compiler, property);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findAt(compiler: Compiler, property: Node): string | undefined {
  const name = declaredName(compiler, property);
  if (name === undefined) return undefined;
  if (/^idempotency[-_]?key$/i.test(name)) return name;
  const inner = compiler.is(property, "PropertyAssignment") ? findIn(compiler, property.initializer) : undefined;
  return inner === undefined ? undefined : `${name}.${inner}`;
}
