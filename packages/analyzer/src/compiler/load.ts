import { createRequire } from "node:module";
import type { ProjectTypeScript } from "./project-typescript.ts";
import type { SourceFile } from "./syntax.ts";
import type { TypeScript } from "./typescript.ts";

export interface Loaded {
  readonly typescript: ProjectTypeScript;
  /** Why it is not the project's own, as a sentence; undefined where it is. */
  readonly note: string | undefined;
  /** The project's own is older than what the packages' types are written for: it may refuse what a newer one takes. */
  readonly isOutdated: boolean;
}

/** The TypeScript of a project's folder where the analyzer can read its programs (5.4 to 6); else the one brought along. */
export function loadTypeScript(folder: string, brought: ProjectTypeScript): Loaded {
  const found = resolve(folder);
  if (isReadable(found)) return { typescript: found, note: undefined, isOutdated: false };
  const version = versionOf(found);
  const isOutdated = version !== undefined && isOlder(version);
  const note = `${describe(version, folder)}: TypeScript ${brought.version} reads it instead.`;
  return { typescript: brought, note, isOutdated };
}

function describe(version: string | undefined, folder: string): string {
  if (version === undefined) return `No TypeScript is installed for ${folder}`;
  return isOlder(version)
    ? `TypeScript ${version} of ${folder} is older than 5.4`
    : `TypeScript ${version} of ${folder} offers no programs that can be read`;
}

/** Whether a source file was made by this copy of TypeScript: another copy, even of the same version, would misread its nodes. */
export function fits(ts: TypeScript, file: SourceFile): boolean {
  return ts.objectAllocator?.getSourceFileConstructor() === file.constructor;
}

function resolve(folder: string): unknown {
  try {
    return createRequire(`${folder}/package.json`)("typescript");
  } catch {
    return undefined;
  }
}

/** TypeScript 7's own entry has a version and nothing to parse with. */
function isReadable(found: unknown): found is ProjectTypeScript {
  const version = versionOf(found);
  const isParser = typeof found === "object" && found !== null && "createSourceFile" in found;
  return isParser && version !== undefined && /^[56]\./.test(version) && !isOlder(version);
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < 5 || (major === 5 && minor < 4);
}

function versionOf(found: unknown): string | undefined {
  const version = typeof found === "object" && found !== null && "version" in found ? found.version : undefined;
  return typeof version === "string" ? version : undefined;
}
