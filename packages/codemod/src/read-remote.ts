import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { RemoteModule } from "@thirdstate/analyzer/edits";
import { CannotRunError } from "./cannot-run-error.ts";

/** What `--remote` names: a path is a file from where the command was called, anything else a module as imports write it. */
export function readRemote(folder: string, name: string): RemoteModule {
  if (name !== "" && !/^(\.{1,2}|[A-Za-z]:)?[\\/]/.test(name)) return { specifier: name };
  const file = resolve(folder, name.replaceAll("\\", "/"));
  const found = [file, ...toSources(file)].find(isFile);
  if (found !== undefined) return { file: found.replaceAll("\\", "/") };
  throw new CannotRunError(
    `There is no file ${file} to import \`remote\` from. Give --remote a file, or a module as imports write it (\`#remote\`).`,
  );
}

/** What a compiler would emit `remote.js` from. */
function toSources(file: string): readonly string[] {
  const ending = /\.([cm]?)js$/.exec(file);
  return ending === null ? [] : [file.replace(/js$/, "ts")];
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
