import type { GuardFact } from "../catalog/sdk.ts";
import type { Identity } from "../compiler/identity.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import type { Answer } from "../sites/answer.ts";
import { isPossibleGuard } from "../sites/find-possible-guards.ts";
import { readBindings } from "../sites/read-bindings.ts";
import type { BodyCall } from "./function-body.ts";
import type { ToolContext } from "./tool-context.ts";

/** Tells which nodes stand in what a key-giving guard guards. Calls and identities go together. */
export function readKeyed(
  { compiler, matcher }: ToolContext,
  file: SourceFile,
  calls: readonly BodyCall[],
  identities: readonly (Identity | undefined)[],
): (at: Node) => Answer {
  const sure: Node[] = [];
  const possible: Node[] = [];
  for (const [index, call] of calls.entries()) {
    const identity = identities[index];
    const fact = identity && matcher.guard(identity)?.fact;
    const guarded = call.arguments?.at(fact?.guarded ?? -1);
    if (guarded === undefined) continue;
    if (fact !== undefined && givesKey(fact)) sure.push(guarded);
    else if (identity === undefined && isUnseen(call)) possible.push(guarded);
  }
  return (at) => (isInside(at, sure) ? "yes" : isInside(at, possible) ? "unknown" : "no");

  function isUnseen(call: BodyCall): boolean {
    return compiler.is(call, "CallExpression") && isPossibleGuard(compiler, call, readBindings(compiler, file));
  }
}

export function givesKey({ covers, gives }: GuardFact): boolean {
  return covers.includes("write") && gives.includes("key");
}

function isInside(at: Node, holders: readonly Node[]): boolean {
  return holders.some(({ pos, end }) => pos <= at.pos && at.end <= end);
}
