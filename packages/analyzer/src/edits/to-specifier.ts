import type { Compiler } from "../compiler/compiler.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import { listAliased } from "./list-aliased.ts";
import type { RemoteModule } from "./remote-module.ts";

/** How relative imports end: as written on disk, as emitted, or not at all. */
export type Ending = "source" | "emitted" | "none";

/** The specifier by which `file` imports the module, in the style of its other imports: by an alias that reaches it, or relative. */
export function toSpecifier(compiler: Compiler, file: SourceFile, module: RemoteModule, preset: Ending): string {
  if ("specifier" in module) return module.specifier;
  const aliased = listAliased(compiler, file, module.file).map(({ path, like }) => endAs(path, endingOf(like)));
  const reaching = aliased.find((specifier) => compiler.resolve(file, specifier) === module.file);
  return reaching ?? endAs(relativePath(file.fileName, module.file), readEnding(compiler, file) ?? preset);
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
  return specifier === undefined ? undefined : endingOf(specifier);
}

function endingOf(specifier: string): Ending {
  if (/\.[cm]?tsx?$/.test(specifier)) return "source";
  return /\.[cm]?jsx?$/.test(specifier) ? "emitted" : "none";
}

function endAs(path: string, ending: Ending): string {
  const [, stem, kind = ""] = /^(.*)\.([cm]?)[jt]sx?$/.exec(path) ?? [];
  if (stem === undefined || ending === "source") return path;
  return ending === "none" && kind === "" ? stem : `${stem}.${kind}js`;
}

function relativePath(from: string, to: string): string {
  const own = from.split("/").slice(0, -1);
  const other = to.split("/");
  let equal = 0;
  while (equal < own.length && own[equal] === other[equal]) equal += 1;
  const up = own.slice(equal).map(() => "..");
  return [...(up.length === 0 ? ["."] : up), ...other.slice(equal)].join("/");
}
