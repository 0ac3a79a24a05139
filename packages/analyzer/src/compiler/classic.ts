import { Accepted } from "./classic/accepted.ts";
import { Identities } from "./classic/identities.ts";
import { Lineages } from "./classic/lineages.ts";
import { OwnFiles } from "./classic/own-files.ts";
import { Symbols } from "./classic/symbols.ts";
import type { Compiler, ImportFact } from "./compiler.ts";
import { fileOf } from "./file-of.ts";
import { readImports, type ImportSite } from "./imports.ts";
import { memoised } from "./memoised.ts";
import { findOwnFile } from "./own-specifier.ts";
import { packageOf } from "./specifier.ts";
import type { Node, SourceFile } from "./syntax.ts";
import { treeOf } from "./tree.ts";
import type { Program, TypeScript } from "./typescript.ts";

/**
 * The maker for TypeScript 5.4 to 6. It never asks for diagnostics, and for a checker only when a file is looked into.
 * The same program has the same compiler.
 */
export function classic(ts: TypeScript, program: Program): Compiler {
  const known = compilers.get(program) ?? create(ts, program);
  compilers.set(program, known);
  return known;
}

const compilers = new WeakMap<Program, Compiler>();

function create(ts: TypeScript, program: Program): Compiler {
  const tree = treeOf(ts);
  const own = new OwnFiles(program);
  // Nodes have their parents, and with them their places, once a checker has bound the program.
  const bound = lazy(() => program.getTypeChecker());
  const imports = memoised((file: SourceFile) => {
    bound();
    return readImports(tree, file).map((site) => toFact(program, own, file, site));
  });
  const identities = lazy(() => {
    const symbols = new Symbols(ts, tree, bound(), (declaration) => own.has(fileOf(declaration)));
    return new Identities(tree, own, symbols, imports);
  });
  const accepted = lazy(() => new Accepted(ts, tree, bound()));
  const lineages = lazy(() => new Lineages(ts, bound()));
  return {
    ...tree,
    start: (node) => {
      bound();
      return tree.start(node);
    },
    engine: "classic",
    typescript: ts.version,
    files: () => own.all(),
    file: (fileName) => own.named(fileName),
    imports,
    resolve: (from, specifier) => {
      const mode = from.impliedNodeFormat;
      const options = program.getCompilerOptions();
      return ts.resolveModuleName(specifier, from.fileName, options, ts.sys, undefined, undefined, mode).resolvedModule
        ?.resolvedFileName;
    },
    identify: (callees) => callees.map((callee) => identities().identify(callee)),
    declarations: (names) => names.map((name) => identities().declaration(name)),
    lineages: (values) => values.map((value) => lineages().read(value)),
    accepts: (callee, places) => places.map((place) => accepted().read(callee, place)),
  };
}

function toFact(program: Program, own: OwnFiles, file: SourceFile, site: ImportSite): ImportFact {
  const { specifier, typeOnly, node } = site;
  const target = resolvedFile(program, file, site.literal);
  // A path that this TypeScript would not follow (no extension under nodenext) still tells which file is meant.
  const near = target ?? findOwnFile(file.fileName, specifier, (name) => own.named(name) !== undefined);
  const ownFile = own.named(near);
  return {
    specifier,
    typeOnly,
    node,
    file: ownFile?.fileName,
    package: ownFile === undefined ? packageOf(specifier) : undefined,
    resolved: target !== undefined ? "yes" : packageOf(specifier) === "node" ? "unknown" : "no",
  };
}

function resolvedFile(program: Program, file: SourceFile, literal: Node): string | undefined {
  const name = program.getResolvedModuleFromModuleSpecifier?.(literal, file)?.resolvedModule?.resolvedFileName;
  return name === undefined ? undefined : program.getSourceFile(name)?.fileName;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
