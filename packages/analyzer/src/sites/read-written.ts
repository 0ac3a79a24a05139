import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Expression, Node } from "../compiler/syntax.ts";

/** The value that stands at a place: of `{ key: make() }` the call, of `{ key }` the name. */
export function readWritten(compiler: Compiler, value: Node | "absent" | "unknown"): Expression | undefined {
  if (typeof value === "string" || compiler.is(value, "SpreadAssignment")) return undefined;
  if (compiler.is(value, "ShorthandPropertyAssignment")) return value.name;
  return withoutWrapping(compiler, compiler.is(value, "PropertyAssignment") ? value.initializer : value);
}
