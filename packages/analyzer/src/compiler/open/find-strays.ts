import { dirname, join } from "node:path";
import type { ProjectTypeScript } from "../project-typescript.ts";
import { neverSource } from "./never-source.ts";
import type { Config } from "./read-config.ts";

/** Source files that no tsconfig includes. */
export interface Strays {
  /** The folder of a tsconfig, or the one that was named. */
  readonly home: string;
  readonly files: readonly string[];
  /** JavaScript beside a tsconfig that speaks of TypeScript alone. */
  readonly scripts: readonly string[];
}

/**
 * A tsconfig often names less than the code that runs: scripts, or everything where it serves the tests alone. Told are the
 * files that stand beside one, down to the next, and that it does not exclude by name.
 */
export function findStrays(ts: ProjectTypeScript, folder: string, configs: readonly Config[]): readonly Strays[] {
  const known = new Set(configs.flatMap(({ fileNames }) => fileNames));
  const written = configs.flatMap(readWritten);
  const homes = new Set([folder, ...configs.map(({ path }) => dirname(path))].filter((home) => isBelow(folder, home)));
  return [...homes].map((home) => {
    const beside = configs.filter(({ path }) => dirname(path) === home);
    const others = [...homes].filter((other) => other !== home && isBelow(home, other));
    const exclude = [...neverSource, ...written, ...others, ...beside.flatMap(readExcluded)];
    const isScript = beside.every(({ options }) => options["allowJs"] === true);
    const found = ts.sys.readDirectory(home, [...typed, ...scripts], exclude);
    const strays = found.filter((file) => !known.has(file) && !notSource.test(file));
    if (isScript) return { home, files: strays, scripts: [] };
    const plain = strays.filter((file) => isJavaScript(file));
    return {
      home,
      files: strays.filter((file) => !isJavaScript(file)),
      scripts: plain.filter((file) => !isEmitted(ts, file)),
    };
  });
}

const typed: readonly string[] = [".ts", ".tsx", ".mts", ".cts"];
const scripts: readonly string[] = [".js", ".jsx", ".mjs", ".cjs"];
const notSource = /\.d\.[cm]?ts$|\.min\.[cm]?js$/;

function isJavaScript(file: string): boolean {
  return scripts.some((ending) => file.endsWith(ending));
}

/** What a compiler or a bundler wrote stands for its source, which is looked into itself. */
function isEmitted(ts: ProjectTypeScript, file: string): boolean {
  const source = file.replace(/js(x?)$/, "ts$1");
  if ([source, `${source}x`].some((name) => ts.sys.fileExists(name))) return true;
  return emitted.test(ts.sys.readFile(file) ?? "");
}

const emitted = /^\/\/[#@] sourceMappingURL=|^Object\.defineProperty\(exports, "__esModule"/m;

function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function readWritten({ options }: Config): readonly string[] {
  return [options["outDir"], options["declarationDir"]].filter((output) => typeof output === "string");
}

function readExcluded({ path, raw }: Config): readonly string[] {
  const named = isRecord(raw) && Array.isArray(raw["exclude"]) ? raw["exclude"] : [];
  return named.filter((pattern) => typeof pattern === "string").map((pattern) => join(dirname(path), pattern));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
