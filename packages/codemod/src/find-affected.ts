import type ts from "typescript";
import type { WrappedFile } from "./apply-wraps.ts";
import { toNewSpans, type Span } from "./positions.ts";
import { readDeclared, readExported, readImported, readPassedOn, type Names } from "./statement-names.ts";

/** What of a file has to be checked again: some of its statements, or all of it. */
export type Region = "whole" | ReadonlySet<ts.Statement>;

export interface AffectedRequest {
  readonly typescript: typeof ts;
  /** The program with the new texts. */
  readonly program: ts.Program;
  readonly files: readonly WrappedFile[];
  /** The project's files that import a file, directly. */
  readonly importersOf: (fileName: string) => readonly string[];
}

/**
 * Where a compiler may say what it did not say before: in the statements that changed and, where a type is inferred from
 * what changed, in all that names it, through exports and imports. A result that is written out hides the body.
 */
export function findAffected(request: AffectedRequest): ReadonlyMap<string, Region> {
  const affected = new Affected(request);
  for (const file of request.files) affected.change(file);
  return affected.regions();
}

class Affected {
  readonly #request: AffectedRequest;
  readonly #regions = new Map<string, "whole" | Set<ts.Statement>>();
  /** The names of each file whose types may be others. */
  readonly #names = new Map<string, Set<string>>();
  /** Those that a file hands out. */
  readonly #exports = new Map<string, Names>();
  readonly #isOpen: boolean;
  #isEverywhere = false;

  constructor(request: AffectedRequest) {
    this.#request = request;
    this.#isOpen = hasOwnDeclarations(request.program);
  }

