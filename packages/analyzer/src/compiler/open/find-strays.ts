import { dirname, join } from "node:path";
import type { ProjectTypeScript } from "../project-typescript.ts";
import type { Config } from "./read-config.ts";

export interface Strays {
  /** Source files under a folder that none of its tsconfigs includes or excludes by name. */
  readonly files: readonly string[];
  /** Other tsconfigs under the folder, which no opened one references; what stands beside them is theirs. */
  readonly tsconfigs: readonly string[];
}

/** A tsconfig often names less than the code that runs: scripts, or everything where it serves the tests alone. */
export function findStrays(ts: ProjectTypeScript, folder: string, configs: readonly Config[]): Strays {
  const exclude = [...neverSource, ...configs.flatMap(readExcluded)];
  const known = new Set(configs.flatMap((config) => [config.path, ...config.fileNames]));
  const tsconfigs = ts.sys
    .readDirectory(folder, [".json"], exclude, ["**/tsconfig.json"])
    .filter((file) => !known.has(file) && dirname(file) !== folder);
  const others = [...tsconfigs, ...configs.map(({ path }) => path)]
    .map((file) => `${dirname(file)}/`)
    .filter((other) => other !== `${folder}/`);
  const files = ts.sys
    .readDirectory(folder, [".ts", ".tsx", ".mts", ".cts"], exclude)
    .filter((file) => !known.has(file) && !isDeclaration(file) && !others.some((other) => file.startsWith(other)));
  return { files, tsconfigs };
}

const neverSource: readonly string[] = ["**/node_modules", "**/.*", "**/dist", "**/build", "**/out", "**/coverage"];

function readExcluded({ path, raw, options }: Config): readonly string[] {
  const folder = dirname(path);
  const named = isRecord(raw) && Array.isArray(raw["exclude"]) ? raw["exclude"] : [];
  const written = [options["outDir"], options["declarationDir"]];
  return [
    ...named.filter((pattern) => typeof pattern === "string").map((pattern) => join(folder, pattern)),
    ...written.filter((output) => typeof output === "string"),
  ];
}

function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
