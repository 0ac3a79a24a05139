import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The Prettier of a file's project, with the options that hold for the file. */
export interface FilePrettier {
  check(text: string): Promise<boolean>;
  format(text: string): Promise<string>;
}

/** What of Prettier 2 and 3 is asked for; version 2 answers at once. */
interface Prettier {
  resolveConfig(fileName: string, options: { editorconfig: boolean }): Promise<object | null>;
  check(text: string, options: object): Promise<boolean> | boolean;
  format(text: string, options: object): Promise<string> | string;
}

/** Undefined where the project does not format with it: no configuration, and no manifest that names it. */
export async function findPrettier(fileName: string): Promise<FilePrettier | undefined> {
  try {
    const path = createRequire(fileName).resolve("prettier");
    const module: { readonly default: Prettier } = await import(pathToFileURL(path).href);
    const prettier = module.default;
    const config = await prettier.resolveConfig(fileName, { editorconfig: true });
    if (config === null && !isNamed(dirname(fileName))) return undefined;
    const options = { ...config, filepath: fileName };
    return {
      check: async (text) => await prettier.check(text, options),
      format: async (text) => await prettier.format(text, options),
    };
  } catch {
    return undefined;
  }
}

function isNamed(folder: string): boolean {
  const manifest = join(folder, "package.json");
  if (existsSync(manifest) && /"prettier"\s*:/.test(readFileSync(manifest, "utf8"))) return true;
  return dirname(folder) !== folder && isNamed(dirname(folder));
}
