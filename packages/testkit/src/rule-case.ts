import type { Engine } from "@thirdstate/analyzer/compiler";

/** The makers of the compiler seam that a rule is tried on. */
export type TriedEngine = Exclude<Engine, "native">;

/** Code to try a rule on. A string is the code alone. */
export type RuleCase = string | RuleCaseFields;

export interface RuleCaseFields {
  /** What the case shows; default: the code's first line after its imports. */
  readonly name?: string;
  readonly code: string;
  /** Other files of the program, by their path beside the case: `{ "./orders.ts": "…" }`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Default: `main.ts`. */
  readonly filename?: string;
  /** The engines that can know; on the others the rule must be silent. Default: all. */
  readonly engines?: readonly TriedEngine[];
  /** How many findings an invalid case has. Default: 1. */
  readonly findings?: number;
}

export interface RuleCases {
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly RuleCase[];
}

/** A case with its defaults filled in. */
export interface ReadCase {
  readonly name: string;
  readonly code: string;
  readonly files: Readonly<Record<string, string>>;
  readonly filename: string;
  readonly engines: readonly TriedEngine[];
  /** 0 for valid code. */
  readonly findings: number;
}

export const engines: readonly TriedEngine[] = ["classic", "syntactic"];
const fields: readonly string[] = ["name", "code", "files", "filename", "engines", "findings"];

/** Both lists in order, invalid first. Throws a sentence where a case is not meant as it is written. */
export function readCases({ valid, invalid, ...rest }: RuleCases): readonly ReadCase[] {
  for (const key of Object.keys(rest))
    throw new Error(`A rule's test has no list "${key}": there are "valid" and "invalid".`);
  const cases = [...invalid.map((given) => readCase(given, 1)), ...valid.map((given) => readCase(given, 0))];
  rejectDuplicates(cases, "code", ({ code, files, filename }) => JSON.stringify([code, files, filename]));
  rejectDuplicates(cases, "name", ({ name }) => name);
  return cases;
}

function readCase(given: RuleCase, findings: number): ReadCase {
  const { name, code, ...rest } = typeof given === "string" ? { code: given } : given;
  const read = { name: name ?? toName(code), code, files: {}, filename: "main.ts", engines, findings, ...rest };
  const wrong = findMistake(typeof given === "string" ? {} : given, read, findings);
  if (wrong !== undefined) throw new Error(`The case "${read.name}" ${wrong}`);
  return read;
}

function findMistake(given: object, { findings, engines: known }: ReadCase, preset: number): string | undefined {
  const stranger = Object.keys(given).find((key) => !fields.includes(key));
  if (stranger !== undefined) return `has an unknown key "${stranger}". Known are ${fields.join(", ")}.`;
  if (preset === 0 && "findings" in given) return 'is valid: it has no "findings".';
  if (preset === 1 && findings < 1) return 'is invalid and expects no finding: move it to "valid".';
  return known.length === 0 ? "names no engine that it could be tried on." : undefined;
}

/** The first line that is neither an import nor a closing bracket. */
function toName(code: string): string {
  const lines = code.split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "" && !/^(import\b|[)}\]])/.test(line)) ?? "nothing";
}

function rejectDuplicates(cases: readonly ReadCase[], what: string, toKey: (read: ReadCase) => string): void {
  const seen = new Set<string>();
  for (const read of cases) {
    if (seen.has(toKey(read)))
      throw new Error(`The case "${read.name}" has the ${what} of an earlier one: duplicates prove nothing.`);
    seen.add(toKey(read));
  }
}
