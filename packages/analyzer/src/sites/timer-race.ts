import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, Node } from "../compiler/syntax.ts";
import { functionAround } from "./function-around.ts";
import type { FunctionUses } from "./function-uses.ts";
import { isCombinator } from "./is-combinator.ts";
import { passesOn } from "./passes-on.ts";
import { readOwnFunction } from "./read-own-function.ts";
import { isTimer } from "./timers.ts";
import { VariableUses } from "./variable-uses.ts";

/** Follows the promise of a call to a `Promise.race` in which a timer may win. */
export class TimerRace {
  readonly #compiler: Compiler;
  readonly #functions: FunctionUses;
  readonly #variables: VariableUses;

  constructor(compiler: Compiler, functions: FunctionUses) {
    this.#compiler = compiler;
    this.#functions = functions;
    this.#variables = new VariableUses(compiler);
  }

  /** The race of a call's own promise, or of the function around it. */
  find(call: Node): Node | undefined {
    return this.#findAround(call, new Set());
  }

  #findAround(node: Node, seen: ReadonlySet<Node>): Node | undefined {
    const own = this.#findOf(node, seen);
    if (own !== undefined) return own;
    const body = functionAround(this.#compiler, node);
    return body === undefined || seen.has(body) ? undefined : this.#findOfFunction(body, new Set([...seen, body]));
  }

  #findOf(value: Node, seen: ReadonlySet<Node>): Node | undefined {
    const { parent } = value;
    const compiler = this.#compiler;
    if (passesOn(compiler, parent, value)) return this.#findOf(parent, seen);
    if (compiler.is(parent, "ArrayLiteralExpression")) return this.#findInArray(parent, value);
    if (compiler.is(parent, "VariableDeclaration")) return this.#findInUses(parent, seen);
    if (compiler.is(parent, "PropertyAccessExpression")) return this.#findInChain(parent, seen);
    return compiler.is(parent, "CallExpression") ? this.#findInCallee(parent, value, seen, (use) => use) : undefined;
  }

  /** `Promise.race([call, timer])` */
  #findInArray(array: Node & { readonly elements: readonly Node[] }, value: Node): Node | undefined {
    const race = array.parent;
    if (!isCombinator(this.#compiler, race, races)) return undefined;
    const rivals = array.elements.filter((element) => element !== value);
    return rivals.some((rival) => isTimer(this.#compiler, rival)) ? race : undefined;
  }

  /** `call.then(…)` is still under way. */
  #findInChain(access: Node & { readonly name: { readonly text: string } }, seen: ReadonlySet<Node>): Node | undefined {
    const call = access.parent;
    if (!this.#compiler.is(call, "CallExpression") || call.expression !== access) return undefined;
    return /^(?:then|catch|finally)$/.test(access.name.text) ? this.#findOf(call, seen) : undefined;
  }

  #findInUses(variable: Parameters<VariableUses["of"]>[0], seen: ReadonlySet<Node>): Node | undefined {
    if (seen.has(variable)) return undefined;
    const inner = new Set([...seen, variable]);
    return first(this.#variables.of(variable) ?? [], (use) => this.#findOf(use, inner));
  }

  /** `withTimeout(call, 1000)`: what a function of the program's own does with what it is given. */
  #findInCallee(
    call: CallLike,
    value: Node,
    seen: ReadonlySet<Node>,
    toValue: (use: Node) => Node | undefined,
  ): Node | undefined {
    const callee = readOwnFunction(this.#compiler, call);
    const parameter = callee?.parameters[call.arguments.indexOf(value)];
    if (parameter === undefined || seen.has(parameter)) return undefined;
    const inner = new Set([...seen, parameter]);
    return first(this.#variables.of(parameter) ?? [], (use) => {
      const handed = toValue(use);
      return handed === undefined ? undefined : this.#findOf(handed, inner);
    });
  }

  #findOfFunction(body: Node, seen: ReadonlySet<Node>): Node | undefined {
    const compiler = this.#compiler;
    const holder = compiler.is(body.parent, "ParenthesizedExpression") ? body.parent.parent : body.parent;
    if (!compiler.is(holder, "CallExpression")) return this.#findOfNamed(body, seen);
    if (!holder.arguments.includes(body)) return this.#findAround(holder, seen);
    return this.#findInCallee(holder, body, seen, (use) => this.#callOf(use));
  }

  #findOfNamed(body: Node, seen: ReadonlySet<Node>): Node | undefined {
    return first(this.#functions.of(body), (use) => {
      const call = this.#callOf(use);
      return call === undefined ? undefined : this.#findOf(call, seen);
    });
  }

  /** The call of a function by its name. */
  #callOf(name: Node): Node | undefined {
    const callee = this.#compiler.is(name.parent, "PropertyAccessExpression") ? name.parent : name;
    const call = callee.parent;
    return this.#compiler.is(call, "CallExpression") && call.expression === callee ? call : undefined;
  }
}

const races: ReadonlySet<string> = new Set(["race"]);

function first<T>(among: readonly T[], find: (one: T) => Node | undefined): Node | undefined {
  for (const one of among) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
