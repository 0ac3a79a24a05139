import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One small program, and what it says about itself. */
export interface Program {
  readonly file: string;
  readonly text: string;
  /** The lines that must not compile, with the error each must give. */
  readonly refused: readonly Refusal[];
  /** How many `Expect<…>` it holds. */
  readonly accepted: number;
}

export interface Refusal {
  readonly line: number;
  readonly code: string;
}

const directive = /^\s*\/\/ @ts-expect-error (TS\d+) \S.*\.$/;

/** Reads every `.ts` file of a folder. A directive without a code and a sentence is itself an error. */
export function readPrograms(folder: string): Program[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => readProgram(file, readFileSync(join(folder, file), "utf8")));
}

/** The same program with its directives silenced, line for line. */
export function withoutDirectives(program: Program): Program {
  return { ...program, text: program.text.replaceAll("@ts-expect-error", "expected:") };
}

function readProgram(file: string, text: string): Program {
  const lines = text.split("\n");
  const refused = lines.flatMap((line, index) => readRefusal(file, line, index + 1));
  return { file, text, refused, accepted: text.split("Expect<Equal<").length - 1 };
}

/** The error stands on the line below the directive. */
function readRefusal(file: string, line: string, number: number): Refusal[] {
  if (!line.includes("@ts-expect-error")) return [];
  const code = directive.exec(line)?.[1];
  if (code === undefined)
    throw new Error(`${file}:${number}: write "// @ts-expect-error TS2339 Why it must not compile."`);
  return [{ line: number + 1, code }];
}
