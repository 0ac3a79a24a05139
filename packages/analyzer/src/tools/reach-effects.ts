import type { Node, SourceFile } from "../compiler/syntax.ts";
import type { Answer } from "../sites/answer.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { KeyAnswer } from "../sites/site-key.ts";
import { isTelling } from "./is-telling.ts";
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
  /** Whether a person is asked on the way; `unknown` where it is not the handler itself that asks first. */
  readonly asksPerson: Answer;
}

export interface Entry {
  readonly file: SourceFile;
  /** The handler, or the expression that names or makes it. */
  readonly root: Node;
  /** What paths begin with. */
  readonly name: string;
  /** The definition itself gives a key to what the handler does. */
  readonly keyed: Answer;
}

interface Visit {
  readonly file: SourceFile;
  readonly root: Node;
  readonly path: readonly string[];
  readonly keyed: Answer;
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

/** Breadth first: the path that is told is the shortest. A function is entered once for each answer about its key. */
function walk(context: ToolContext, entry: Entry, stepsOf: (file: SourceFile, root: Node) => FunctionSteps): Reach {
  const effects = new Map<CallSite, ReachedEffect>();
  const entered: Record<Answer, Set<Node>> = { yes: new Set(), no: new Set(), unknown: new Set() };
  const queue: Visit[] = [{ ...entry, path: [entry.name], known: new Set() }];
  let hasUnknown = false;
  let asksPerson: Answer = stepsOf(entry.file, entry.root).asksPerson;
  // What only tells of it is entered last: another way may lead to the same function.
  const telling: Visit[] = [];
  for (const visits of [queue, telling]) {
    for (const visit of visits) {
      if (entered[visit.keyed].has(visit.root)) continue;
      entered[visit.keyed].add(visit.root);
      const found = stepsOf(visit.file, visit.root);
      const sure = visits === queue ? found.effects : [];
      for (const { site, keyed } of sure) add(effects, toEffect(site, either(visit.keyed, keyed), visit.path));
      hasUnknown ||= sure.length < found.effects.length || found.hasUnknown || callsUnknown(visit, found);
      if (asksPerson === "no" && found.asksPerson !== "no") asksPerson = "unknown";
      for (const step of found.steps) {
        const next = toVisit(context, visit, step);
        (visits === telling || isTelling(next.path.at(-1) ?? "") ? telling : queue).push(next);
      }
    }
  }
  return { effects: [...effects.values()], hasUnknown, asksPerson };
}

function callsUnknown({ known }: Visit, { calledParameters }: FunctionSteps): boolean {
  return calledParameters.some((parameter) => !known.has(parameter));
}

/** From what is surely missing to what is surely there. */
const keyAnswers: readonly KeyAnswer[] = ["no", "unstable", "ineffective", "unknown", "yes"];

/** Of several ways to one effect the one that lacks the key most is told. */
function add(effects: Map<CallSite, ReachedEffect>, effect: ReachedEffect): void {
  const known = effects.get(effect.site);
  if (known === undefined || keyAnswers.indexOf(effect.key) < keyAnswers.indexOf(known.key)) {
    effects.set(effect.site, effect);
  }
}

function toEffect(site: CallSite, keyed: Answer, path: readonly string[]): ReachedEffect {
  return { site, key: keyed === "yes" ? "yes" : lessSure(site.key.answer, keyed), path: [...path, site.name] };
}

function lessSure(key: KeyAnswer, keyed: Answer): KeyAnswer {
  return key === "no" && keyed === "unknown" ? "unknown" : key;
}

function either(one: Answer, other: Answer): Answer {
  if (one === "yes" || other === "yes") return "yes";
  return one === "unknown" || other === "unknown" ? "unknown" : "no";
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
    keyed: either(visit.keyed, keyed),
    known: new Set([...visit.known, ...known]),
  };
}
