import type { Compiler } from "../compiler/compiler.ts";
import type { Identity } from "../compiler/identity.ts";
import type { GuardFact } from "../catalog/sdk.ts";
import type { Expression, Node, SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import { findTargets, type FunctionTarget, type Target } from "./find-targets.ts";
import { readBody, type BodyCall, type FunctionBody } from "./function-body.ts";
import { isFunction, unwrap } from "./syntax.ts";
import type { ToolContext } from "./tool-context.ts";

/** What one function does by itself: catalogued calls, steps into own functions, and calls that lead nowhere known. */
export interface FunctionSteps {
  readonly effects: readonly CallSite[];
  readonly steps: readonly Step[];
  /** Parameters that it calls: known only to who handed a function over. */
  readonly calledParameters: readonly Node[];
  readonly hasUnknown: boolean;
}

export interface Step {
  readonly target: FunctionTarget;
  /** Stands inside a guard that gives a key to what it guards. */
  readonly keyed: boolean;
  /** Per argument, the function that is handed over: one that is followed anyway, or a parameter's. */
  readonly handed: ReadonlyMap<number, "followed" | Node>;
}

/** Reads a function, or an expression that makes or names one, of the file it stands in. */
export function readSteps(context: ToolContext, file: SourceFile, root: Node): FunctionSteps {
  const body = readBody(context.compiler, root);
  const sites = new Map<Node, CallSite>(context.sitesIn(file).map((site) => [site.call, site]));
  const effects = body.calls.flatMap((call) => sites.get(call) ?? []);
  const others = body.calls.filter((call) => !sites.has(call) && !isPlumbing(context, call));
  const identities = context.compiler.identify(others.map((call) => call.expression));
  const own = others.filter((_, index) => identities[index] === undefined);
  const guards = others.flatMap((call, index) => toGuarded(context, call, identities[index]));
  const followed = follow(context, own, body, guards);
  const isOpaque = isMadeElsewhere(context, root, effects.length + followed.steps.length);
  return {
    ...followed,
    effects: effects.filter(({ effect }) => effect !== "read"),
    hasUnknown: followed.hasUnknown || isOpaque,
  };
}

/** A function that somebody else made, out of nothing of ours: `JSON.parse(text)` handed on as a handler. */
function isMadeElsewhere({ compiler }: ToolContext, root: Node, followed: number): boolean {
  return followed === 0 && compiler.is(root, "CallExpression");
}

/** `super()`, `import()` and functions called where they stand: their bodies are read anyway. */
function isPlumbing({ compiler }: ToolContext, { expression }: BodyCall): boolean {
  return (
    compiler.is(expression, "SuperKeyword") ||
    compiler.is(expression, "ImportKeyword") ||
    isFunction(compiler, unwrap(compiler, expression))
  );
}

/** The functions that a key-giving guard guards. */
function toGuarded(context: ToolContext, call: BodyCall, identity: Identity | undefined): Node[] {
  const guard = identity === undefined ? undefined : context.matcher.guard(identity)?.fact;
  const guarded = guard === undefined || !givesKey(guard) ? undefined : call.arguments?.at(guard.guarded);
  return guarded === undefined ? [] : [guarded];
}

export function givesKey({ covers, gives }: GuardFact): boolean {
  return covers.includes("write") && gives.includes("key");
}

function follow(
  { compiler }: ToolContext,
  calls: readonly BodyCall[],
  { handed }: FunctionBody,
  guards: readonly Node[],
): Omit<FunctionSteps, "effects"> {
  const called = findTargets(
    compiler,
    calls.map((call) => call.expression),
  );
  const targets = findTargets(compiler, handed);
  const handedTo = new Map(handed.map((name, index) => [name, targets[index]]));
  const isKeyed = (at: Expression): boolean => guards.some(({ pos, end }) => pos <= at.pos && at.end <= end);
  const calledSteps = calls.flatMap((call, index): Step[] => {
    const target = called[index];
    if (target?.to !== "function") return [];
    return [{ target, keyed: isKeyed(call.expression), handed: readHanded(compiler, call, handedTo) }];
  });
  const handedSteps = handed.flatMap((name): Step[] => {
    const target = handedTo.get(name);
    // A value that a call made is data more often than a function.
    if (target?.to !== "function" || !isFunction(compiler, target.root)) return [];
    return [{ target, keyed: isKeyed(name), handed: new Map() }];
  });
  return {
    steps: [...calledSteps, ...handedSteps],
    calledParameters: called.flatMap((target) => (target.to === "parameter" ? [target.parameter] : [])),
    hasUnknown: called.some(({ to }) => to === "unknown"),
  };
}

function readHanded(
  compiler: Compiler,
  call: BodyCall,
  handedTo: ReadonlyMap<Expression, Target | undefined>,
): Step["handed"] {
  const entries = (call.arguments ?? []).flatMap((argument, index): [number, "followed" | Node][] => {
    const bare = unwrap(compiler, argument);
    const target = handedTo.get(bare);
    if (isFunction(compiler, bare) || target?.to === "function") return [[index, "followed"]];
    return target?.to === "parameter" ? [[index, target.parameter]] : [];
  });
  return new Map(entries);
}
