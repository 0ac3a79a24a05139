import type { Expression, Node } from "./node.ts";

export interface Block extends Node {
  readonly statements: readonly Node[];
}
export interface If extends Node {
  readonly expression: Expression;
  readonly thenStatement: Node;
  readonly elseStatement?: Node | undefined;
}
export interface For extends Node {
  readonly initializer?: Node | undefined;
  readonly condition?: Expression | undefined;
  readonly incrementor?: Expression | undefined;
  readonly statement: Node;
}
/** `for … in` and `for … of`. */
export interface ForEach extends Node {
  readonly initializer: Node;
  readonly expression: Expression;
  readonly statement: Node;
  readonly awaitModifier?: Node | undefined;
}
/** `while` and `do`. */
export interface While extends Node {
  readonly expression: Expression;
  readonly statement: Node;
}
/** `break` and `continue`. */
export interface Jump extends Node {
  readonly label?: Node | undefined;
}
export interface Labeled extends Node {
  readonly statement: Node;
}
export interface Try extends Node {
  readonly tryBlock: Block;
  readonly catchClause?: Catch | undefined;
  readonly finallyBlock?: Block | undefined;
}
export interface Catch extends Node {
  readonly variableDeclaration?: (Node & { readonly name: Node }) | undefined;
  readonly block: Block;
}
export interface VariableList extends Node {
  readonly declarations: readonly Node[];
}
