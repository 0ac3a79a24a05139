import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, Expression, Node, NodeOf } from "../compiler/syntax.ts";
import { functionAround } from "./function-around.ts";
import type { FunctionUses } from "./function-uses.ts";
import { isCombinator } from "./is-combinator.ts";
import { readNamedFunction } from "./named-function.ts";
import { passesOn, readOperator } from "./passes-on.ts";
import { VariableUses } from "./variable-uses.ts";

/** Follows a value, or the promise of one, to where nobody takes it. */
export class ValueFlow {
  readonly #compiler: Compiler;
  readonly #functions: FunctionUses;
  readonly #variables: VariableUses;

  readonly #awaitTakes: boolean;

  /** `awaitTakes`: to wait for the value is to use it, as with what only runs when it is awaited. Default: false. */
  constructor(
    compiler: Compiler,
    functions: FunctionUses,
    { awaitTakes = false }: { readonly awaitTakes?: boolean } = {},
  ) {
    this.#compiler = compiler;
    this.#functions = functions;
    this.#awaitTakes = awaitTakes;
    this.#variables = new VariableUses(compiler);
  }

  /** Whether all that becomes of an expression's value is seen, and nobody looks at it. `void` is a decision, and counts as a look. */
  isDropped(value: Node): boolean {
    return this.#isDropped(value, new Set());
  }

  #isDropped(value: Node, seen: ReadonlySet<Node>): boolean {
    const { parent } = value;
    const compiler = this.#compiler;
    if (compiler.is(parent, "ExpressionStatement")) return true;
    if (this.#isChosen(parent, value)) return this.#isDropped(parent, seen);
    if (this.#isWait(parent)) return !this.#awaitTakes && this.#isDropped(parent, seen);
    if (compiler.is(parent, "VariableDeclaration")) return this.#isUnread(parent.name, parent, seen);
    if (compiler.is(parent, "BinaryExpression")) return this.#isAssignedInVain(parent, value, seen);
    if (compiler.is(parent, "PropertyAccessExpression")) return this.#isChainDropped(parent, seen);
    if (compiler.is(parent, "ArrayLiteralExpression")) return this.#isElementDropped(parent, value, seen);
    if (compiler.is(parent, "ReturnStatement")) return this.#isReturnDropped(parent, seen);
    return compiler.is(parent, "ArrowFunction") && parent.body === value && this.#isResultDropped(parent, seen);
  }

  /** `await …`, and combinators of lists that stand elsewhere. */
  #isWait(parent: Node): boolean {
    return this.#compiler.is(parent, "AwaitExpression") || isCombinator(this.#compiler, parent);
  }

  /** What stands left of an operator is looked at by it. */
  #isChosen(parent: Node, value: Node): boolean {
    const isLeft = this.#compiler.is(parent, "BinaryExpression") && parent.left === value;
    return !isLeft && passesOn(this.#compiler, parent, value);
  }

  #isUnread(name: Node, variable: Node, seen: ReadonlySet<Node>): boolean {
    const compiler = this.#compiler;
    if (!compiler.is(name, "Identifier") || name.text.startsWith("_") || seen.has(variable)) return false;
    if (!compiler.is(variable, "VariableDeclaration") && !compiler.is(variable, "BindingElement")) return false;
    const uses = this.#variables.of(variable);
    return uses?.every((use) => this.#isWrite(use) || this.#isDropped(use, new Set([...seen, variable]))) ?? false;
  }