  regions(): ReadonlyMap<string, Region> {
    if (!this.#isEverywhere) return this.#regions;
    const { program } = this.#request;
    const own = program.getSourceFiles().filter((file) => isOwn(program, file));
    return new Map(own.map(({ fileName }) => [fileName, "whole"]));
  }

  change({ fileName, changes }: WrappedFile): void {
    const { typescript, program } = this.#request;
    const file = program.getSourceFile(fileName);
    if (file === undefined) return;
    const spans = toNewSpans(changes);
    // Where the import of `remote` alone makes it a module, its names were everybody's before.
    if (!file.statements.some((statement) => isModular(typescript, statement) && !isNew(file, statement, spans)))
      this.#isEverywhere = true;
    const names: string[] = [];
    for (const statement of file.statements) {
      const own = spans.filter(({ start, end }) => start < statement.end && end > statement.getStart(file));
      if (own.length === 0) continue;
      this.#add(file, statement);
      const depths = own.map((span) => readDepth(typescript, statement, span));
      // What runs when the module loads narrows what comes after it.
      if (depths.includes("top") && !typescript.isImportDeclaration(statement)) this.#addWhole(file);
      else if (depths.includes("inferred")) names.push(...this.#suspect(file, statement));
    }
    this.#spread(file, names);
  }

  #add(file: ts.SourceFile, statement: ts.Statement): void {
    const known = this.#regions.get(file.fileName) ?? new Set();
    this.#regions.set(file.fileName, known);
    if (known === "whole") return;
    known.add(statement);
    if (isOnlyWhole(this.#request, file)) this.#regions.set(file.fileName, "whole");
  }

  #addWhole(file: ts.SourceFile): void {
    this.#regions.set(file.fileName, "whole");
    this.#export(file, "all");
  }

  /** The names that a statement declares; what else it may do is felt by the whole file, or by everybody. */
  #suspect(file: ts.SourceFile, statement: ts.Statement): readonly string[] {
    const { typescript } = this.#request;
    if (typescript.isModuleDeclaration(statement)) this.#isEverywhere = true;
    const names = readDeclared(typescript, statement);
    const isPlain = names.length > 0 ? !assigns(typescript, statement) : isModular(typescript, statement);
    if (!isPlain || /\.[cm]?jsx?$/.test(file.fileName)) this.#addWhole(file);
    return names;
  }

  /** Follows names of a file to all that mentions them in it, and out of it. */
  #spread(file: ts.SourceFile, fresh: readonly string[]): void {
    const names = this.#names.get(file.fileName) ?? new Set();
    this.#names.set(file.fileName, names);
    const added = fresh.filter((name) => !names.has(name));
    if (added.length === 0) return;
    for (const name of added) names.add(name);
    const exports = file.statements.map((statement) => readExported(this.#request.typescript, statement, names));
    const found = file.statements.flatMap((statement) => (mentions(file, statement, added) ? [statement] : []));
    for (const statement of found) this.#add(file, statement);
    const handed = file.statements.flatMap((statement, index) => (found.includes(statement) ? [exports[index]] : []));
    for (const each of handed) if (each !== undefined) this.#export(file, each);
    this.#spread(
      file,
      found.flatMap((statement) => this.#suspect(file, statement)),
    );
  }

  #export(file: ts.SourceFile, names: Names): void {
    const known = this.#exports.get(file.fileName) ?? new Set();
    const joined: Names = known === "all" || names === "all" ? "all" : new Set([...known, ...names]);
    if (known === "all" || (joined !== "all" && joined.size === known.size)) return;
    this.#exports.set(file.fileName, joined);
    if (this.#isOpen) this.#isEverywhere = true;
    for (const importer of this.#request.importersOf(file.fileName)) this.#import(importer, joined);
  }

  /** By names alone: what another file exports under one of them costs a look, and no more. */
  #import(fileName: string, exports: Names): void {
    const { typescript, program } = this.#request;
    const file = program.getSourceFile(fileName);
    if (file === undefined) return;
    const names = file.statements.flatMap((statement) => readImported(typescript, statement, exports));
    for (const statement of file.statements) {
      this.#export(file, readPassedOn(typescript, statement, exports));
      if (!/\b(?:import|require)\s*\(/.test(statement.getText(file))) continue;
      this.#add(file, statement);
      names.push(...this.#suspect(file, statement));
      this.#export(file, readExported(typescript, statement, "all"));
    }
    this.#spread(file, names);
  }
}

/** How far a change is felt: not beyond a function that says what it gives, through inferred types, or when the module loads. */
function readDepth(typescript: typeof ts, statement: ts.Statement, span: Span): "hidden" | "inferred" | "top" {
  let depth: "inferred" | "top" = "top";
  let at: ts.Node | undefined = statement;
  while (at !== undefined) {
    const outer: ts.Node = at;
    at = typescript.forEachChild(outer, (child) =>
      child.pos <= span.start && span.end <= child.end ? child : undefined,
    );
    if (!typescript.isFunctionLike(outer) || !("body" in outer) || outer.body !== at || at === undefined) continue;
    if (outer.type !== undefined) return "hidden";
    depth = "inferred";
  }
  return depth;
}

/** What is told of a file as a whole: names that nobody uses, and errors that somebody expects. An older compiler knows no parts. */
function isOnlyWhole({ program }: AffectedRequest, { fileName, text }: ts.SourceFile): boolean {
  const { noUnusedLocals, noUnusedParameters } = program.getCompilerOptions();
  const isCounting = noUnusedLocals === true || noUnusedParameters === true || text.includes("@ts-expect-error");
  return isCounting || program.getSemanticDiagnostics.length < 3 || /\.[cm]?jsx?$/.test(fileName);
}

function mentions(file: ts.SourceFile, statement: ts.Statement, names: readonly string[]): boolean {
  const text = statement.getText(file);
  return names.some((name) => text.includes(name));
}

function isModular(typescript: typeof ts, statement: ts.Statement): boolean {
  const modifiers = typescript.canHaveModifiers(statement) ? (typescript.getModifiers(statement) ?? []) : [];
  return (
    typescript.isImportDeclaration(statement) ||
    typescript.isImportEqualsDeclaration(statement) ||
    typescript.isExportDeclaration(statement) ||
    typescript.isExportAssignment(statement) ||
    modifiers.some(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword)
  );
}

function isNew(file: ts.SourceFile, statement: ts.Statement, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= statement.getStart(file) && statement.end <= end);
}

/** What is assigned when the module loads narrows a variable for what comes after it. */
function assigns(typescript: typeof ts, node: ts.Node): boolean {
  if (typescript.isFunctionLike(node)) return false;
  const { FirstAssignment, LastAssignment } = typescript.SyntaxKind;
  const operator = typescript.isBinaryExpression(node) ? node.operatorToken.kind : typescript.SyntaxKind.Unknown;
  const isAssignment = FirstAssignment <= operator && operator <= LastAssignment;
  return isAssignment || typescript.forEachChild(node, (child) => assigns(typescript, child) || undefined) === true;
}

function isOwn(program: ts.Program, file: ts.SourceFile): boolean {
  return !program.isSourceFileFromExternalLibrary(file) && !program.isSourceFileDefaultLibrary(file);
}

/** Declarations of the project's own may hand out whatever they import, to everybody. */
function hasOwnDeclarations(program: ts.Program): boolean {
  return program
    .getSourceFiles()
    .some((file) => file.isDeclarationFile && isOwn(program, file) && /["']\.{1,2}\//.test(file.text));
}
