import { spawnSync } from "node:child_process";
import type { Compiler } from "./compilers.ts";

/** One error, as `esm/wire.ts:12 TS2339`, and the compiler's words. */
export interface Diagnostic {
  readonly place: string;
  readonly words: string;
}

const located = /^(.+)\((\d+),\d+\): error (TS\d+): (.*)$/;

/** Compiles a project with a real compiler, in a process of its own. */
export function compile(compiler: Compiler, project: string): Diagnostic[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler.tsc, "-p", ".", "--pretty", "false"], {
    cwd: project,
    encoding: "utf8",
  });
  const lines = stdout.split(/\r?\n/).filter((line) => line.includes("error TS"));
  if (status !== 0 && lines.length === 0)
    throw new Error(`TypeScript ${compiler.version} did not run: ${stdout}${stderr}`);
  return lines.map(readDiagnostic);
}

function readDiagnostic(line: string): Diagnostic {
  const [, file, number, code, words] = located.exec(line) ?? [];
  return file === undefined
    ? { place: "the project", words: line }
    : { place: `${file}:${number} ${code}`, words: words ?? "" };
}
