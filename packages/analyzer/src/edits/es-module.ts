import type { Compiler } from "../compiler/compiler.ts";
import type { ImportDeclaration, SourceFile } from "../compiler/syntax.ts";
import { insertHead } from "./insert-head.ts";
import type { ModuleStyle } from "./module-style.ts";
import { readStyle, quoteText } from "./source-style.ts";
import { insertAfter, type Splice } from "./splice.ts";

/** `import { remote } from "./remote.config.js"`. */
export const esModule: ModuleStyle = {
  find: (compiler, file, isModule) =>
    listImports(compiler, file)
      .filter((declaration) => isModule(readSpecifier(compiler, declaration)))
      .map((declaration) => findName(compiler, declaration))
      .find((name) => name !== undefined),
  add: (compiler, file, { name, specifier, isModule }) => {
    const imported = name === "remote" ? name : `remote as ${name}`;
    const declarations = listImports(compiler, file);
    const merged = declarations
      .filter((declaration) => isModule(readSpecifier(compiler, declaration)))
      .map((declaration) => merge(compiler, declaration, imported))
      .find((splice) => splice !== undefined);
    const { quote, semicolon } = readStyle(file);
    const line = `import { ${imported} } from ${quoteText(specifier, quote)}${semicolon}`;
    return merged ?? insertHead(compiler, file, declarations.at(-1), line);
  },
};

function listImports(compiler: Compiler, file: SourceFile): readonly ImportDeclaration[] {
  return file.statements.filter((node) => compiler.is(node, "ImportDeclaration"));
}

function readSpecifier(compiler: Compiler, { moduleSpecifier }: ImportDeclaration): string {
  return compiler.is(moduleSpecifier, "StringLiteral") ? moduleSpecifier.text : "";
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
