import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import type { VariableList } from "../compiler/statements.ts";
import type { Chain } from "./chains.ts";
import { isImported } from "./is-imported.ts";
import { readText, skipWrappers, walk } from "./walk.ts";

/**
 * Whether what a file or one that it imports holds may differ from one run to the next: `current` in `let current`
 * always may, `order` in `const order = process.argv[2]` or `settings.order` may; a text, a client, a function does not.
 */
export function readModuleValue(
  compiler: Compiler,
  file: SourceFile,
  { root, names }: Chain,
): "changes" | "may-differ" | "stays" {
  if (!compiler.is(root, "Identifier")) return "stays";
  const declared = findDeclaration(compiler, file, root.text);
  if (declared === undefined) return names.length > 1 && isImported(compiler, file, root.text) ? "may-differ" : "stays";
  if (!declared.isConstant) return "changes";
  return declared.initializer !== undefined && isFixed(compiler, declared.initializer) ? "stays" : "may-differ";
}

interface Declaration {
  readonly isConstant: boolean;
  readonly initializer: Node | undefined;
}

/** The file's own variable of that name, in a statement of the file. */
function findDeclaration(compiler: Compiler, file: SourceFile, name: string): Declaration | undefined {
  for (const statement of file.statements) {
    if (!compiler.is(statement, "VariableStatement")) continue;
    const list = findList(compiler, statement);
    const declared = list?.declarations.find(
      (each) => compiler.is(each, "VariableDeclaration") && binds(compiler, each.name, name),
    );
    if (list === undefined || declared === undefined || !compiler.is(declared, "VariableDeclaration")) continue;
    return { isConstant: readText(compiler, file, list).startsWith("const"), initializer: declared.initializer };
  }
  return undefined;
}

function findList(compiler: Compiler, statement: Node): VariableList | undefined {
  return statement.forEachChild((child) => (compiler.is(child, "VariableDeclarationList") ? child : undefined));
}

function binds(compiler: Compiler, pattern: Node, name: string): boolean {
  let found = false;
  walk(pattern, (node) => {
    found ||= compiler.is(node, "Identifier") && node.text === name;
    return !found;
  });
  return found;
}

function isFixed(compiler: Compiler, initializer: Node): boolean {
  const value = skipWrappers(compiler, initializer);
  return isFunction(compiler, value) || compiler.is(value, "NewExpression") || isLiteral(compiler, value);
}

function isLiteral(compiler: Compiler, node: Node): boolean {
  return /Literal$|^(?:True|False|Null)Keyword$/.test(compiler.kind(node) ?? "");
}
