import { posix } from "node:path";

/** The file that a relative specifier leads to, among the files at hand. */
export function findOwnFile(from: string, specifier: string, has: (fileName: string) => boolean): string | undefined {
  if (!/^\.{1,2}(?:\/|$)/.test(specifier)) return undefined;
  const target = posix.join(posix.dirname(from.replaceAll("\\", "/")), specifier);
  const stem = target.replace(/\.[cm]?jsx?$/, "");
  return [target, ...extensions.map((end) => stem + end), ...extensions.map((end) => `${target}/index${end}`)].find(
    has,
  );
}

const extensions: readonly string[] = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];
