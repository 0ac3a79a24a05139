import type { Compiler } from "../compiler/compiler.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import { insertHead } from "./insert-head.ts";
import { isRequire } from "./is-require.ts";
import type { ModuleStyle } from "./module-style.ts";
import { readStyle, quoteText } from "./source-style.ts";

/** `const { remote } = require("./remote.config.cjs")`. */
export const cjsModule: ModuleStyle = {
  find: (compiler, file, isModule) =>
    compiler
      .imports(file)
      .filter(({ specifier }) => isModule(specifier))
      .map(({ node }) => findName(compiler, node.parent))
      .find((name) => name !== undefined),
  add: (compiler, file, { name, specifier }) => {
    const { quote, semicolon } = readStyle(file);
    const bound = name === "remote" ? name : `remote: ${name}`;
    const line = `const { ${bound} } = require(${quoteText(specifier, quote)})${semicolon}`;
    return insertHead(compiler, file, findLastRequire(compiler, file), line);
  },
};

/** The name that a destructuring gives to `remote`. */
function findName(compiler: Compiler, declaration: Node): string | undefined {
  if (!compiler.is(declaration, "VariableDeclaration") || !compiler.is(declaration.name, "ObjectBindingPattern"))
    return undefined;
  const bound = declaration.name.elements
    .filter((element) => compiler.is(element, "BindingElement"))
    .find(({ name, propertyName = name }) => compiler.is(propertyName, "Identifier") && propertyName.text === "remote");
  return bound !== undefined && compiler.is(bound.name, "Identifier") ? bound.name.text : undefined;
}

/** Of those with which the file begins: what stands further down may come too late for the calls between. */
function findLastRequire(compiler: Compiler, file: SourceFile): Node | undefined {
  const isHead = (node: Node): boolean => isText(compiler, node) || isRequire(compiler, node);
  const end = file.statements.findIndex((node) => !isHead(node));
  const heads = file.statements.slice(0, end < 0 ? undefined : end);
  return heads.filter((node) => isRequire(compiler, node)).at(-1);
}

function isText(compiler: Compiler, node: Node): boolean {
  return compiler.is(node, "ExpressionStatement") && compiler.is(node.expression, "StringLiteral");
}
