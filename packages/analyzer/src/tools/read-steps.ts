import { isHarmless } from "../catalog/harmless.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Identity } from "../compiler/identity.ts";
import type { Expression, Node, SourceFile } from "../compiler/syntax.ts";
import type { Answer } from "../sites/answer.ts";
import type { CallSite } from "../sites/call-site.ts";
import { mayWrite } from "../sites/read-effect.ts";
import { readSlot } from "../sites/read-slot.ts";
import { readText } from "../sites/read-text.ts";
import { findTargets, type FunctionTarget, type Target } from "./find-targets.ts";
import { readBody, type BodyCall } from "./function-body.ts";
import { readKeyed } from "./read-keyed.ts";
import { isFunction } from "../compiler/is-function.ts";
import type { ToolContext } from "./tool-context.ts";

/** What one function does by itself: catalogued calls, steps into own functions, and calls of which nobody knows what they do. */
export interface FunctionSteps {
  readonly effects: readonly { readonly site: CallSite; readonly keyed: Answer }[];
  readonly steps: readonly Step[];
  /** Parameters that it calls: known only to who handed a function over. */
  readonly calledParameters: readonly Node[];
  readonly hasUnknown: boolean;
  /** Whether it asks a person; `unknown` where it does something before. */
  readonly asksPerson: Answer;
}

export interface Step {
  readonly target: FunctionTarget;
  /** Stands inside a guard that gives a key to what it guards. */
  readonly keyed: Answer;
  /** Per argument, the function that is handed over: one that is followed anyway, or a parameter's. */
  readonly handed: ReadonlyMap<number, "followed" | Node>;
}

/** Reads a function, or an expression that makes or names one, of the file it stands in. */
export function readSteps(context: ToolContext, file: SourceFile, root: Node): FunctionSteps {
  const { compiler } = context;
  const { calls, handed } = readBody(compiler, root);
  const sites = new Map<Node, CallSite>(context.sitesIn(file).map((site) => [site.call, site]));
  const found = calls.flatMap((call) => sites.get(call) ?? []);
  const others = calls.filter((call) => !sites.has(call) && !isPlumbing(compiler, call));
  const identities = compiler
    .identify(others.map((call) => call.expression))
    .map((identity, index) => (isOfResult(compiler, others[index]) ? undefined : identity));
  const keyed = readKeyed(context, file, others, identities);
  const own = others.filter((_, index) => identities[index] === undefined);
  const targets = findTargets(
    compiler,
    own.map((call) => call.expression),
  );
  const handedTo = toTargets(handed, findTargets(compiler, handed));
  const steps = [
    ...own.flatMap((call, index) => toCalledStep(compiler, call, targets[index], keyed, handedTo)),
    ...handed.flatMap((name) => toHandedStep(compiler, name, handedTo.get(name), keyed)),
  ];
  const effects = found.filter(({ effect }) => effect !== "read");
  const asking = [
    ...found.filter((site) => isAsking(compiler, site)).map(({ call }) => call),
    ...others.filter((_, index) => isInterrupt(context, identities[index])),
  ];
  return {
    asksPerson: readAsks(
      asking,
      effects.map(({ call }) => call),
    ),
    effects: effects.map((site) => ({ site, keyed: keyed(site.call) })),
    steps,
    calledParameters: targets.flatMap((target) => (target.to === "parameter" ? [target.parameter] : [])),
    hasUnknown:
      targets.some((target) => target.to === "unknown" || (target.to === "chosen" && !target.isComplete)) ||
      found.some(({ call, fact }) => mayWrite(compiler, call, fact)) ||
      identities.some((identity) => identity !== undefined && !isKnown(context, identity)) ||
      isMadeElsewhere(compiler, root, found.length + steps.length),
  };
}

