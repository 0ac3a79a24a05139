import type { Augmentation } from "./augmentations.ts";

/** Who imports whom. Files go by their names. */
export interface ImportGraph {
  readonly files: Iterable<string>;
  /** Whether the file itself declares something that is looked for. */
  declares(file: string): boolean;
  imports(file: string): readonly GraphImport[];
  augmentations(file: string): readonly Augmentation[];
}

export interface GraphImport {
  readonly specifier: string;
  readonly package: string | undefined;
  /** The program's own file that it leads to. */
  readonly file: string | undefined;
}

/** What files add to the types of others, so that those hand out what is catalogued without importing it. */
interface Widened {
  readonly everywhere: boolean;
  readonly packages: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

const nothing: Widened = { everywhere: false, packages: new Set(), files: new Set() };

/** Tells from which files an import path leads to a catalogued package; a file that none leads from can hold no call of it. */
export class Reach {
  readonly #graph: ImportGraph;
  readonly #isCatalogued: (packageName: string, from: string) => boolean;
  readonly #known = new Map<Widened, Map<string, boolean>>();
  #widened: Widened | undefined;

  constructor(graph: ImportGraph, isCatalogued: (packageName: string, from: string) => boolean) {
    this.#graph = graph;
    this.#isCatalogued = isCatalogued;
  }

  has(file: string): boolean {
    if (this.#search(file, nothing)) return true;
    this.#widened ??= this.#readWidened();
    return this.#widened.everywhere || this.#search(file, this.#widened);
  }

  #search(file: string, widened: Widened): boolean {
    const known = this.#known.get(widened) ?? new Map<string, boolean>();
    this.#known.set(widened, known);
    const answer = known.get(file);
    if (answer !== undefined) return answer;
    const visited = new Set([file]);
    for (const at of visited) {
      const imports = this.#graph.imports(at);
      const isFound = known.get(at) === true || this.#graph.declares(at);
      if (isFound || imports.some((found) => this.#leads(found, at, widened))) {
        known.set(file, true);
        return true;
      }
      for (const next of imports) if (next.file !== undefined && known.get(next.file) !== false) visited.add(next.file);
    }
    // Nothing was reached from here, so nothing is reached from any file on the way.
    for (const at of visited) known.set(at, false);
    return false;
  }

  #leads(found: GraphImport, from: string, widened: Widened): boolean {
    if (found.file !== undefined) return widened.files.has(found.file);
    if (found.package === undefined) return false;
    return widened.packages.has(found.package) || this.#isCatalogued(found.package, from);
  }

  #readWidened(): Widened {
    const packages = new Set<string>();
    const files = new Set<string>();
    let everywhere = false;
    for (const file of this.#graph.files) {
      const found = this.#graph.augmentations(file).filter(({ uses }) => this.#hasOne(file, uses));
      for (const { module } of found) {
        const target = this.#graph.imports(file).find(({ specifier }) => specifier === module);
        everywhere ||= module === undefined;
        if (target?.file !== undefined) files.add(target.file);
        else if (target?.package !== undefined) packages.add(target.package);
        else if (module !== undefined) packages.add(module);
      }
    }
    return everywhere || packages.size > 0 || files.size > 0 ? { everywhere, packages, files } : nothing;
  }

  #hasOne(file: string, specifiers: readonly string[]): boolean {
    return this.#graph
      .imports(file)
      .filter(({ specifier }) => specifiers.includes(specifier))
      .some(
        (found) => this.#leads(found, file, nothing) || (found.file !== undefined && this.#search(found.file, nothing)),
      );
  }
}
