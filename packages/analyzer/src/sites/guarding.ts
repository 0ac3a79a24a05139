import type { Effect, GuardFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Node, SourceFile } from "../compiler/syntax.ts";
import type { Answer, CallSite } from "./call-site.ts";
import { LocalFunctions } from "./local-functions.ts";

/** A file's calls that guard, or may guard, the function that they are given. */
export interface Guards {
  readonly known: ReadonlyMap<CallLike, GuardFact>;
  /** Shaped like one of ours, on a name whose origin the compiler cannot see. */
  readonly possible: ReadonlySet<CallLike>;
}

export interface Guarded {
  readonly guarded: Answer;
  readonly guard: CallSite["guard"];
}

const unguarded: Guarded = { guarded: "no", guard: undefined };

/** Tells which guards are around the nodes of one file: as they stand, or through the local functions in between. */
export class Guarding {
  readonly #compiler: Compiler;
  readonly #guards: Guards;
  readonly #locals: LocalFunctions;

  constructor(compiler: Compiler, guards: Guards, file: SourceFile) {
    this.#compiler = compiler;
    this.#guards = guards;
    this.#locals = new LocalFunctions(compiler, file);
  }

  /** Whether a guard strong enough for an effect is around a node; `guard` is the innermost one, strong enough or not. */
  read(node: Node, effect: Effect): Guarded {
    if (this.#guards.known.size === 0 && this.#guards.possible.size === 0) return unguarded;
    return this.#around(node, effect, new Set());
  }

  #around(node: Node, effect: Effect, seen: ReadonlySet<Node>): Guarded {
    let { guarded, guard } = unguarded;
    for (let at = node; !this.#compiler.is(at, "SourceFile"); at = at.parent) {
      const found = this.#handed(at, effect) ?? this.#called(at, effect, seen);
      if (found === undefined) continue;
      guard ??= found.guard;
      if (found.guarded === "yes") return { guarded: "yes", guard };
      if (found.guarded === "unknown") guarded = "unknown";
    }
    return { guarded, guard };
  }

  /** A function, or the name of one, that is handed to a guard. */
  #handed(node: Node, effect: Effect): Guarded | undefined {
    const call = node.parent;
    if (!this.#compiler.is(call, "CallExpression") || !call.arguments.includes(node)) return undefined;
    const last = call.arguments.length - 1;
    if (this.#guards.possible.has(call))
      return node === call.arguments[last] ? { ...unguarded, guarded: "unknown" } : undefined;
    const fact = this.#guards.known.get(call);
    if (fact === undefined || !this.#isFunction(node)) return undefined;
    const index = fact.guarded < 0 ? last + 1 + fact.guarded : fact.guarded;
    if (node !== call.arguments[index]) return undefined;
    return { guarded: fact.covers.includes(effect) ? "yes" : "no", guard: { call, fact } };
  }

  /** A function of the file's own is guarded where every use of it is. */
  #called(node: Node, effect: Effect, seen: ReadonlySet<Node>): Guarded | undefined {
    const uses = seen.has(node) ? undefined : this.#locals.uses(node);
    if (uses === undefined || uses.length === 0) return undefined;
    const found = uses.map((use) => this.#use(use, effect, new Set([...seen, node])));
    const guard = found.find((at) => at.guard !== undefined)?.guard;
    if (found.some((at) => at.guarded === "no")) return { guarded: "no", guard: undefined };
    return { guarded: found.every((at) => at.guarded === "yes") ? "yes" : "unknown", guard };
  }

  #use(name: Node, effect: Effect, seen: ReadonlySet<Node>): Guarded {
    return this.#around(this.#boundCall(name) ?? name, effect, seen);
  }

  /** `ask.bind(undefined, question)` */
  #boundCall(name: Node): Node | undefined {
    const access = name.parent;
    if (!this.#compiler.is(access, "PropertyAccessExpression") || access.name.text !== "bind") return undefined;
    return this.#compiler.is(access.parent, "CallExpression") ? access.parent : undefined;
  }

  #isFunction(node: Node): boolean {
    const value = withoutWrapping(this.#compiler, node);
    return !this.#compiler.is(value, "ObjectLiteralExpression") && !this.#compiler.is(value, "StringLiteral");
  }
}