  /** `outcome = …;` reads nothing. */
  #isWrite(name: Node): boolean {
    const { parent } = name;
    if (!this.#compiler.is(parent, "BinaryExpression") || parent.left !== name) return false;
    return readOperator(this.#compiler, parent) === "=" && this.#compiler.is(parent.parent, "ExpressionStatement");
  }

  #isAssignedInVain(assignment: NodeOf["BinaryExpression"], value: Node, seen: ReadonlySet<Node>): boolean {
    if (assignment.right !== value || !this.#isWrite(assignment.left)) return false;
    const [found] = this.#compiler.declarations([assignment.left]);
    if (found === undefined || !this.#compiler.is(found.node, "VariableDeclaration")) return false;
    return this.#isUnread(found.node.name, found.node, seen);
  }

  /** `catch` and `finally` hand the outcome on; `then` gives it to a function that may leave it. */
  #isChainDropped(access: NodeOf["PropertyAccessExpression"], seen: ReadonlySet<Node>): boolean {
    const call = access.parent;
    if (!this.#compiler.is(call, "CallExpression") || call.expression !== access) return false;
    if (this.#awaitTakes) return false;
    const { text } = access.name;
    if (text === "catch" || text === "finally") return this.#isDropped(call, seen);
    const [handler] = call.arguments;
    return text === "then" && handler !== undefined && this.#takesNothing(handler);
  }

  #takesNothing(handler: Expression): boolean {
    return this.#compiler.is(handler, "ArrowFunction") && handler.parameters.length === 0;
  }

  /** `const [, second] = await Promise.all([…])` names some of them. */
  #isElementDropped(array: NodeOf["ArrayLiteralExpression"], value: Node, seen: ReadonlySet<Node>): boolean {
    const call = array.parent;
    if (this.#awaitTakes || !isCombinator(this.#compiler, call)) return false;
    const pattern = this.#patternOf(call);
    if (pattern === undefined) return this.#isDropped(call, seen);
    if (!isCombinator(this.#compiler, call, ordered)) return false;
    const isSpread = (element: Node): boolean => this.#compiler.is(element, "SpreadElement");
    if (array.elements.some(isSpread) || pattern.elements.some((element) => this.#isRest(element))) return false;
    const element = pattern.elements[array.elements.indexOf(value)];
    if (element === undefined || !this.#compiler.is(element, "BindingElement")) return true;
    return this.#isUnread(element.name, element, seen);
  }

  #patternOf(call: CallLike): NodeOf["ArrayBindingPattern"] | undefined {
    const awaited = call.parent;
    if (!this.#compiler.is(awaited, "AwaitExpression")) return undefined;
    const holder = awaited.parent;
    if (!this.#compiler.is(holder, "VariableDeclaration")) return undefined;
    return this.#compiler.is(holder.name, "ArrayBindingPattern") ? holder.name : undefined;
  }

  #isRest(element: Node): boolean {
    return this.#compiler.is(element, "BindingElement") && element.dotDotDotToken !== undefined;
  }

  #isReturnDropped(statement: Node, seen: ReadonlySet<Node>): boolean {
    const body = functionAround(this.#compiler, statement);
    return body !== undefined && this.#isResultDropped(body, seen);
  }

  /** What a function gives is dropped where it is called, if all its calls are known. */
  #isResultDropped(body: Node, seen: ReadonlySet<Node>): boolean {
    if (seen.has(body)) return false;
    const inner = new Set([...seen, body]);
    const call = body.parent;
    if (this.#compiler.is(call, "CallExpression") && call.arguments[0] === body)
      return this.#isCallbackDropped(call, inner);
    if (readNamedFunction(this.#compiler, body)?.span === "member") return false;
    const uses = this.#functions.of(body);
    return uses.length > 0 && uses.every((use) => this.#isCallee(use) && this.#isDropped(use.parent, inner));
  }

  #isCallee(name: Node): boolean {
    return this.#compiler.is(name.parent, "CallExpression") && name.parent.expression === name;
  }

  #isCallbackDropped(call: CallLike, seen: ReadonlySet<Node>): boolean {
    const callee = call.expression;
    if (this.#compiler.is(callee, "Identifier")) return starters.has(callee.text);
    if (!this.#compiler.is(callee, "PropertyAccessExpression")) return false;
    const name = callee.name.text;
    return name === "forEach" || (carriers.has(name) && this.#isDropped(call, seen));
  }
}

/** Combinators whose result has one place for each promise. */
const ordered: ReadonlySet<string> = new Set(["all", "allSettled"]);
/** What they are given is called later, and what it gives goes nowhere. */
const starters: ReadonlySet<string> = new Set(["setTimeout", "setInterval", "setImmediate", "queueMicrotask"]);
/** What they give holds what the function gives. */
const carriers: ReadonlySet<string> = new Set(["map", "then", "catch"]);
