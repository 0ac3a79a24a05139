import type { Compiler, ImportFact } from "./compiler.ts";
import { fileOf } from "./file-of.ts";
import { Manifests } from "./manifests.ts";
import { readImports } from "./imports.ts";
import { memoised } from "./memoised.ts";
import { packageOf } from "./specifier.ts";
import { findOwnFile } from "./own-specifier.ts";
import type { SourceFile } from "./syntax.ts";
import { Tracker } from "./tracking/tracker.ts";
import { treeOf } from "./tree.ts";
import type { TypeScript } from "./typescript.ts";

/** A file's name and text; a parsed file of another TypeScript will do. */
export interface Source {
  readonly fileName: string;
  readonly text: string;
}

const none: ReadonlySet<string> = new Set();

/** The file that a project's settings map a specifier to: `@/lib/llm`. */
export type ToMapped = (from: string, specifier: string) => string | undefined;

/**
 * The maker without a checker: what one file's imports tell, and the files handed in with it. Of `elsewhere`, files that
 * were not handed in, imports are named by their paths.
 */
export function syntactic(
  ts: TypeScript,
  sources: readonly Source[],
  elsewhere: ReadonlySet<string> = none,
  toMapped: ToMapped = () => undefined,
): Compiler {
  const tree = treeOf(ts);
  const texts = new Map(sources.map((source) => [source.fileName, source]));
  const { nameOf, find } = readLinks(texts, elsewhere, toMapped);
  const parse = memoised((source: Source) => ts.createSourceFile(source.fileName, source.text, latest, true));
  const file = (fileName: string): SourceFile | undefined => {
    const source = texts.get(fileName);
    return source && parse(source);
  };
  const ownFile = (from: SourceFile, specifier: string): SourceFile | undefined => file(find(from, specifier) ?? "");
  const imports = memoised((from: SourceFile): readonly ImportFact[] =>
    readImports(tree, from).map((each) => ({
      ...each,
      package: nameOf(from, each.specifier),
      file: find(from, each.specifier),
      resolved: "unknown",
    })),
  );
  const tracker = new Tracker(tree, { package: nameOf, file: ownFile, globals: true });
  return {
    ...tree,
    engine: "syntactic",
    typescript: ts.version,
    files: () => sources.map(parse),
    file,
    imports,
    resolve: find,
    identify: toIdentify(tracker),
    declarations: toDeclarations(tracker),
    lineages: (values) => values.map(() => undefined),
    accepts: (_, places) => places.map(() => "unknown"),
  };
}

interface Links {
  readonly nameOf: (from: SourceFile, specifier: string) => string | undefined;
  readonly find: (from: SourceFile, specifier: string) => string | undefined;
}

/** The package that a specifier names, and the file at hand that it leads to. */
function readLinks(texts: ReadonlyMap<string, Source>, elsewhere: ReadonlySet<string>, toMapped: ToMapped): Links {
  return {
    nameOf: (from, specifier) =>
      packageOf(specifier) ?? findOwnFile(from.fileName, specifier, (name) => elsewhere.has(name) && !texts.has(name)),
    find: ({ fileName }, specifier) => {
      const found = findOwnFile(fileName, specifier, (name) => texts.has(name)) ?? toMapped(fileName, specifier);
      return found !== undefined && texts.has(found) ? found : undefined;
    },
  };
}

function toDeclarations(tracker: Tracker): Compiler["declarations"] {
  return (names) =>
    names.map((name) => {
      const node = tracker.declaration(name);
      return node && { file: fileOf(node), node };
    });
}

/** The installed version tells which of an entry's facts count. */
function toIdentify(tracker: Tracker): Compiler["identify"] {
  const manifests = new Manifests();
  return (callees) =>
    callees.map((callee) => {
      const found = tracker.identify(callee);
      return found && { ...found, version: manifests.find(fileOf(callee).fileName, found.package)?.version };
    });
}

/** TypeScript's `ScriptTarget.Latest`. */
const latest = 99;
