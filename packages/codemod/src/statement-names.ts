import type ts from "typescript";

/** Names, or all there may be. */
export type Names = ReadonlySet<string> | "all";

export function hasName(names: Names, name: string): boolean {
  return names === "all" || names.has(name);
}

/** What a statement at the top of a file declares. */
export function readDeclared(typescript: typeof ts, statement: ts.Statement): readonly string[] {
  if (typescript.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => readBound(typescript, name));
  const name: unknown = "name" in statement ? statement.name : undefined;
  return isIdentifier(typescript, name) ? [name.text] : [];
}

function isIdentifier(typescript: typeof ts, node: unknown): node is ts.Identifier {
  return typeof node === "object" && node !== null && "kind" in node && node.kind === typescript.SyntaxKind.Identifier;
}

function readBound(typescript: typeof ts, name: ts.BindingName): readonly string[] {
  if (typescript.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    typescript.isBindingElement(element) ? readBound(typescript, element.name) : [],
  );
}

/** As what a statement hands out the names of its file: `ask as answer`, `default`. */
export function readExported(typescript: typeof ts, statement: ts.Statement, names: Names): Names {
  if (typescript.isExportAssignment(statement)) return statement.isExportEquals === true ? "all" : new Set(["default"]);
  if (typescript.isExportDeclaration(statement)) {
    const { exportClause: clause } = statement;
    const isOwn = statement.moduleSpecifier === undefined && clause !== undefined && typescript.isNamedExports(clause);
    if (!isOwn) return new Set();
    return new Set(readRenamed(clause.elements, names));
  }
  const modifiers = typescript.canHaveModifiers(statement) ? (typescript.getModifiers(statement) ?? []) : [];
  const kinds = modifiers.map(({ kind }) => kind);
  if (!kinds.includes(typescript.SyntaxKind.ExportKeyword)) return new Set();
  if (kinds.includes(typescript.SyntaxKind.DefaultKeyword)) return new Set(["default"]);
  return new Set(readDeclared(typescript, statement));
}

/** What a statement brings in of the exports of others, by the names of its own file. */
export function readImported(typescript: typeof ts, statement: ts.Statement, exports: Names): readonly string[] {
  if (typescript.isImportEqualsDeclaration(statement)) return [statement.name.text];
  const clause = typescript.isImportDeclaration(statement) ? statement.importClause : undefined;
  if (clause === undefined) return [];
  const whole = clause.name !== undefined && hasName(exports, "default") ? [clause.name.text] : [];
  const { namedBindings } = clause;
  if (namedBindings === undefined) return whole;
  if (typescript.isNamespaceImport(namedBindings)) return [...whole, namedBindings.name.text];
  return [...whole, ...readRenamed(namedBindings.elements, exports)];
}

/** What a statement hands on of the exports of others. */
export function readPassedOn(typescript: typeof ts, statement: ts.Statement, exports: Names): Names {
  if (!typescript.isExportDeclaration(statement) || statement.moduleSpecifier === undefined) return new Set();
  const { exportClause: clause } = statement;
  if (clause === undefined) return exports;
  if (typescript.isNamespaceExport(clause)) return new Set([clause.name.text]);
  return new Set(readRenamed(clause.elements, exports));
}

function readRenamed(elements: Iterable<ts.ImportSpecifier | ts.ExportSpecifier>, names: Names): readonly string[] {
  return [...elements].flatMap(({ name, propertyName }) =>
    hasName(names, (propertyName ?? name).text) ? [name.text] : [],
  );
}
