import type { ParsedConfig, ProjectTypeScript } from "../project-typescript.ts";
import { TsconfigError } from "./tsconfig-error.ts";
import { TsconfigNotFoundError } from "./tsconfig-not-found-error.ts";

export interface Config extends ParsedConfig {
  readonly path: string;
}

/** A tsconfig and all that it references, each once; one that only references others is left out. */
export function readConfigs(ts: ProjectTypeScript, path: string): readonly Config[] {
  const found = new Map<string, Config>();
  const read = (at: string): void => {
    const file = toConfigFile(ts, at);
    if (found.has(file)) return;
    const config = readConfig(ts, file);
    found.set(file, config);
    for (const reference of config.projectReferences ?? []) read(reference.path);
  };
  read(path);
  const configs = [...found.values()].filter((config) => config.fileNames.length > 0);
  if (configs.length === 0) throw new TsconfigError(path, "It names no file.");
  return configs;
}

function toConfigFile(ts: ProjectTypeScript, path: string): string {
  const file = ts.sys.directoryExists(path) ? `${path}/tsconfig.json` : path;
  if (!ts.sys.fileExists(file)) throw new TsconfigNotFoundError(path);
  return file;
}

function readConfig(ts: ProjectTypeScript, path: string): Config {
  const { error } = ts.readConfigFile(path, (name) => ts.sys.readFile(name));
  if (error !== undefined) throw new TsconfigError(path, asSentence(ts, error.messageText));
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = ts.getParsedCommandLineOfConfigFile(path, {}, host);
  if (parsed === undefined) throw new TsconfigError(path, "It cannot be read.");
  return { ...parsed, path };
}

function asSentence(ts: ProjectTypeScript, text: string | object): string {
  return ts.flattenDiagnosticMessageText(text, " ").replace(/\.?$/, ".");
}
