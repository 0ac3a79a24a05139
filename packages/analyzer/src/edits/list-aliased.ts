import type { Compiler } from "../compiler/compiler.ts";
import { memoised } from "../compiler/memoised.ts";
import type { SourceFile } from "../compiler/syntax.ts";

/** A module's path with an alias in front, ending as on disk. */
export interface Aliased {
  readonly path: string;
  /** The import that shows the alias. */
  readonly like: string;
}

/** An import of one of the program's own modules, made when the program runs. */
interface OwnImport {
  readonly from: string;
  readonly specifier: string;
  readonly file: string;
}

/**
 * What `target` may be called in `file` by an alias, where its own imports, or else most of the program's, write by one
 * what lies as far away: in the importing folder, in the one around it, or further. Whether a compiler follows it is not asked.
 */
export function listAliased(compiler: Compiler, file: SourceFile, target: string): readonly Aliased[] {
  if (!hasAliases(compiler)) return [];
  const distance = readDistance(file.fileName, target);
  const groups = [readOwnImports(compiler)(file), readAllImports(compiler)].map((imports) =>
    imports.filter((each) => isBelow(folderOf(target), each.file) && readDistance(each.from, each.file) === distance),
  );
  const telling = groups.find((imports) => balance(imports) !== 0) ?? [];
  if (balance(telling) <= 0) return [];
  return groups
    .flat()
    .filter(isAliased)
    .flatMap((each) => applyTo(each, target));
}

const readOwnImports = memoised((compiler: Compiler) =>
  memoised((file: SourceFile): readonly OwnImport[] =>
    compiler.imports(file).flatMap(({ specifier, file: to, typeOnly, resolved }) => {
      const tells = resolved === "yes" && !typeOnly && to !== undefined;
      return tells ? [{ from: file.fileName, specifier, file: to }] : [];
    }),
  ),
);

const readAllImports = memoised((compiler: Compiler): readonly OwnImport[] =>
  compiler.files().flatMap(readOwnImports(compiler)),
);

/** Most programs have none, and need not compare their imports. */
const hasAliases = memoised((compiler: Compiler): boolean => readAllImports(compiler).some(isAliased));

function folderOf(fileName: string): string {
  return fileName.slice(0, fileName.lastIndexOf("/"));
}

/** How many folders a relative import climbs; two stand for more. */
function readDistance(from: string, to: string): number {
  const folder = folderOf(from);
  if (isBelow(folder, to)) return 0;
  return isBelow(folderOf(folder), to) ? 1 : 2;
}

function isBelow(folder: string, fileName: string): boolean {
  return fileName.startsWith(`${folder}/`);
}

function isAliased({ specifier }: OwnImport): boolean {
  return !/^\.{1,2}(?:\/|$)/.test(specifier);
}

/** By how many more are written by an alias than not. */
function balance(imports: readonly OwnImport[]): number {
  return 2 * imports.filter(isAliased).length - imports.length;
}

/** `@/lib/desk`, which is `/shop/src/lib/desk.ts`, says that `/shop/src/quay.ts` is `@/quay`. */
function applyTo({ specifier, file }: OwnImport, target: string): readonly Aliased[] {
  if (file === target) return [{ path: specifier, like: specifier }];
  const alias = withoutEnding(specifier).split("/");
  const place = withoutEnding(file).split("/");
  if (place.at(-1) === "index" && alias.at(-1) !== "index") place.pop();
  while (alias.length > 0 && alias.at(-1) === place.at(-1)) {
    alias.pop();
    place.pop();
  }
  const found = [toAliased(alias.map((name) => `${name}/`).join(""), place)];
  const [sign = "", name = ""] = splitSign(alias[0] ?? "");
  if (alias.length === 1 && name === place.at(-1)) found.push(toAliased(sign, place.slice(0, -1)));
  return found.flatMap((each) => each ?? []);

  function toAliased(prefix: string, folder: readonly string[]): Aliased | undefined {
    const home = folder.join("/");
    return isBelow(home, target) ? { path: prefix + target.slice(home.length + 1), like: specifier } : undefined;
  }
}

/** `#` and `lib` of `#lib`, whose folder may be named like it. */
function splitSign(text: string): readonly string[] {
  return /^([^\w.]+)(\w.*)$/.exec(text)?.slice(1) ?? [];
}

function withoutEnding(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, "");
}
