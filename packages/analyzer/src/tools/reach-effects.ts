import type { Node, SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import { nameStep } from "./name-step.ts";
import { parameterAt } from "./syntax.ts";
import { readSteps, type FunctionSteps, type Step } from "./read-steps.ts";
import type { ToolContext } from "./tool-context.ts";
import type { ReachedEffect } from "./tool-definition.ts";

/** What a handler reaches through the program's own functions. */
export interface Reach {
  readonly effects: readonly ReachedEffect[];
  /** Some call leads to nothing known, so that more may be reached. */
  readonly hasUnknown: boolean;
}

export interface Entry {
  readonly file: SourceFile;
  /** The handler, or the expression that names or makes it. */
  readonly root: Node;
  /** What paths begin with. */
  readonly name: string;
  /** The definition itself gives a key to what the handler does. */
  readonly keyed: boolean;
}

interface Visit {
  readonly file: SourceFile;
  readonly root: Node;
  readonly path: readonly string[];
  readonly keyed: boolean;
  /** Parameters whose functions were handed over by callers and are followed there. */
  readonly known: ReadonlySet<Node>;
}

/** Follows handlers of one program. What a function does by itself is read once. */
export function createReach(context: ToolContext): (entry: Entry) => Reach {
  const read = new Map<Node, FunctionSteps>();
  const stepsOf = (file: SourceFile, root: Node): FunctionSteps => {
    const steps = read.get(root) ?? readSteps(context, file, root);
    read.set(root, steps);
    return steps;
  };
  return (entry) => walk(context, entry, stepsOf);
}

/** Breadth first: the path that is told is the shortest. A function is entered once with a key and once without. */
function walk(context: ToolContext, entry: Entry, stepsOf: (file: SourceFile, root: Node) => FunctionSteps): Reach {
  const effects = new Map<CallSite, ReachedEffect>();
  const seen = { keyed: new Set<Node>(), keyless: new Set<Node>() };
  const queue: Visit[] = [{ ...entry, path: [entry.name], known: new Set() }];
  let hasUnknown = false;
  for (const visit of queue) {
    const entered = visit.keyed ? seen.keyed : seen.keyless;
    if (entered.has(visit.root)) continue;
    entered.add(visit.root);
    const found = stepsOf(visit.file, visit.root);
    for (const site of found.effects) add(effects, toEffect(site, visit));
    hasUnknown ||= found.hasUnknown || found.calledParameters.some((parameter) => !visit.known.has(parameter));
    queue.push(...found.steps.map((step) => toVisit(context, visit, step)));
  }
  return { effects: [...effects.values()], hasUnknown };
}

/** Of several ways to one effect the one without a key is told. */
function add(effects: Map<CallSite, ReachedEffect>, effect: ReachedEffect): void {
  const known = effects.get(effect.site);
  if (known === undefined || (known.key === "yes" && effect.key !== "yes")) effects.set(effect.site, effect);
}

function toEffect(site: CallSite, { path, keyed }: Visit): ReachedEffect {
  return { site, key: keyed ? "yes" : site.key, path: [...path, site.name] };
}

function toVisit(context: ToolContext, visit: Visit, { target, keyed, handed }: Step): Visit {
  const known = [...handed].flatMap(([index, what]) => {
    const parameter = parameterAt(context.compiler, target.root, index);
    return parameter !== undefined && (what === "followed" || visit.known.has(what)) ? [parameter] : [];
  });
  return {
    file: target.file,
    root: target.root,
    path: [...visit.path, nameStep(context.compiler, target)],
    keyed: visit.keyed || keyed,
    known: new Set([...visit.known, ...known]),
  };
}
