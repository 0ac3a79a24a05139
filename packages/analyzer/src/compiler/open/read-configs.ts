import { dirname, relative } from "node:path";
import type { ProjectTypeScript } from "../project-typescript.ts";
import { neverSource } from "./never-source.ts";
import { findMissingBase, readConfig, type Config } from "./read-config.ts";
import type { Skipped } from "./skipped.ts";
import { TsconfigError } from "./tsconfig-error.ts";
import { TsconfigNotFoundError } from "./tsconfig-not-found-error.ts";

export interface ReadConfigs {
  /** The tsconfig that was named, or a folder's own. */
  readonly named: string | undefined;
  /** Each once, the named one first; one that only references others is left out. */
  readonly configs: readonly Config[];
  readonly skipped: readonly Skipped[];
}

/** A tsconfig and all that it references; of a folder also every one below it. Only the named one must be usable. */
export function readConfigs(ts: ProjectTypeScript, place: string): ReadConfigs {
  const isFolder = ts.sys.directoryExists(place);
  const named = isFolder ? configIn(ts, place) : place;
  if (named !== undefined && !ts.sys.fileExists(named)) throw new TsconfigNotFoundError(place);
  const reader = new ConfigReader(ts);
  if (named !== undefined) reader.add(readConfig(ts, named));
  if (isFolder) for (const file of findBelow(ts, place)) reader.read(file);
  const configs = reader.all().filter(({ fileNames }) => fileNames.length > 0);
  return { named, configs, skipped: reader.skipped };
}

function configIn(ts: ProjectTypeScript, folder: string): string | undefined {
  return [`${folder}/tsconfig.json`, `${folder}/jsconfig.json`].find((file) => ts.sys.fileExists(file));
}

function findBelow(ts: ProjectTypeScript, folder: string): readonly string[] {
  const found = ts.sys.readDirectory(folder, [".json"], neverSource, ["**/tsconfig.json", "**/jsconfig.json"]);
  return found.filter((file) => configIn(ts, dirname(file)) === file).sort();
}

class ConfigReader {
  readonly skipped: Skipped[] = [];
  readonly #ts: ProjectTypeScript;
  readonly #found = new Map<string, Config>();

  constructor(ts: ProjectTypeScript) {
    this.#ts = ts;
  }

  all(): readonly Config[] {
    return [...this.#found.values()];
  }

  add(config: Config): void {
    this.#found.set(config.path, config);
    const missing = findMissingBase(this.#ts, config);
    if (missing !== undefined) this.#skip(config.path, `${missing} It was opened with its own options alone.`);
    for (const reference of config.projectReferences ?? []) this.#follow(reference.path, config.path);
  }

  read(file: string): void {
    if (this.#found.has(file) || this.skipped.some((each) => each.file === file)) return;
    const config = this.#tryRead(file);
    if (config !== undefined) this.add(config);
  }

  #follow(path: string, from: string): void {
    const file = this.#ts.sys.directoryExists(path) ? `${path}/tsconfig.json` : path;
    if (this.#ts.sys.fileExists(file)) this.read(file);
    else this.#skip(file, `${relative(dirname(file), from)} references it, and it is not there.`);
  }

  #tryRead(file: string): Config | undefined {
    try {
      return readConfig(this.#ts, file);
    } catch (error) {
      if (!TsconfigError.isInstance(error)) throw error;
      this.#skip(file, error.place === undefined ? error.reason : `${error.reason} (${error.place})`);
      return undefined;
    }
  }

  #skip(file: string, reason: string): void {
    this.skipped.push({ file, reason });
  }
}
