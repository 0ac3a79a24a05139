import type { Effect, GuardFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import type { Answer } from "./answer.ts";
import type { FunctionUses } from "./function-uses.ts";
import type { Guards } from "./read-calls.ts";
import type { KnownGuard } from "./site-guard.ts";

export interface Guarded {
  readonly answer: Answer;
  readonly guard: KnownGuard | undefined;
}

const unguarded: Guarded = { answer: "no", guard: undefined };

/** Tells which guards are around a node: as it stands, or through the functions in between that only guards call. */
export class Guarding {
  readonly #compiler: Compiler;
  readonly #guardsIn: (file: SourceFile) => Guards;
  readonly #uses: FunctionUses;

  constructor(compiler: Compiler, guardsIn: (file: SourceFile) => Guards, uses: FunctionUses) {
    this.#compiler = compiler;
    this.#guardsIn = guardsIn;
    this.#uses = uses;
  }

  /** Whether a guard strong enough for an effect is around a node; `guard` is the innermost one, strong enough or not. */
  read(node: Node, effect: Effect): Guarded {
    return this.#around(node, effect, new Set());
  }

  #around(node: Node, effect: Effect, seen: ReadonlySet<Node>): Guarded {
    const guards = this.#guardsIn(fileOf(node));
    let { answer, guard } = unguarded;
    for (let at = node; !this.#compiler.is(at, "SourceFile"); at = at.parent) {
      const found =
        this.#decorated(guards, at, effect) ?? this.#handed(guards, at, effect) ?? this.#called(at, effect, seen);
      if (found === undefined) continue;
      guard ??= found.guard;
      if (found.answer === "yes") return { answer: "yes", guard };
      if (found.answer === "unknown") answer = "unknown";
    }
    return { answer, guard };
  }

  /** A method under a decorator that guards it, whoever calls it. */
  #decorated(guards: Guards, node: Node, effect: Effect): Guarded | undefined {
    if (!this.#compiler.is(node, "MethodDeclaration")) return undefined;
    const calls = (node.modifiers ?? []).flatMap((modifier) => this.#decoratorOf(modifier) ?? []);
    for (const call of calls) {
      const fact = guards.known.get(call);
      if (fact?.decorates === undefined) continue;
      const isStrong = fact.covers.includes(effect);
      if (isStrong && fact.decorates === "unknown") return { answer: "unknown", guard: undefined };
      return { answer: isStrong ? "yes" : "no", guard: { call, fact } };
    }
    return undefined;
  }

  /** `DBOS.step()` of `@DBOS.step()`. */
  #decoratorOf(modifier: Node): CallLike | undefined {
    return modifier.forEachChild((child) => (this.#compiler.is(child, "CallExpression") ? child : undefined));
  }

  /** A function, or the name of one, that is handed to a guard. */
  #handed(guards: Guards, node: Node, effect: Effect): Guarded | undefined {
    const call = node.parent;
    if (!this.#compiler.is(call, "CallExpression") || !call.arguments.includes(node)) return undefined;
    const last = call.arguments.length - 1;
    if (guards.possible.has(call))
      return node === call.arguments[last] ? { answer: "unknown", guard: undefined } : undefined;
    const fact = guards.known.get(call);
    if (fact === undefined || fact.decorates !== undefined || node !== guardedIn(call, fact)) return undefined;
    if (fact.guarded < 0 && !this.#mayBeFunction(node)) return undefined;
    return { answer: fact.covers.includes(effect) ? "yes" : "no", guard: { call, fact } };
  }

  /** A function of the program's own is guarded where every use of it is. */
  #called(node: Node, effect: Effect, seen: ReadonlySet<Node>): Guarded | undefined {
    const uses = seen.has(node) ? [] : this.#uses.of(node);
    if (uses.length === 0) return undefined;
    const found = uses.map((use) => this.#around(this.#boundCall(use) ?? use, effect, new Set([...seen, node])));
    if (found.some((at) => at.answer === "no")) return unguarded;
    const guard = found.find((at) => at.guard !== undefined)?.guard;
    return { answer: found.every((at) => at.answer === "yes") ? "yes" : "unknown", guard };
  }

  /** `ask.bind(undefined, question)` */
  #boundCall(name: Node): Node | undefined {
    const access = name.parent;
    if (!this.#compiler.is(access, "PropertyAccessExpression") || access.name.text !== "bind") return undefined;
    return this.#compiler.is(access.parent, "CallExpression") ? access.parent : undefined;
  }

  /** The last argument is the function only where one was given. */
  #mayBeFunction(node: Node): boolean {
    const value = withoutWrapping(this.#compiler, node);
    return !this.#compiler.is(value, "ObjectLiteralExpression") && !this.#compiler.is(value, "StringLiteral");
  }
}

function guardedIn({ arguments: given }: CallLike, { guarded, guardedOr }: GuardFact): Node | undefined {
  return given.at(guarded) ?? (guardedOr === undefined ? undefined : given[guardedOr]);
}
