import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Node, NodeOf } from "../compiler/syntax.ts";
import { passesOn } from "../sites/passes-on.ts";
import { readHanded } from "../sites/read-handed.ts";
import { findElements } from "./find-elements.ts";
import { findMember } from "./find-member.ts";
import { readReturns } from "./read-returns.ts";
import { isClass, nameText } from "./syntax.ts";
import { join, nowhere, only, type Values } from "./values.ts";

/**
 * `handlers[kind] ?? handlers.find(…)`: what is chosen at run time stands somewhere in the program's own text. What is
 * sought counts as found where it stands, also a call that leads elsewhere.
 */
export function findValues(
  compiler: Compiler,
  expression: Expression,
  isSought: (node: Node) => boolean = () => false,
): Values {
  return new Finder(compiler, isSought).of(expression, deepest);
}

/** The objects and classes that a list or record holds, as far as they are written out. */
export function findItems(compiler: Compiler, list: Expression): readonly Node[] {
  const { found } = new Finder(compiler, () => false).elementsOf(list, deepest);
  return found.filter((node) => compiler.is(node, "ObjectLiteralExpression") || isClass(compiler, node));
}

/** Longer chains are a circle. */
const deepest = 12;

class Finder {
  private readonly compiler: Compiler;
  private readonly isSought: (node: Node) => boolean;

  constructor(compiler: Compiler, isSought: (node: Node) => boolean) {
    this.compiler = compiler;
    this.isSought = isSought;
  }

  of(expression: Expression, left: number): Values {
    if (left === 0) return nowhere;
    const { compiler } = this;
    const bare = withoutWrapping(compiler, expression);
    if (this.isSought(bare)) return only(bare);
    if (compiler.is(bare, "AwaitExpression")) return this.of(bare.expression, left - 1);
    if (compiler.is(bare, "ConditionalExpression"))
      return join([this.of(bare.whenTrue, left - 1), this.of(bare.whenFalse, left - 1)]);
    if (compiler.is(bare, "BinaryExpression"))
      return join(
        [bare.left, bare.right].filter((side) => passesOn(compiler, bare, side)).map((side) => this.of(side, left - 1)),
      );
    if (compiler.is(bare, "CallExpression")) return this.ofCall(bare, left - 1);
    if (compiler.is(bare, "NewExpression")) return this.ofNew(bare, left - 1);
    if (compiler.is(bare, "ElementAccessExpression")) return this.ofElementAccess(bare, left - 1);
    if (compiler.is(bare, "PropertyAccessExpression")) return this.ofProperty(bare, left - 1);
    if (compiler.is(bare, "Identifier")) return this.ofName(bare, left - 1);
    return isValue(compiler, bare) ? only(bare) : nowhere;
  }

  /** A member of what is held wins over what its type declares. */
  private ofProperty(
    access: Expression & { readonly expression: Expression; readonly name: Node },
    left: number,
  ): Values {
    const declared = this.ofName(access.name, left);
    return declared.isComplete ? declared : this.memberOf(access.expression, access.name, left);
  }

  private ofElementAccess({ expression, argumentExpression }: NodeOf["ElementAccessExpression"], left: number): Values {
    const isName = nameText(this.compiler, argumentExpression) !== undefined;
    const isWritten = isName && !this.compiler.is(argumentExpression, "Identifier");
    return isWritten ? this.memberOf(expression, argumentExpression, left) : this.elementsOf(expression, left);
  }

  private memberOf(receiver: Expression, name: Node, left: number): Values {
    const holders = this.of(receiver, left);
    const members = holders.found.map((holder) => findMember(this.compiler, holder, name));
    const values = members.map((member) => (member === undefined ? nowhere : this.ofDeclared(member, left)));
    return join([...values, { found: [], isComplete: holders.isComplete }]);
  }

  private ofName(name: Node, left: number): Values {
    const reference = this.compiler.declarations([name])[0];
    return reference === undefined ? nowhere : this.ofDeclared(reference.node, left);
  }

  private ofDeclared(node: Node, left: number): Values {
    const { compiler } = this;
    if (isValue(compiler, node)) return only(node);
    if (compiler.is(node, "ShorthandPropertyAssignment")) return this.ofName(node.name, left - 1);
    if (compiler.is(node, "Parameter")) return this.ofParameter(node, left);
    if (compiler.is(node, "BindingElement")) return this.ofBinding(node, left);
    if (compiler.is(node, "ExportAssignment")) return this.of(node.expression, left - 1);
    const isHolder = ["VariableDeclaration", "PropertyDeclaration", "PropertyAssignment"] as const;
    if (!isHolder.some((kind) => compiler.is(node, kind))) return nowhere;
    if ("initializer" in node && isNode(node.initializer)) return this.of(node.initializer, left - 1);
    const loop = node.parent.parent;
    return compiler.is(loop, "ForOfStatement") ? this.elementsOf(loop.expression, left - 1) : nowhere;
  }

