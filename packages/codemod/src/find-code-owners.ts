import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Who owns a file by the repository's CODEOWNERS; nobody where there is none, or where its last match names nobody. */
export type OwnersOf = (fileName: string) => readonly string[];

const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

/** Reads the CODEOWNERS of the repository around a folder. */
export function findCodeOwners(folder: string): OwnersOf {
  for (let at = folder; ; at = dirname(at)) {
    const found = places.map((place) => join(at, place)).find((file) => existsSync(file));
    if (found !== undefined) {
      const ownersOf = readCodeOwners(readFileSync(found, "utf8"));
      return (fileName) => ownersOf(relative(at, fileName).replaceAll("\\", "/"));
    }
    if (existsSync(join(at, ".git")) || at === dirname(at)) return () => [];
  }
}

/** Answers for paths from the repository's folder; the last line that matches counts. */
export function readCodeOwners(text: string): OwnersOf {
  const lines = text.split(/\r?\n/).flatMap((line) => readLine(line));
  return (path) => lines.findLast(({ pattern }) => pattern.test(path))?.owners ?? [];
}

function readLine(line: string): readonly { readonly pattern: RegExp; readonly owners: readonly string[] }[] {
  const [pattern = "", ...owners] =
    line
      .replace(/(?:^|\s)#.*$/, "")
      .trim()
      .match(/(?:\\ |\S)+/g) ?? [];
  // A section's head, as GitLab has them.
  if (pattern === "" || /^\^?\[/.test(pattern)) return [];
  return [{ pattern: toPattern(pattern.replaceAll("\\ ", " ")), owners }];
}

/** As `.gitignore` has them: a slash anywhere but at the end anchors at the top, and a folder means all that is in it. */
function toPattern(glob: string): RegExp {
  const bare = glob.replace(/^\//, "").replace(/\/$/, "");
  const head = glob.startsWith("/") || bare.includes("/") ? "" : "(?:.*/)?";
  const body = bare
    .split(/(\*\*\/|\/\*\*|\*\*|\*|\?)/)
    .map((part) => tokens.get(part) ?? part.replace(/[.+^${}()|[\]\\]/g, "\\$&"))
    .join("");
  const isFolder = glob.endsWith("/");
  const tail = isFolder ? "/.*" : bare.endsWith("*") && bare.includes("/") ? "" : "(?:/.*)?";
  return new RegExp(`^${head}${body}${tail}$`);
}

const tokens: ReadonlyMap<string, string> = new Map([
  ["**/", "(?:.*/)?"],
  ["/**", "/.*"],
  ["**", ".*"],
  ["*", "[^/]*"],
  ["?", "[^/]"],
]);
