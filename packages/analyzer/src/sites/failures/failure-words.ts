import type { Compiler } from "../../compiler/compiler.ts";
import { fileOf } from "../../compiler/file-of.ts";
import { isFunction } from "../../compiler/is-function.ts";
import { calleeName } from "../../compiler/names.ts";
import type { CallLike, Node, NodeOf, SourceFile } from "../../compiler/syntax.ts";
import { findInside } from "../flow/find-inside.ts";
import { followFailure } from "../flow/follow-failure.ts";
import { looksAtError, toHandling, type Handling } from "../flow/looks-at-error.ts";
import { readEnds } from "../flow/read-ends.ts";
import type { Guards } from "../read-calls.ts";
import { textOf } from "../text-of.ts";
import { findHandler, type Handler } from "./find-handler.ts";
import { readToldFailure } from "./read-told-failure.ts";
import type { ToldFailure } from "./told-failure.ts";

/** Tells what is said when a call fails, as far as the function around it tells. */
export class FailureWords {
  readonly #compiler: Compiler;
  readonly #guardsIn: (file: SourceFile) => Guards;

  constructor(compiler: Compiler, guardsIn: (file: SourceFile) => Guards) {
    this.#compiler = compiler;
    this.#guardsIn = guardsIn;
  }

  /** What the promise's own `catch` says, or the nearest one that a failing call reaches says. */
  inCatch(call: Node): ToldFailure | undefined {
    const handler = findHandler(this.#compiler, call);
    if (handler !== undefined) return this.#inHandler(handler);
    const failing = followFailure(this.#compiler, call);
    for (let at = failing?.at ?? call; failing !== undefined; at = at.parent) {
      if (this.#compiler.is(at, "SourceFile")) return undefined;
      if (isFunction(this.#compiler, at)) return this.#inCaller(at);
      const { parent } = at;
      if (!this.#compiler.is(parent, "TryStatement") || parent.tryBlock !== at || !failing.isAwaited) continue;
      if (parent.catchClause === undefined || this.#isRethrown(parent.catchClause)) continue;
      return readToldFailure(this.#compiler, toHandling(parent.catchClause));
    }
    return undefined;
  }

  /** `if (error) …` after a call that throws nothing and tells its failure in a property. */
  inBranch(call: Node, property: string): ToldFailure | undefined {
    const holder = this.#holderOf(call);
    if (holder === undefined) return undefined;
    const { name } = holder;
    const error = this.#compiler.is(name, "Identifier") ? `${name.text}.${property}` : this.#takenOut(name, property);
    return error === undefined ? undefined : this.#findBranch(holder, conditionOn(error), name);
  }

  /** What is said where an outcome that is held in a variable is unknown. */
  inUnknown(call: Node): ToldFailure | undefined {
    const holder = this.#holderOf(call);
    if (holder === undefined || !this.#compiler.is(holder.name, "Identifier")) return undefined;
    const { text } = holder.name;
    const isUnknown = new RegExp(`^(?:isUnknown\\(${text}\\)|"inDoubt" in ${text}|${text}\\.status === "unknown")$`);
    return this.#findBranch(holder, isUnknown, undefined);
  }

  /** What a handler throws fails the promise it stands in, as the call did. */
  #inHandler({ at, ...handling }: Handler): ToldFailure | undefined {
    const told = readToldFailure(this.#compiler, handling);
    return told?.by === "returned" ? { ...told, at } : undefined;
  }

  #inCaller(body: Node): ToldFailure | undefined {
    const call = body.parent;
    if (!this.#compiler.is(call, "CallExpression") || !call.arguments.includes(body)) return undefined;
    const guard = this.#guardsIn(fileOf(call)).known.get(call);
    const isThrough = guard === undefined ? this.#isMap(call) : guard.outcome !== true;
    return isThrough ? this.inCatch(call) : undefined;
  }

  #isMap(call: CallLike): boolean {
    return calleeName(this.#compiler, call.expression)?.text === "map";
  }

  #isRethrown(caught: NodeOf["CatchClause"]): boolean {
    const ends = readEnds(this.#compiler, [caught.block]);
    const last = caught.block.statements.at(-1);
    const isSame = last !== undefined && this.#compiler.is(last, "ThrowStatement") && this.#isName(last.expression);
    return ends.size === 1 && isSame && !looksAtError(this.#compiler, toHandling(caught));
  }

  #isName(node: Node): boolean {
    return this.#compiler.is(node, "Identifier");
  }

  #holderOf(call: Node): NodeOf["VariableDeclaration"] | undefined {
    const failing = followFailure(this.#compiler, call);
    const holder = failing?.isAwaited === true ? failing.at.parent : undefined;
    return holder !== undefined && this.#compiler.is(holder, "VariableDeclaration") ? holder : undefined;
  }

  /** `failure` of `const { error: failure } = …`. */
  #takenOut(pattern: Node, property: string): string | undefined {
    const taken = findInside(this.#compiler, [pattern], "BindingElement").find(
      ({ name, propertyName }) => textOf(this.#compiler, propertyName ?? name) === property,
    );
    return taken !== undefined && this.#isName(taken.name) ? textOf(this.#compiler, taken.name) : undefined;
  }

  #findBranch(
    holder: NodeOf["VariableDeclaration"],
    isMeant: RegExp,
    error: Node | undefined,
  ): ToldFailure | undefined {
    const block = holder.parent.parent.parent;
    if (!this.#compiler.is(block, "Block")) return undefined;
    const branch = block.statements.find(
      (each) => this.#compiler.is(each, "IfStatement") && isMeant.test(textOf(this.#compiler, each.expression)),
    );
    if (branch === undefined || !this.#compiler.is(branch, "IfStatement")) return undefined;
    const handling: Handling = { error, block: branch.thenStatement };
    return readToldFailure(this.#compiler, handling);
  }
}

function conditionOn(name: string): RegExp {
  const plain = name.replaceAll(".", String.raw`\??\.`);
  return new RegExp(`^(?:${plain}|${plain} !==? (?:null|undefined))$`);
}
