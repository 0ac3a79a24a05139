import type { Match } from "../catalog/match.ts";
import type { ToolFact } from "../catalog/sdk.ts";
import type { ClassLike, Expression, Node, SourceFile } from "../compiler/syntax.ts";
import { isClass } from "./syntax.ts";
import type { ToolContext } from "./tool-context.ts";

export interface Subclass {
  readonly node: ClassLike;
  readonly match: Match<ToolFact>;
}

/** The classes of a file that extend one by which tools are defined: `class Refund extends StructuredTool`. */
export function findSubclasses({ compiler, matcher }: ToolContext, file: SourceFile): readonly Subclass[] {
  if (!/\bextends\b/.test(file.text)) return [];
  const classes: { readonly node: ClassLike; readonly base: Expression }[] = [];
  visit(file);
  const identities = compiler.identify(classes.map(({ base }) => base));
  return classes.flatMap(({ node }, index) => {
    const identity = identities[index];
    const match = identity && matcher.tool(identity);
    return match?.fact.form === "subclass" ? [{ node, match }] : [];
  });

  function visit(node: Node): void {
    const base = isClass(compiler, node) ? findBase(node) : undefined;
    if (base !== undefined && isClass(compiler, node)) classes.push({ node, base });
    node.forEachChild(visit);
  }

  function findBase({ heritageClauses = [] }: ClassLike): Expression | undefined {
    for (const clause of heritageClauses) {
      const isExtends = file.text.startsWith("extends", compiler.start(clause));
      if (isExtends && compiler.is(clause, "HeritageClause")) return clause.types[0]?.expression;
    }
    return undefined;
  }
}
