import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

export interface TypeError {
  /** From the folder asked about. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  /** The whole line without its place, which moves. */
  readonly text: string;
}

/** What a project's own TypeScript says, by the command line. */
export function readErrors(folder: string, tsconfig: string): readonly TypeError[] {
  const args = [findTsc(tsconfig), "-p", tsconfig, "--noEmit", "--pretty", "false", "--incremental", "false"];
  const { stdout } = spawnSync(process.execPath, ["--max-old-space-size=6144", ...args], {
    cwd: dirname(tsconfig),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return stdout.split("\n").flatMap((line) => {
    const [, name = "", at, column, code] = /^(.*?)(?:\((\d+),(\d+)\))?: error TS(\d+): /.exec(line) ?? [];
    if (code === undefined) return [];
    const file = relative(folder, join(dirname(tsconfig), name));
    const text = line.replace(/^.*?: error /, `${file}: error `).replaceAll(folder, "");
    return [{ file, line: Number(at), column: Number(column), code: Number(code), text }];
  });
}

function findTsc(tsconfig: string): string {
  try {
    return createRequire(tsconfig).resolve("typescript/bin/tsc");
  } catch {
    return createRequire(import.meta.url).resolve("typescript/bin/tsc");
  }
}
