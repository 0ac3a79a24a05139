import type { Match, Matcher, Named } from "../../src/catalog/match.ts";
import type { CallFact, GuardFact, ToolFact } from "../../src/catalog/sdk.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import type { Identity } from "../../src/compiler/identity.ts";
import type { Node, SourceFile } from "../../src/compiler/syntax.ts";
import { findCommands } from "../../src/sites/find-commands.ts";
import { isDefining } from "../../src/tools/is-defining.ts";
import { Receivers } from "../../src/sites/receivers.ts";

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
  const receivers = new Receivers(compiler);
  const calls = callees.map(({ parent }) => parent).filter((parent) => compiler.is(parent, "CallExpression"));
  const sent = findCommands(compiler, matcher, calls, compiler.identify(calls.map(({ expression }) => expression)));
  const commands = new Map([...sent].map(([{ expression }, command]) => [expression, command]));
  return callees.flatMap((callee, index) => {
    const identity = identities[index];
    if (identity === undefined) return [];
    const call = matcher.call(identity, (match) => receivers.fits(callee, identity, match));
    const found = {
      callee,
      identity,
      call: call ?? commands.get(callee),
      tool: findTool(compiler, matcher, file, callee, identity),
      guard: matcher.guard(identity),
    };
    return factsOf(found).length > 0 ? [found] : [];
  });
}

/** A call that takes handlers of all requests defines a tool only for some of them. */
function findTool(
  compiler: Compiler,
  matcher: Matcher,
  file: SourceFile,
  { parent }: Node,
  identity: Identity,
): Match<ToolFact> | undefined {
  const match = matcher.tool(identity);
  const isCall = compiler.is(parent, "CallExpression") || compiler.is(parent, "NewExpression");
  const values = (isCall ? parent.arguments : undefined) ?? [];
  return match !== undefined && isDefining(compiler, { file, values }, match.fact) ? match : undefined;
}

export function factsOf({ call, tool, guard }: Found): readonly Match<Named>[] {
  return [call, tool, guard].filter((match) => match !== undefined);
}

function findCallees(compiler: Compiler, file: SourceFile): readonly Node[] {
  const callees: Node[] = [];
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "CallExpression") || compiler.is(node, "NewExpression")) callees.push(node.expression);
    if (compiler.is(node, "TaggedTemplateExpression")) callees.push(node.tag);
    node.forEachChild(visit);
  };
  visit(file);
  return callees;
}
