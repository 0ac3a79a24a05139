/** Where `remote` comes from: the nearest `remote.config.*`, or what settings name. */
export type RemoteModule = { readonly file: string } | { readonly specifier: string };

const endings = ["ts", "mts", "cts", "tsx", "js", "mjs", "cjs"];

/** The nearest `remote.config.*`, upward from a file. File names have `/`. */
export function findRemoteModule(fileName: string, exists: (path: string) => boolean): string | undefined {
  const folders = fileName.split("/").slice(0, -1);
  for (let length = folders.length; length > 0; length -= 1) {
    const folder = folders.slice(0, length).join("/");
    const found = endings.map((ending) => `${folder}/remote.config.${ending}`).find(exists);
    if (found !== undefined) return found;
  }
  return undefined;
}
