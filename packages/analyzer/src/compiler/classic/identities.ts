import type { ImportFact } from "../compiler.ts";
import { fileOf } from "../file-of.ts";
import type { Identity, Reference } from "../identity.ts";
import { packageOf } from "../specifier.ts";
import type { Node, SourceFile } from "../syntax.ts";
import { Tracker } from "../tracking/tracker.ts";
import type { Tree } from "../tree.ts";
import type { OwnFiles } from "./own-files.ts";
import { packageFiles, type PackageFiles } from "./package-files.ts";
import { readIdentity } from "./read-identity.ts";
import type { Symbols } from "./symbols.ts";

/** Names what the symbols of one program lead to. */
export class Identities {
  readonly #tree: Tree;
  readonly #own: OwnFiles;
  readonly #symbols: Symbols;
  readonly #packages: PackageFiles = packageFiles();
  readonly #tracker: Tracker;

  constructor(tree: Tree, own: OwnFiles, symbols: Symbols, imports: (file: SourceFile) => readonly ImportFact[]) {
    this.#tree = tree;
    this.#own = own;
    this.#symbols = symbols;
    this.#tracker = trackImports(tree, own, imports);
  }

  identify(callee: Node): Identity | undefined {
    const { declaration, names } = this.#symbols.target(callee);
    if (declaration === undefined) return this.#tracker.identify(callee);
    const identity = readIdentity(this.#tree, this.#packages, declaration, names);
    // Source of our own is never an SDK, unless it belongs to another package of the same workspace.
    const isOwn = this.#own.has(fileOf(declaration));
    const home = isOwn ? this.#packages.find(fileOf(callee).fileName)?.package : undefined;
    return identity?.package === home ? undefined : identity;
  }

  declaration(name: Node): Reference | undefined {
    const node = this.#symbols.declaration(name);
    const file = node && fileOf(node);
    return node && file && this.#own.has(file) ? { file, node } : undefined;
  }
}

/** Where types end (a package that is not installed, an `any`), imports still say what is called. */
function trackImports(tree: Tree, own: OwnFiles, imports: (file: SourceFile) => readonly ImportFact[]): Tracker {
  const find = (file: SourceFile, specifier: string): ImportFact | undefined =>
    imports(file).find((fact) => fact.specifier === specifier);
  return new Tracker(tree, {
    package: (_, specifier) => packageOf(specifier),
    file: (file, specifier) => own.named(find(file, specifier)?.file),
    globals: false,
  });
}