/** `extra.sendRequest({ method: "elicitation/create", … })` asks by its text. */
function isAsking(compiler: Compiler, { call, fact: { asksPerson } }: CallSite): boolean {
  if (asksPerson === undefined || asksPerson === true) return asksPerson === true;
  const value = readSlot(compiler, call, asksPerson);
  return typeof value !== "string" && readText(compiler, value) === asksPerson.text;
}

function isInterrupt({ matcher }: ToolContext, identity: Identity | undefined): boolean {
  return identity !== undefined && matcher.interrupt(identity) !== undefined;
}

/** Who asks first, asks in time. */
function readAsks(asking: readonly Node[], acts: readonly Node[]): Answer {
  const [first] = asking.map(({ pos }) => pos).sort((a, b) => a - b);
  if (first === undefined) return "no";
  return acts.every(({ pos }) => pos > first) ? "yes" : "unknown";
}

/** What an entry tells about is read where it counts; a guard and a helper that makes a tool do nothing by themselves. */
function isKnown({ matcher }: ToolContext, identity: Identity): boolean {
  if (matcher.tool(identity) !== undefined || matcher.guard(identity) !== undefined) return true;
  // A command does nothing before a bus sends it.
  if (matcher.command(identity) !== undefined) return true;
  // A call that is catalogued, yet that no name led to: an instance of axios that is called itself.
  if (matcher.call(identity) !== undefined) return false;
  return matcher.writesAreListed(identity.package) || isHarmless(identity);
}

type Targets = ReadonlyMap<Expression, Target | undefined>;

function toTargets(names: readonly Expression[], targets: readonly Target[]): Targets {
  return new Map(names.map((name, index) => [name, targets[index]]));
}

function toCalledStep(
  compiler: Compiler,
  call: BodyCall,
  target: Target | undefined,
  keyed: (at: Node) => Answer,
  handedTo: Targets,
): readonly Step[] {
  const functions = target?.to === "chosen" ? target.functions : target?.to === "function" ? [target] : [];
  const handed = readHanded(compiler, call, handedTo);
  return functions.map((each) => ({ target: each, keyed: keyed(call), handed }));
}

/** A value that a call made is data more often than a function. */
function toHandedStep(
  compiler: Compiler,
  name: Expression,
  target: Target | undefined,
  keyed: (at: Node) => Answer,
): readonly Step[] {
  if (target?.to !== "function" || !isFunction(compiler, target.root)) return [];
  return [{ target, keyed: keyed(name), handed: new Map() }];
}

function readHanded(compiler: Compiler, call: BodyCall, handedTo: Targets): Step["handed"] {
  const entries = (call.arguments ?? []).flatMap((argument, index): [number, "followed" | Node][] => {
    const bare = withoutWrapping(compiler, argument);
    const target = handedTo.get(bare);
    if (isFunction(compiler, bare) || target?.to === "function") return [[index, "followed"]];
    return target?.to === "parameter" ? [[index, target.parameter]] : [];
  });
  return new Map(entries);
}

/** A function that somebody else made, out of nothing of ours: `JSON.parse(text)` handed on as a handler, or a name that leads to no function. */
function isMadeElsewhere(compiler: Compiler, root: Node, followed: number): boolean {
  const bare = withoutWrapping(compiler, root);
  return followed === 0 && elsewhere.some((kind) => compiler.is(bare, kind));
}

const elsewhere = ["CallExpression", "Identifier", "PropertyAccessExpression"] as const;

/** `handlers.get(kind)(order)`: what was asked for is called, not who was asked. */
function isOfResult(compiler: Compiler, call: BodyCall | undefined): boolean {
  return call !== undefined && compiler.is(withoutWrapping(compiler, call.expression), "CallExpression");
}

/** `super()`, `import()` and functions called where they stand: their bodies are read anyway. */
function isPlumbing(compiler: Compiler, { expression }: BodyCall): boolean {
  return (
    compiler.is(expression, "SuperKeyword") ||
    compiler.is(expression, "ImportKeyword") ||
    isFunction(compiler, withoutWrapping(compiler, expression))
  );
}
