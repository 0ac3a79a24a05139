import type { Expression, Node, SourceFile } from "../syntax.ts";
import type { Scopes } from "./scopes.ts";
import type { OwnValue, Value } from "./value.ts";

/** What the parts of import tracking ask each other; every answer is worked out once. */
export interface Resolver {
  value(expression: Expression): Value | undefined;
  held(declaration: Node): Value | undefined;
  member(value: OwnValue, name: string): Value | undefined;
  module(from: SourceFile, specifier: string): Value | undefined;
  scopes(node: Node): Scopes;
}
