import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Compiler } from "../compiler/compiler.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import { isExported } from "../sites/named-function.ts";

/** Whether Node runs a file as CommonJS, which requires what ES modules import. */
export function isCjs(compiler: Compiler, file: SourceFile): boolean {
  return mayBeCjs(file.fileName) && !file.statements.some((node) => isModuleSyntax(compiler, node));
}

/** `.cjs`, and `.js` unless its package says that those are ES modules. */
export function mayBeCjs(fileName: string): boolean {
  const kind = /\.([cm]?)jsx?$/.exec(fileName)?.[1];
  return kind === "c" || (kind === "" && !isInModulePackage(dirname(fileName)));
}

function isInModulePackage(folder: string): boolean {
  const manifest = `${folder}/package.json`;
  if (existsSync(manifest)) return /"type"\s*:\s*"module"/.test(readFileSync(manifest, "utf8"));
  return dirname(folder) !== folder && isInModulePackage(dirname(folder));
}

function isModuleSyntax(compiler: Compiler, node: Node): boolean {
  const isModule = ["ImportDeclaration", "ExportDeclaration", "ExportAssignment"].includes(compiler.kind(node) ?? "");
  return isModule || isExported(compiler, node);
}
