import type { LoopFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Node } from "../compiler/syntax.ts";
import type { Answer } from "./answer.ts";
import { passesOn } from "./passes-on.ts";
import { readBindings } from "./read-bindings.ts";
import type { FoundCall } from "./read-calls.ts";
import { readSlot } from "./read-slot.ts";
import { VariableUses } from "./variable-uses.ts";

/** Tells whether an agent's turns are bounded: by its option, by the SDK's default, or by who takes its turns. */
export class LoopBounds {
  readonly #compiler: Compiler;
  readonly #variables: VariableUses;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
    this.#variables = new VariableUses(compiler);
  }

  read({ call, fact }: FoundCall): Answer {
    const { loop } = fact;
    if (loop === undefined) return "unknown";
    const value = readSlot(this.#compiler, call, loop);
    const other = loop.or === undefined ? "absent" : readSlot(this.#compiler, call, loop.or);
    if (value === "unknown" || other === "unknown") return "unknown";
    const isBounded = value === "absent" ? loop.preset !== undefined : !this.#isBoundless(loop, value);
    if (isBounded || other !== "absent") return "yes";
    const isTaken = fact.returns === "lazy" || loop.isTaken === true;
    return isTaken && this.#mayBeLeft(call) ? "unknown" : "no";
  }

  #isBoundless(loop: LoopFact, value: Expression): boolean {
    const compiler = this.#compiler;
    const bare = withoutWrapping(compiler, value);
    if (compiler.is(bare, "NumericLiteral")) return loop.zeroIsNone === true && bare.text === "0";
    if (compiler.is(bare, "ArrayLiteralExpression"))
      return bare.elements.every((element) => this.#isBoundless(loop, element));
    if (compiler.is(bare, "CallExpression")) return this.#isBoundlessCall(loop, bare);
    return this.#isInfinite(bare);
  }

  /** `hasToolCall("done")` waits for the model; `stepCountIs(Infinity)` for ever. */
  #isBoundlessCall(loop: LoopFact, call: CallLike): boolean {
    const name = calleeName(this.#compiler, call.expression)?.text ?? "";
    const binding = readBindings(this.#compiler, fileOf(call)).get(name);
    if (binding === undefined || loop.boundless === undefined) return false;
    if (loop.boundless.includes(binding.name)) return true;
    const [bound] = call.arguments;
    return bound !== undefined && this.#isInfinite(bound);
  }

  #isInfinite(value: Expression): boolean {
    return infinite.test(fileOf(value).text.slice(this.#compiler.start(value), value.end));
  }

  /** What is taken turn by turn ends where its taker stops. */
  #mayBeLeft(value: Node): boolean {
    const { parent } = value;
    const compiler = this.#compiler;
    if (passesOn(compiler, parent, value)) return this.#mayBeLeft(parent);
    if (compiler.is(parent, "AwaitExpression")) return false;
    if (compiler.is(parent, "ForOfStatement")) return leaves.test(textOf(parent.statement));
    if (compiler.is(parent, "PropertyAccessExpression")) return parent.name.text === "next";
    if (!compiler.is(parent, "VariableDeclaration")) return true;
    const uses = this.#variables.of(parent) ?? [];
    return uses.length === 0 || uses.some((use) => this.#mayBeLeft(use));
  }
}

const infinite = /^(?:null|Infinity|Number\.(?:POSITIVE_INFINITY|MAX_SAFE_INTEGER|MAX_VALUE))$/;
/** A break, or what ends the function around it. */
const leaves = /\b(?:break|return|throw)\b/;

function textOf(node: Node): string {
  return fileOf(node).text.slice(node.pos, node.end);
}
