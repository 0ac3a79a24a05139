import { readFileSync } from "node:fs";
import { dirname } from "node:path";

export interface PackageFile {
  readonly package: string;
  /** Inside the package, without extension. */
  readonly file: string;
}

/** Which package a file belongs to: the nearest `package.json` with a name; a folder is read once. */
export interface PackageFiles {
  find(fileName: string): PackageFile | undefined;
}

export function packageFiles(): PackageFiles {
  const roots = new Map<string, Root | undefined>();
  const rootOf = (folder: string): Root | undefined => {
    if (roots.has(folder)) return roots.get(folder);
    const name = readName(`${folder}/package.json`) ?? nameInNodeModules(folder);
    const parent = dirname(folder);
    const root = name !== undefined ? { name, folder } : parent === folder ? undefined : rootOf(parent);
    roots.set(folder, root);
    return root;
  };
  return {
    find(fileName) {
      const root = rootOf(dirname(fileName));
      if (root === undefined) return undefined;
      const file = fileName.slice(root.folder.length + 1).replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
      return { package: withoutTypesScope(root.name), file };
    },
  };
}

interface Root {
  readonly name: string;
  readonly folder: string;
}

function readName(path: string): string | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8"));
    const name = typeof read === "object" && read !== null && "name" in read ? read.name : undefined;
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch {
    return undefined;
  }
}

/** For file systems that exist in memory only. */
function nameInNodeModules(folder: string): string | undefined {
  return /\/node_modules\/(@[^/]+\/[^/]+|[^/@.][^/]*)$/.exec(folder)?.[1];
}

/** `@types/pg` describes `pg`, and TypeScript's own library describes what Node offers to everyone. */
function withoutTypesScope(name: string): string {
  if (name === "typescript") return "node";
  return name.startsWith("@types/") ? name.slice("@types/".length).replace(/^([^_]+)__/, "@$1/") : name;
}
