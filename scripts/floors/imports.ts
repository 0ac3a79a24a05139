import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";

export interface SourceImport {
  readonly from: string;
  readonly specifier: string;
  /** The file that a relative specifier leads to, from the project's root. */
  readonly to: string | undefined;
  readonly typeOnly: boolean;
}

/** Every import of every source file of the packages, from the project's root. */
export function readImports(root: string, files: readonly string[]): SourceImport[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ESNext);
    return source.statements.flatMap((statement) => readImport(root, file, statement));
  });
}

export function findSources(root: string): string[] {
  return globSync("packages/*/src/**/*.{ts,cts,mts}", { cwd: root }).sort();
}

function readImport(root: string, from: string, statement: ts.Statement): SourceImport[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const specifier = statement.moduleSpecifier;
  if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
  const to = specifier.text.startsWith(".") ? findFile(root, join(dirname(from), specifier.text)) : undefined;
  return [{ from, specifier: specifier.text, to, typeOnly: isTypeOnly(statement) }];
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isExportDeclaration(statement)
    ? statement.isTypeOnly
    : statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function findFile(root: string, path: string): string {
  const file = normalize(path);
  return existsSync(join(root, file)) ? file : relative(root, join(root, file));
}
