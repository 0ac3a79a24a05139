import type { Compiler } from "../compiler/compiler.ts";
import type { ImportDeclaration, Node, SourceFile } from "../compiler/syntax.ts";
import { readStyle, quoteText } from "./source-style.ts";
import { insertAfter, insertBefore, type Splice } from "./splice.ts";
import { walk } from "./walk.ts";

/** What `remote` is called in a file, and the change that brings it in; none where it is there. */
export interface RemoteImport {
  readonly name: string;
  readonly splices: readonly Splice[];
}

export function importRemote(
  compiler: Compiler,
  file: SourceFile,
  specifier: string,
  isModule: (specifier: string) => boolean,
): RemoteImport {
  const declarations = file.statements.filter((node) => compiler.is(node, "ImportDeclaration"));
  const same = declarations.filter(({ moduleSpecifier }) => isModule(readSpecifier(compiler, moduleSpecifier)));
  const present = same.map((declaration) => findName(compiler, declaration)).find((name) => name !== undefined);
  if (present !== undefined) return { name: present, splices: [] };
  const name = isTaken(compiler, file) ? "remoteCalls" : "remote";
  const imported = name === "remote" ? name : `remote as ${name}`;
  const merged = same
    .map((declaration) => merge(compiler, declaration, imported))
    .find((splice) => splice !== undefined);
  return { name, splices: [merged ?? addImport(compiler, file, declarations, `{ ${imported} }`, specifier)] };
}

function readSpecifier(compiler: Compiler, node: Node): string {
  return compiler.is(node, "StringLiteral") ? node.text : "";
}

/** The name that an import gives to `remote`. */
function findName(compiler: Compiler, { importClause }: ImportDeclaration): string | undefined {
  const bindings = importClause?.namedBindings;
  if (bindings === undefined || importClause?.isTypeOnly === true || !compiler.is(bindings, "NamedImports"))
    return undefined;
  return bindings.elements.find(
    ({ name, propertyName, isTypeOnly }) => (propertyName ?? name).text === "remote" && isTypeOnly !== true,
  )?.name.text;
}

/** Whether something else in the file is called `remote`. */
function isTaken(compiler: Compiler, file: SourceFile): boolean {
  if (!/\bremote\b/.test(file.text)) return false;
  let taken = false;
  walk(file, (node) => {
    const { parent } = node;
    if (compiler.is(node, "Identifier") && node.text === "remote")
      taken ||= !(compiler.is(parent, "PropertyAccessExpression") && parent.name === node);
    return !taken;
  });
  return taken;
}

function merge(compiler: Compiler, { importClause }: ImportDeclaration, imported: string): Splice | undefined {
  if (importClause === undefined || importClause.isTypeOnly === true) return undefined;
  const { namedBindings, name } = importClause;
  if (namedBindings === undefined) return name && insertAfter(name.end, `, { ${imported} }`);
  if (!compiler.is(namedBindings, "NamedImports")) return undefined;
  const last = namedBindings.elements.at(-1);
  return last === undefined
    ? insertAfter(namedBindings.end - 1, ` ${imported} `)
    : insertAfter(last.end, `, ${imported}`);
}

function addImport(
  compiler: Compiler,
  file: SourceFile,
  declarations: readonly ImportDeclaration[],
  clause: string,
  specifier: string,
): Splice {
  const { quote, semicolon, newline } = readStyle(file);
  const text = `import ${clause} from ${quoteText(specifier, quote)}${semicolon}`;
  const last = declarations.at(-1);
  if (last !== undefined) return insertAfter(endOfLine(file.text, last.end), `${newline}${text}`);
  const directive = [...file.statements].reverse().find((node) => isDirective(compiler, file, node));
  if (directive !== undefined) return insertAfter(endOfLine(file.text, directive.end), `${newline}${text}`);
  return insertBefore(startOfCode(file.text), `${text}${newline}`);
}

function isDirective(compiler: Compiler, file: SourceFile, node: Node): boolean {
  const before = file.statements.slice(0, file.statements.indexOf(node) + 1);
  return before.every((one) => compiler.is(one, "ExpressionStatement") && compiler.is(one.expression, "StringLiteral"));
}

/** Behind a comment on the same line; where code follows on that line, behind the statement itself. */
function endOfLine(text: string, end: number): number {
  const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n|$)/.exec(text.slice(end))?.[0];
  return end + (rest ?? "").trimEnd().length;
}

/** Behind a `#!` line and behind a head comment that an empty line sets apart. */
function startOfCode(text: string): number {
  const shebang = /^#![^\r\n]*(?:\r?\n)?/.exec(text)?.[0].length ?? 0;
  const head =
    /^(?:\s*(?:\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)[ \t]*\r?\n)+[ \t]*\r?\n/.exec(text.slice(shebang))?.[0].length ?? 0;
  return shebang + head;
}
