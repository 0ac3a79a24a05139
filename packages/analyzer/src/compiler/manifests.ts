import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname } from "node:path";

/** What the analyzer reads of a `package.json`. */
export interface Manifest {
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** Of use at run time, required or not. */
  readonly dependencies: readonly string[];
  readonly keywords: readonly string[];
}

/** Finds the manifests of packages that files import; each is read once. */
export class Manifests {
  readonly #known = new Map<string, Manifest | undefined>();
  readonly #homes = new Map<string, readonly string[]>();

  /** The package as Node would find it from a file. */
  find(fromFile: string, packageName: string): Manifest | undefined {
    const path = this.#locate(fromFile, packageName);
    return path === undefined ? undefined : this.read(path);
  }

  /** Whether a link leads to the package's own source, as workspaces have it. */
  isLinked(fromFile: string, packageName: string): boolean {
    const path = this.#locate(fromFile, packageName);
    return path !== undefined && !/[\\/]node_modules[\\/]/.test(realpathSync(path));
  }

  #locate(fromFile: string, packageName: string): string | undefined {
    return this.#homesOf(dirname(fromFile))
      .map((home) => `${home}/${packageName}/package.json`)
      .find((path) => this.read(path) !== undefined);
  }

  /** The `node_modules` of a folder and those above it. */
  #homesOf(folder: string): readonly string[] {
    const known = this.#homes.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const above = parent === folder ? [] : this.#homesOf(parent);
    const own = `${folder}/node_modules`;
    const homes = existsSync(own) ? [own, ...above] : above;
    this.#homes.set(folder, homes);
    return homes;
  }

  read(path: string): Manifest | undefined {
    if (!this.#known.has(path)) this.#known.set(path, parse(path));
    return this.#known.get(path);
  }
}

function parse(path: string): Manifest | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isRecord(read)) return undefined;
    const { name, version, dependencies, peerDependencies, keywords } = read;
    return {
      name: typeof name === "string" && name !== "" ? name : undefined,
      version: typeof version === "string" ? version : undefined,
      dependencies: [...namesOf(dependencies), ...namesOf(peerDependencies)],
      keywords: Array.isArray(keywords) ? keywords.filter((word) => typeof word === "string") : [],
    };
  } catch {
    return undefined;
  }
}

function namesOf(record: unknown): readonly string[] {
  return isRecord(record) ? Object.keys(record) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
