import type { Complaint, ParsedConfig, ProjectTypeScript } from "../project-typescript.ts";
import { TsconfigError } from "./tsconfig-error.ts";

export interface Config extends ParsedConfig {
  readonly path: string;
  /** Scripts beside TypeScript, told where they reach what is looked for: most projects have some that configure a tool. */
  readonly isAside?: boolean;
}

/** One tsconfig, with what it extends; where that is not there, with its own options alone. */
export function readConfig(ts: ProjectTypeScript, path: string): Config {
  const { error } = ts.readConfigFile(path, (name) => ts.sys.readFile(name));
  if (error !== undefined) throw new TsconfigError(path, toSentence(ts, error), placeOf(ts, path, error));
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = ts.getParsedCommandLineOfConfigFile(path, {}, host);
  if (parsed === undefined) throw new TsconfigError(path, "It cannot be read.");
  return { ...parsed, path };
}

/** What a tsconfig extends and nobody finds, in the compiler's words. */
export function findMissingBase(ts: ProjectTypeScript, { errors }: Config): string | undefined {
  const error = errors.find(({ code }) => code === fileNotFound || code === cannotReadFile);
  return error && toSentence(ts, error);
}

const fileNotFound = 6053;
const cannotReadFile = 5083;

function toSentence(ts: ProjectTypeScript, { messageText }: Complaint): string {
  return ts.flattenDiagnosticMessageText(messageText, " ").replace(/\.?$/, ".");
}

function placeOf(ts: ProjectTypeScript, path: string, { start }: Complaint): string | undefined {
  if (start === undefined) return undefined;
  const before = (ts.sys.readFile(path) ?? "").slice(0, start).split(/\r\n|[\n\r]/);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
