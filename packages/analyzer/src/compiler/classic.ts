import { OwnFiles } from "./classic/own-files.ts";
import { packageFiles } from "./classic/package-files.ts";
import { readIdentity } from "./classic/read-identity.ts";
import { Symbols } from "./classic/symbols.ts";
import type { Compiler, ImportFact } from "./compiler.ts";
import { fileOf } from "./file-of.ts";
import type { Identity, Reference } from "./identity.ts";
import { readImports, type ImportSite } from "./imports.ts";
import { memoised } from "./memoised.ts";
import { packageOf } from "./specifier.ts";
import type { Node, SourceFile } from "./syntax.ts";
import { Tracker } from "./tracking/tracker.ts";
import { treeOf } from "./tree.ts";
import type { Program, TypeScript } from "./typescript.ts";

/**
 * The maker for TypeScript 5.4 to 6. It never asks for diagnostics, and for a checker only when it must name something.
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
  const packages = packageFiles();
  const imports = memoised((file: SourceFile) =>
    readImports(tree, file).map((site) => resolve(program, own, file, site)),
  );
  const isOwn = (declaration: Node): boolean => own.has(fileOf(declaration));
  const symbols = lazy(() => new Symbols(ts, tree, program.getTypeChecker(), isOwn));
  const tracker = lazy(() => unresolvedTracker());

  /** Where a package is not installed, its import still says what is called. */
  function unresolvedTracker(): Tracker {
    const find = (file: SourceFile, specifier: string): ImportFact | undefined =>
      imports(file).find((fact) => fact.specifier === specifier);
    return new Tracker(tree, {
      package: (file, specifier) => (find(file, specifier)?.resolved === "yes" ? undefined : packageOf(specifier)),
      file: (file, specifier) => own.named(find(file, specifier)?.file),
      globals: false,
    });
  }

  function identify(callee: Node): Identity | undefined {
    const { declaration, names } = symbols().target(callee);
    if (declaration === undefined) return tracker().identify(callee);
    const identity = readIdentity(tree, packages, declaration, names);
    // Source of our own is never an SDK, unless it belongs to another package of the same workspace.
    const home = isOwn(declaration) ? packages.find(fileOf(callee).fileName)?.package : undefined;
    return identity?.package === home ? undefined : identity;
  }

  function declaration(name: Node): Reference | undefined {
    const node = symbols().declaration(name);
    const file = node && fileOf(node);
    return node && file && own.has(file) ? { file, node } : undefined;
  }

  return {
    ...tree,
    start: (node) => {
      // Nodes have their parents, and with them their places, once a checker has bound the program.
      symbols();
      return tree.start(node);
    },
    engine: "classic",
    typescript: ts.version,
    files: () => own.all(),
    file: (fileName) => own.named(fileName),
    imports,
    identify: (callees) => callees.map(identify),
    declarations: (names) => names.map(declaration),
  };
}

function resolve(program: Program, own: OwnFiles, file: SourceFile, site: ImportSite): ImportFact {
  const { specifier, typeOnly, node } = site;
  const target = resolvedFile(program, file, site.literal);
  const ownFile = own.named(target);
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
