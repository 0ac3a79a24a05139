import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import { calleeName, declaredName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Identifier, Node, SourceFile } from "../compiler/syntax.ts";
import { taggedCall } from "../compiler/tagged-call.ts";
import { readBindings } from "./read-bindings.ts";

/** The calls of a file that may be catalogued, by their names alone; who they are is asked afterwards, once per file. */
export function findCandidates(
  compiler: Compiler,
  file: SourceFile,
  members: ReadonlySet<string>,
): readonly CallLike[] {
  const { calls, renames } = collectIn(compiler)(file);
  const bindings = readBindings(compiler, file);
  const known = new Set([...members, ...bindings.keys()]);
  addRenamed(renames, known);
  return calls.filter(({ expression }) => {
    const callee = withoutWrapping(compiler, expression);
    const name = calleeName(compiler, callee)?.text;
    return name !== undefined && (known.has(name) || isOfModule(callee));
  });

  /** A module's export may have any name of its own: `llm.ask` for `export { generateText as ask }`. */
  function isOfModule(callee: Expression): boolean {
    if (!compiler.is(callee, "PropertyAccessExpression") || !compiler.is(callee.expression, "Identifier")) return false;
    return bindings.get(callee.expression.text)?.name === "*";
  }
}

/** One name that stands for another: `const { create: ask }`, `const ask = generateText`, `{ ask: generateText }`, `const ask = definePrompt()`. */
interface Rename {
  readonly name: string;
  readonly of: string;
}

interface Collected {
  readonly calls: readonly CallLike[];
  readonly renames: readonly Rename[];
}

/** Calls and tools are looked for one after the other; a file is walked once. */
const collectIn = memoised((compiler: Compiler) => memoised((file: SourceFile) => collect(compiler, file)));

function collect(compiler: Compiler, file: SourceFile): Collected {
  const calls: CallLike[] = [];
  const renames: Rename[] = [];
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "CallExpression")) calls.push(node);
    else if (compiler.is(node, "TaggedTemplateExpression")) calls.push(taggedCall(compiler, node));
    else {
      const rename = readRename(compiler, node);
      if (rename !== undefined) renames.push(rename);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return { calls, renames };
}

function readRename(compiler: Compiler, node: Node): Rename | undefined {
  const of = readSource(compiler, node);
  if (of === undefined) return undefined;
  const name = declaredName(compiler, node);
  return name === undefined || name === of ? undefined : { name, of };
}

function readSource(compiler: Compiler, node: Node): string | undefined {
  if (compiler.is(node, "BindingElement")) return textOf(node.propertyName);
  const isTyped = compiler.is(node, "VariableDeclaration") || compiler.is(node, "PropertyDeclaration");
  if (isTyped || compiler.is(node, "Parameter"))
    return readQueried(compiler, node.type) ?? readHeld(compiler, node.initializer);
  return compiler.is(node, "PropertyAssignment") ? readHeld(compiler, node.initializer) : undefined;

  function textOf(name: Node | undefined): string | undefined {
    return name === undefined ? undefined : calleeName(compiler, name)?.text;
  }
}

function readHeld(compiler: Compiler, initializer: Expression | undefined): string | undefined {
  if (initializer === undefined) return undefined;
  const value = withoutWrapping(compiler, initializer);
  if (!compiler.is(value, "CallExpression")) return calleeName(compiler, value)?.text;
  const callee = value.expression;
  const name = calleeName(compiler, callee)?.text;
  if (!compiler.is(callee, "PropertyAccessExpression") || name !== "bind") return name && `${name}()`;
  return calleeName(compiler, callee.expression)?.text;
}

/** `typeof generateText` */
function readQueried(compiler: Compiler, type: Node | undefined): string | undefined {
  if (type === undefined || !compiler.is(type, "TypeQuery")) return undefined;
  const name: Node | Identifier = compiler.is(type.exprName, "QualifiedName") ? type.exprName.right : type.exprName;
  return compiler.is(name, "Identifier") ? name.text : undefined;
}

function addRenamed(renames: readonly Rename[], known: Set<string>): void {
  for (let size = -1; size !== known.size;) {
    size = known.size;
    for (const { name, of } of renames) if (known.has(of)) known.add(name);
  }
}
