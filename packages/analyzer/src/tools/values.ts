import type { Node } from "../compiler/syntax.ts";

/** Functions, objects, lists and classes that an expression may hold; not complete where it may hold others too. */
export interface Values {
  readonly found: readonly Node[];
  readonly isComplete: boolean;
}

export const nowhere: Values = { found: [], isComplete: false };

export function only(node: Node): Values {
  return { found: [node], isComplete: true };
}

export function join(parts: readonly Values[]): Values {
  return {
    found: [...new Set(parts.flatMap(({ found }) => found))],
    isComplete: parts.every(({ isComplete }) => isComplete),
  };
}
