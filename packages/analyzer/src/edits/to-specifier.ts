import type { Compiler } from "../compiler/compiler.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import type { RemoteModule } from "./remote-module.ts";

/** How relative imports end: as written on disk, as emitted, or not at all. */
export type Ending = "source" | "emitted" | "none";

/** The specifier by which `file` imports the module: relative, and ending as its other relative imports do. */
export function toSpecifier(compiler: Compiler, file: SourceFile, module: RemoteModule, preset: Ending): string {
  if ("specifier" in module) return module.specifier;
  const ending = readEnding(compiler, file) ?? preset;
  const path = relativePath(file.fileName, module.file);
  if (ending === "source") return path;
  const bare = /^(.*)\.([cm]?)[jt]sx?$/.exec(path);
  const stem = bare?.[1] ?? path;
  return ending === "none" && bare?.[2] === "" ? stem : `${stem}.${bare?.[2] ?? ""}js`;
}

/** How the project's files end their relative imports; undefined where there is none. */
export function readCommonEnding(compiler: Compiler, files: readonly SourceFile[]): Ending | undefined {
  for (const file of files) {
    const ending = readEnding(compiler, file);
    if (ending !== undefined) return ending;
  }
  return undefined;
}

function readEnding(compiler: Compiler, file: SourceFile): Ending | undefined {
  // What does not resolve shows how another tool reads imports, and the compiler would not find ours either.
  const specifier = compiler
    .imports(file)
    .filter(({ resolved }) => resolved !== "no")
    .map((fact) => fact.specifier)
    .find((text) => /^\.{1,2}\//.test(text) && !/\.(json|css|svg|md)$/.test(text));
  if (specifier === undefined) return undefined;
  if (/\.[cm]?tsx?$/.test(specifier)) return "source";
  return /\.[cm]?jsx?$/.test(specifier) ? "emitted" : "none";
}

function relativePath(from: string, to: string): string {
  const own = from.split("/").slice(0, -1);
  const other = to.split("/");
  let equal = 0;
  while (equal < own.length && own[equal] === other[equal]) equal += 1;
  const up = own.slice(equal).map(() => "..");
  return [...(up.length === 0 ? ["."] : up), ...other.slice(equal)].join("/");
}
