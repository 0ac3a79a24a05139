import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, Expression, Kind, NewExpression, Node, NodeOf } from "../compiler/syntax.ts";
import { isFunction } from "../compiler/is-function.ts";
import { taggedCall } from "../compiler/tagged-call.ts";

/** What happens when a function runs, as far as its own text tells. Functions that it only defines are left out. */
export interface FunctionBody {
  readonly calls: readonly BodyCall[];
  /** Names that it hands to others to call: `createOrder` of `orders.map(createOrder)`. */
  readonly handed: readonly Expression[];
}

export type BodyCall = CallLike | NewExpression;

/** How a function that stands in an expression gets to run: handed to a call, returned to the caller, or not by this. */
type Use = "handed" | "returned" | "none";

const bodies = new WeakMap<Node, FunctionBody>();

/** Reads a function, or an expression that makes or names one. Kept for as long as its file is. */
export function readBody(compiler: Compiler, root: Node): FunctionBody {
  const known = bodies.get(root);
  if (known !== undefined) return known;
  const body = new BodyReader(compiler).read(root);
  bodies.set(root, body);
  return body;
}

/** Kinds through which a function passes on its way to who calls it. */
const transparent: ReadonlySet<Kind> = new Set<Kind>([
  "ParenthesizedExpression",
  "AsExpression",
  "SatisfiesExpression",
  "TypeAssertionExpression",
  "NonNullExpression",
  "ConditionalExpression",
  "BinaryExpression",
  "ArrayLiteralExpression",
  "ObjectLiteralExpression",
  "PropertyAssignment",
  "ShorthandPropertyAssignment",
  "SpreadElement",
  "SpreadAssignment",
]);
const expressions: ReadonlySet<Kind> = new Set<Kind>(["ArrowFunction", "FunctionExpression"]);
const definitions: ReadonlySet<Kind> = new Set<Kind>([
  "FunctionDeclaration",
  "ClassDeclaration",
  "ClassExpression",
  "GetAccessor",
  "SetAccessor",
]);

class BodyReader {
  private readonly calls: BodyCall[] = [];
  private readonly handed: Expression[] = [];
  /** The names of parameters: whole ones, and what patterns take out of them. */
  private readonly parameters: { readonly plain: Set<string>; readonly taken: Set<string> } = {
    plain: new Set(),
    taken: new Set(),
  };
  private readonly compiler: Compiler;

  constructor(compiler: Compiler) {
    this.compiler = compiler;
  }

  read(root: Node): FunctionBody {
    const kind = this.compiler.kind(root);
    const isFunction = kind !== undefined && (expressions.has(kind) || definitions.has(kind) || isMember(kind));
    if (isFunction) this.visitFunction(root);
    else this.visit(root, "handed");
    return { calls: this.calls, handed: this.handed.filter((name) => !this.isInput(name)) };
  }

  /** What comes in is data, and to ask for its type would infer the whole call around; a parameter may be a function. */
  private isInput(name: Expression): boolean {
    const { plain, taken } = this.parameters;
    let root = name;
    while (this.compiler.is(root, "PropertyAccessExpression")) root = root.expression;
    if (!this.compiler.is(root, "Identifier")) return false;
    return taken.has(root.text) || (root !== name && plain.has(root.text));
  }

  private visit(node: Node, use: Use): void {
    const { compiler } = this;
    const kind = compiler.kind(node);
    if (kind === undefined) return this.visitChildren(node, "none");
    if (definitions.has(kind)) return;
    if (expressions.has(kind)) return use === "none" ? undefined : this.visitFunction(node);
    if (isMember(kind)) return use === "handed" ? this.visitFunction(node) : undefined;
    if (compiler.is(node, "CallExpression") || compiler.is(node, "NewExpression")) return this.visitCall(node);
    if (compiler.is(node, "TaggedTemplateExpression")) return this.visitTagged(node);
    if (compiler.is(node, "ReturnStatement")) return this.visitChildren(node, "returned");
    if (compiler.is(node, "ShorthandPropertyAssignment")) return this.visit(node.name, use);
    if (compiler.is(node, "PropertyAssignment")) return this.visit(node.initializer, use === "handed" ? use : "none");
    if (use === "handed" && (kind === "Identifier" || kind === "PropertyAccessExpression")) this.handed.push(node);
    this.visitChildren(node, transparent.has(kind) ? use : "none");
  }

  private visitCall(call: BodyCall): void {
    const callee = call.expression;
    this.calls.push(call);
    if (this.isRebinding(callee)) this.visit(callee.expression, "handed");
    else this.visit(callee, "returned");
    for (const argument of call.arguments ?? []) this.visit(argument, "handed");
  }

  /** What stands in its holes is a value: a function there is made, not run. */
  private visitTagged(tagged: NodeOf["TaggedTemplateExpression"]): void {
    this.calls.push(taggedCall(this.compiler, tagged));
    this.visit(tagged.tag, "returned");
    this.visit(tagged.template, "none");
  }

  /** `createOrder.bind(this)` and its like hand on what stands before the dot. */
  private isRebinding(callee: Expression): callee is NodeOf["PropertyAccessExpression"] {
    return this.compiler.is(callee, "PropertyAccessExpression") && /^(bind|call|apply)$/.test(callee.name.text);
  }

  private visitFunction(node: Node): void {
    if (isFunction(this.compiler, node)) node.parameters.forEach(({ name }) => this.bind(name, this.parameters.plain));
    node.forEachChild((child) => this.visit(child, this.isConcise(node, child) ? "returned" : "none"));
  }

  private bind(name: Node, into: Set<string>): void {
    if (this.compiler.is(name, "Identifier")) into.add(name.text);
    else name.forEachChild((element) => this.bindElement(element));
  }

  private bindElement(element: Node): void {
    if (this.compiler.is(element, "BindingElement")) this.bind(element.name, this.parameters.taken);
  }

  private visitChildren(node: Node, use: Use): void {
    node.forEachChild((child) => this.visit(child, use));
  }

  /** The body of `() => value` returns, though no `return` says so. */
  private isConcise(node: Node, child: Node): boolean {
    return this.compiler.is(node, "ArrowFunction") && node.body === child && !this.compiler.is(child, "Block");
  }
}

function isMember(kind: Kind): boolean {
  return kind === "MethodDeclaration" || kind === "Constructor";
}
