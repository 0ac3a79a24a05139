import type { GuardFact } from "../../catalog/sdk.ts";
import type { Compiler } from "../../compiler/compiler.ts";
import { fileOf } from "../../compiler/file-of.ts";
import { isFunction } from "../../compiler/is-function.ts";
import { calleeName } from "../../compiler/names.ts";
import type { CallLike, FunctionLike, Node, NodeOf, SourceFile } from "../../compiler/syntax.ts";
import { followFailure } from "../flow/follow-failure.ts";
import { readEnds } from "../flow/read-ends.ts";
import type { FunctionUses } from "../function-uses.ts";
import { nameCall } from "../name-call.ts";
import type { Guards } from "../read-calls.ts";
import { readOwnFunction } from "../read-own-function.ts";
import type { KnownGuard } from "../site-guard.ts";
import { VariableUses } from "../variable-uses.ts";
import { looksAtError, toHandling } from "../flow/looks-at-error.ts";
import { readGuardRepeat } from "./read-guard-repeat.ts";
import { readHandedNumber } from "./read-handed-number.ts";
import type { RepeatLayer } from "./repeat-layer.ts";
import { readTryRepeat } from "./read-try-repeat.ts";

/** Tells what repeats a call when it fails, as far as the program's own functions and the catalogued guards tell. */
export class RepeatLayers {
  readonly #compiler: Compiler;
  readonly #guardsIn: (file: SourceFile) => Guards;
  readonly #functions: FunctionUses;
  readonly #variables: VariableUses;

  constructor(compiler: Compiler, guardsIn: (file: SourceFile) => Guards, functions: FunctionUses) {
    this.#compiler = compiler;
    this.#guardsIn = guardsIn;
    this.#functions = functions;
    this.#variables = new VariableUses(compiler);
  }

  /** The innermost first. */
  around(call: Node): readonly RepeatLayer[] {
    return this.#around(call, new Set());
  }

  /** Follows a failure outward to who catches it. */
  #around(value: Node, seen: ReadonlySet<Node>): readonly RepeatLayer[] {
    const found: RepeatLayer[] = [];
    const failing = followFailure(this.#compiler, value);
    if (failing === undefined) return [];
    for (let at = failing.at; !this.#compiler.is(at, "SourceFile"); at = at.parent) {
      if (isFunction(this.#compiler, at)) return seen.has(at) ? found : [...found, ...this.#outside(at, seen)];
      if (!this.#compiler.is(at.parent, "TryStatement") || at.parent.tryBlock !== at || !failing.isAwaited) continue;
      const layer = this.#readTry(at.parent, value);
      if (layer === undefined && !this.#isPassedOn(at.parent)) return found;
      if (layer !== undefined) found.push(layer);
    }
    return found;
  }

  #readTry(statement: NodeOf["TryStatement"], call: Node): RepeatLayer | undefined {
    const found = readTryRepeat(this.#compiler, statement, call, (number) => readHandedNumber(this.#compiler, number));
    if (found === undefined) return undefined;
    return { ...found, name: found.by === "loop" ? "the loop around it" : "the function around it", givesKey: false };
  }

  /** `catch (error) { throw error; }`, whatever it is. */
  #isPassedOn({ catchClause }: NodeOf["TryStatement"]): boolean {
    if (catchClause === undefined) return true;
    const ends = readEnds(this.#compiler, [catchClause.block]);
    return ends.size === 1 && ends.has("throw") && !looksAtError(this.#compiler, toHandling(catchClause));
  }

  /** What surrounds the run of a function: who it is handed to, or who calls it by name. */
  #outside(body: FunctionLike, seen: ReadonlySet<Node>): readonly RepeatLayer[] {
    const inner = new Set([...seen, body]);
    const call = body.parent;
    if (this.#compiler.is(call, "CallExpression") && call.arguments.includes(body))
      return this.#handedTo(call, body, inner);
    const uses = this.#functions.of(body).map((use) => this.#atUse(use, inner));
    return uses.find((layers) => layers.length > 0) ?? [];
  }

  #atUse(use: Node, seen: ReadonlySet<Node>): readonly RepeatLayer[] {
    const callee = this.#compiler.is(use.parent, "PropertyAccessExpression") ? use.parent : use;
    const call = callee.parent;
    if (!this.#compiler.is(call, "CallExpression")) return [];
    if (call.expression === callee) return this.#around(call, seen);
    return call.arguments.includes(callee) ? this.#handedTo(call, callee, seen) : [];
  }

  #handedTo(call: CallLike, handed: Node, seen: ReadonlySet<Node>): readonly RepeatLayer[] {
    const compiler = this.#compiler;
    const fact = this.#guardsIn(fileOf(call)).known.get(call);
    if (fact !== undefined) return this.#atGuard({ call, fact }, handed, seen);
    if (calleeName(compiler, call.expression)?.text === "map") return this.#around(call, seen);
    const layer = this.#readHelper(call, handed);
    return layer === undefined ? [] : [layer, ...this.#around(call, seen)];
  }

  #atGuard({ call, fact }: KnownGuard, handed: Node, seen: ReadonlySet<Node>): readonly RepeatLayer[] {
    const isWork = call.arguments.at(fact.guarded) === handed;
    const repeat = isWork ? readGuardRepeat(this.#compiler, { call, fact }) : undefined;
    const around = fact.outcome === true ? [] : this.#around(call, seen);
    const outer = isOurs(fact) ? around.filter(({ at }) => !this.#isOursAt(at)) : around;
    if (repeat === undefined) return outer;
    return [
      { ...repeat, by: "guard", at: call, name: this.#nameOf(call), givesKey: fact.gives.includes("key") },
      ...outer,
    ];
  }

  /** One of ours lets alone what another one inside it has repeated. */
  #isOursAt(at: Node): boolean {
    if (!this.#compiler.is(at, "CallExpression")) return false;
    const fact = this.#guardsIn(fileOf(at)).known.get(at);
    return fact !== undefined && isOurs(fact);
  }

  /** A helper of the program's own is told by what it does: it calls what it is given, and asks again when that fails. */
  #readHelper(call: CallLike, handed: Node): RepeatLayer | undefined {
    const parameter = readOwnFunction(this.#compiler, call)?.parameters[call.arguments.indexOf(handed)];
    const uses = parameter === undefined ? [] : (this.#variables.of(parameter) ?? []);
    for (const use of uses) {
      const inner = use.parent;
      if (!this.#compiler.is(inner, "CallExpression") || inner.expression !== use) continue;
      const found = this.#findTry(inner, call);
      if (found !== undefined) return { ...found, by: "helper", at: call, name: this.#nameOf(call), givesKey: false };
    }
    return undefined;
  }

  #findTry(inner: Node, helperCall: CallLike): Omit<RepeatLayer, "name" | "givesKey"> | undefined {
    const failing = followFailure(this.#compiler, inner);
    for (let at = failing?.at ?? inner; !isFunction(this.#compiler, at); at = at.parent) {
      if (!this.#compiler.is(at.parent, "TryStatement") || at.parent.tryBlock !== at) continue;
      if (failing?.isAwaited !== true) return undefined;
      return readTryRepeat(this.#compiler, at.parent, inner, (number) =>
        readHandedNumber(this.#compiler, number, helperCall),
      );
    }
    return undefined;
  }

  #nameOf(call: CallLike): string {
    return `\`${nameCall(this.#compiler, fileOf(call), call)}\``;
  }
}

/** What foreign guards do by themselves is a fact; ours follow their settings. */
function isOurs({ repeats }: GuardFact): boolean {
  return repeats === undefined;
}