  /** `const { run } = handlers[kind]` */
  private ofBinding(element: NodeOf["BindingElement"], left: number): Values {
    const holder = element.parent.parent;
    if (!this.compiler.is(element.parent, "ObjectBindingPattern")) return nowhere;
    if (!this.compiler.is(holder, "VariableDeclaration") || holder.initializer === undefined) return nowhere;
    return this.memberOf(holder.initializer, element.propertyName ?? element.name, left - 1);
  }

  /** `handlers.map((handler) => handler.run())` */
  private ofParameter(parameter: NodeOf["Parameter"], left: number): Values {
    const callback = parameter.parent;
    const call = callback.parent;
    if (!isFunction(this.compiler, callback) || callback.parameters[0] !== parameter) return nowhere;
    if (!this.compiler.is(call, "CallExpression") || call.arguments[0] !== callback) return nowhere;
    const { expression } = call;
    const isEach = this.compiler.is(expression, "PropertyAccessExpression") && iterators.has(expression.name.text);
    return isEach ? this.elementsOf(expression.expression, left - 1) : nowhere;
  }

  private ofCall(call: CallLike, left: number): Values {
    const { expression } = call;
    const name = calleeName(this.compiler, expression)?.text ?? "";
    if (this.compiler.is(expression, "PropertyAccessExpression")) {
      if (pickers.has(name)) return this.elementsOf(expression.expression, left);
      if (keepers.has(name)) return this.of(expression.expression, left);
    }
    const called = this.of(expression, left);
    const given = called.found.map((node) => this.returnsOf(node, call, left));
    return join([...given, { found: [], isComplete: called.isComplete }]);
  }

  private returnsOf(node: Node, call: CallLike, left: number): Values {
    const returns = readReturns(this.compiler, node);
    if (returns.length === 0) return nowhere;
    return join(returns.map((value) => this.of(this.passedThrough(node, call, value) ?? value, left - 1)));
  }

  /** `defineTool({ … })` of `function defineTool(tool) { return tool; }` is what it was given. */
  private passedThrough(node: Node, call: CallLike, returned: Expression): Expression | undefined {
    const handed = readHanded(this.compiler, returned);
    return handed?.owner === node && handed.path.length === 0 ? call.arguments[handed.parameter] : undefined;
  }

  /** `new Map([…])` holds its pairs; an instance of an own class has the class's members. */
  private ofNew(made: NodeOf["NewExpression"], left: number): Values {
    const name = calleeName(this.compiler, made.expression)?.text;
    return name === "Map" ? only(made) : this.of(made.expression, left);
  }

  elementsOf(receiver: Expression, left: number): Values {
    const holders = this.of(receiver, left);
    const elements = holders.found.map((holder) => findElements(this.compiler, holder));
    const values = elements.map((nodes) =>
      nodes === undefined ? nowhere : join(nodes.map((node) => this.ofElement(node, left))),
    );
    return join([...values, { found: [], isComplete: holders.isComplete }]);
  }

  private ofElement(node: Node, left: number): Values {
    if (this.compiler.is(node, "SpreadElement")) return this.elementsOf(node.expression, left - 1);
    const kind = this.compiler.kind(node);
    const isDeclared = kind !== undefined && /^(?:PropertyAssignment|Shorthand|MethodDeclaration)/.test(kind);
    return isDeclared ? this.ofDeclared(node, left) : this.of(node, left - 1);
  }
}

/** What gives one element, and what gives a list of them. */
const pickers: ReadonlySet<string> = new Set(["at", "find", "findLast", "get", "pop", "shift"]);
const keepers: ReadonlySet<string> = new Set([
  "concat",
  "filter",
  "reverse",
  "slice",
  "sort",
  "toReversed",
  "toSorted",
]);
const iterators: ReadonlySet<string> = new Set(["every", "filter", "find", "flatMap", "forEach", "map", "some"]);

function isValue(compiler: Compiler, node: Node): boolean {
  return (
    isFunction(compiler, node) ||
    isClass(compiler, node) ||
    compiler.is(node, "ObjectLiteralExpression") ||
    compiler.is(node, "ArrayLiteralExpression")
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "forEachChild" in value;
}
