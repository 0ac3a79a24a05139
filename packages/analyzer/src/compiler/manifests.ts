import { readFileSync } from "node:fs";
import { dirname } from "node:path";

/** What the analyzer reads of a `package.json`. */
export interface Manifest {
  readonly name: string | undefined;
  /** Of use at run time, required or not. */
  readonly dependencies: readonly string[];
  readonly keywords: readonly string[];
}

/** Finds the manifests of packages that files import; each is read once. */
export class Manifests {
  readonly #known = new Map<string, Manifest | undefined>();

  /** The package as Node would find it from a file. */
  find(fromFile: string, packageName: string): Manifest | undefined {
    for (let folder = dirname(fromFile); ; folder = dirname(folder)) {
      const found = this.read(`${folder}/node_modules/${packageName}/package.json`);
      if (found !== undefined || folder === dirname(folder)) return found;
    }
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
    const { name, dependencies, peerDependencies, keywords } = read;
    return {
      name: typeof name === "string" && name !== "" ? name : undefined,
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
