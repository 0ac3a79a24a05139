import type { Match, Matcher, Named } from "../../src/catalog/match.ts";
import type { CallFact, GuardFact, ToolFact } from "../../src/catalog/sdk.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import type { Identity } from "../../src/compiler/identity.ts";
import type { Node, SourceFile } from "../../src/compiler/syntax.ts";

/** One callee that the catalogue knows. */
export interface Found {
  readonly callee: Node;
  readonly identity: Identity;
  readonly call: Match<CallFact> | undefined;
  readonly tool: Match<ToolFact> | undefined;
  readonly guard: Match<GuardFact> | undefined;
}

export function findMatches(compiler: Compiler, matcher: Matcher, file: SourceFile): readonly Found[] {
  const callees = findCallees(compiler, file);
  const identities = compiler.identify(callees);
  return callees.flatMap((callee, index) => {
    const identity = identities[index];
    if (identity === undefined) return [];
    const found = {
      callee,
      identity,
      call: matcher.call(identity),
      tool: matcher.tool(identity),
      guard: matcher.guard(identity),
    };
    return factsOf(found).length > 0 ? [found] : [];
  });
}

export function factsOf({ call, tool, guard }: Found): readonly Match<Named>[] {
  return [call, tool, guard].filter((match) => match !== undefined);
}

function findCallees(compiler: Compiler, file: SourceFile): readonly Node[] {
  const callees: Node[] = [];
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "CallExpression") || compiler.is(node, "NewExpression")) callees.push(node.expression);
    node.forEachChild(visit);
  };
  visit(file);
  return callees;
}
