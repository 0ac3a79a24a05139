import { dirname } from "node:path";
import { Manifests } from "../manifests.ts";

export interface PackageFile {
  readonly package: string;
  readonly version: string | undefined;
  /** Inside the package, without extension. */
  readonly file: string;
}

/** Which package a file belongs to: the nearest `package.json` with a name; a folder is read once. */
export interface PackageFiles {
  find(fileName: string): PackageFile | undefined;
}

export function packageFiles(): PackageFiles {
  const manifests = new Manifests();
  const roots = new Map<string, Root | undefined>();
  const rootOf = (folder: string): Root | undefined => {
    if (roots.has(folder)) return roots.get(folder);
    const manifest = manifests.read(`${folder}/package.json`);
    const name = manifest?.name ?? nameInNodeModules(folder);
    const parent = dirname(folder);
    const root =
      name !== undefined
        ? { name, version: manifest?.version, folder }
        : parent === folder
          ? undefined
          : rootOf(parent);
    roots.set(folder, root);
    return root;
  };
  return {
    find(fileName) {
      const root = rootOf(dirname(fileName));
      if (root === undefined) return undefined;
      const file = fileName.slice(root.folder.length + 1).replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
      return { package: publishedName(root.name), version: root.version, file };
    },
  };
}

interface Root {
  readonly name: string;
  readonly version: string | undefined;
  readonly folder: string;
}

/** For file systems that exist in memory only. */
function nameInNodeModules(folder: string): string | undefined {
  return /\/node_modules\/(@[^/]+\/[^/]+|[^/@.][^/]*)$/.exec(folder)?.[1];
}

/** `@types/pg` describes `pg`, TypeScript's own library describes what Node offers to everyone, and a generated package's hash says nothing. */
function publishedName(name: string): string {
  if (name === "typescript") return "node";
  const bare = name.replace(/-[0-9a-f]{64}$/, "");
  return bare.startsWith("@types/") ? bare.slice("@types/".length).replace(/^([^_]+)__/, "@$1/") : bare;
}
