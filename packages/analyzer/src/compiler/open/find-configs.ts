import { dirname } from "node:path";
import type { ProjectTypeScript } from "../project-typescript.ts";
import { findStrays, type Strays } from "./find-strays.ts";
import { toPlainConfigs } from "./plain-configs.ts";
import type { Config } from "./read-config.ts";
import { readConfigs, type ReadConfigs } from "./read-configs.ts";
import { TsconfigError } from "./tsconfig-error.ts";
import { TsconfigNotFoundError } from "./tsconfig-not-found-error.ts";

/** What a place is opened with, one configuration for each project, at least one; of a folder no source file is left out. */
export function findConfigs(ts: ProjectTypeScript, place: string): Pick<ReadConfigs, "configs" | "skipped"> {
  const { named, configs, skipped } = readConfigs(ts, place);
  if (named !== undefined && configs.length === 0) throw new TsconfigError(named, "It names no file.");
  if (!ts.sys.directoryExists(place)) return { configs, skipped };
  const strays = findStrays(ts, place, configs);
  const homeOf = ({ home }: Strays): Config | undefined =>
    configs.find(({ path }) => dirname(path) === home) ?? (named === undefined ? undefined : configs[0]);
  const widened = configs.map((config) => widen(config, filesOf(strays.filter((each) => homeOf(each) === config))));
  const scripts = strays.flatMap((each) => each.scripts);
  const bare = filesOf(strays.filter((each) => homeOf(each) === undefined));
  const plain = toPlainConfigs(ts, place, [...bare, ...scripts]);
  const all = [...widened, ...plain.map((config) => markAside(config, new Set(scripts)))];
  if (configs.length === 0 && all.every(isTyped)) throw new TsconfigNotFoundError(place);
  return { configs: all, skipped };
}

function filesOf(strays: readonly Strays[]): readonly string[] {
  return strays.flatMap(({ files }) => files);
}

function markAside(config: Config, scripts: ReadonlySet<string>): Config {
  return { ...config, isAside: config.fileNames.every((file) => scripts.has(file)) };
}

function widen(config: Config, files: readonly string[]): Config {
  return files.length === 0 ? config : { ...config, fileNames: [...config.fileNames, ...files] };
}

/** TypeScript alone, without a tsconfig, is a tsconfig that was forgotten. */
function isTyped({ fileNames }: Config): boolean {
  return fileNames.every((file) => /\.[cm]?tsx?$/.test(file));
}
