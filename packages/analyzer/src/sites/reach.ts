import type { Compiler, ImportFact } from "../compiler/compiler.ts";
import type { Manifests } from "../compiler/manifests.ts";
import type { SourceFile } from "../compiler/syntax.ts";

/** Tells which files have anything to do with catalogued packages: by their own imports, or those of the files they import. */
export class Reach {
  readonly #compiler: Compiler;
  readonly #packages: ReadonlySet<string>;
  readonly #manifests: Manifests;
  readonly #known = new Map<SourceFile, boolean>();

  constructor(compiler: Compiler, packages: ReadonlySet<string>, manifests: Manifests) {
    this.#compiler = compiler;
    this.#packages = packages;
    this.#manifests = manifests;
  }

  has(file: SourceFile): boolean {
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const visited = new Set([file]);
    for (const at of visited) {
      if (this.#known.get(at) === true || this.#compiler.imports(at).some((fact) => this.#isCatalogued(at, fact))) {
        this.#known.set(file, true);
        return true;
      }
      for (const next of this.#next(at)) if (this.#known.get(next) !== false) visited.add(next);
    }
    // Nothing was reached from here, so nothing is reached from any file on the way.
    for (const at of visited) this.#known.set(at, false);
    return false;
  }

  #next(file: SourceFile): readonly SourceFile[] {
    return this.#compiler.imports(file).flatMap((fact) => {
      const next = fact.file === undefined ? undefined : this.#compiler.file(fact.file);
      return next === undefined ? [] : [next];
    });
  }

  /** A package that depends on a catalogued one may hand out its clients. */
  #isCatalogued(file: SourceFile, fact: ImportFact): boolean {
    if (fact.package === undefined || fact.package === "node") return false;
    if (this.#packages.has(fact.package)) return true;
    if (fact.resolved !== "yes") return false;
    const manifest = this.#manifests.find(file.fileName, fact.package);
    return manifest?.dependencies.some((name) => this.#packages.has(name)) === true;
  }
}
