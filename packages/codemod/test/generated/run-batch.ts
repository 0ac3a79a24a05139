import { cpSync } from "node:fs";
import { join } from "node:path";
import { wrapProject, type WrapReport } from "../../src/index.ts";
import { createFixtureProject, type FixtureProject } from "../fixture-project.ts";
import { findDamage } from "./find-damage.ts";
import { countCalls, nameProgram, printProgram } from "./print-program.ts";
import type { Program } from "./program.ts";
import { readDiagnostics, type Diagnosed } from "../read-diagnostics.ts";

export type Mode = "preserve" | "outcome";

/** What a program shows that no program may: what is wrong, a colon, and the particulars. */
export interface Failure {
  readonly program: Program;
  readonly problem: string;
}

export interface BatchResult {
  readonly failures: readonly Failure[];
  readonly wrapped: number;
  readonly left: number;
  readonly decisions: number;
}

/** Wraps the programs as files of one project, and again. */
export async function runBatch(programs: readonly Program[], mode: Mode): Promise<BatchResult> {
  const project = createProject(programs);
  try {
    return await wrapTwice(project, programs, mode);
  } catch (error) {
    if (programs.length > 1) return await runHalves(programs, mode);
    const problem = `threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { failures: programs.map((program) => ({ program, problem })), wrapped: 0, left: 0, decisions: 0 };
  } finally {
    project.remove();
  }
}

async function runHalves(programs: readonly Program[], mode: Mode): Promise<BatchResult> {
  const middle = Math.ceil(programs.length / 2);
  const [first, second] = [
    await runBatch(programs.slice(0, middle), mode),
    await runBatch(programs.slice(middle), mode),
  ];
  return {
    failures: [...first.failures, ...second.failures],
    wrapped: first.wrapped + second.wrapped,
    left: first.left + second.left,
    decisions: first.decisions + second.decisions,
  };
}

function createProject(programs: readonly Program[]): FixtureProject {
  const project = createFixtureProject();
  const harbour = join(import.meta.dirname, "harbour");
  cpSync(join(harbour, "harbour.ts"), join(project.folder, "src/harbour.ts"));
  for (const name of ["remote.config.ts", "thirdstate.config.json"])
    cpSync(join(harbour, name), join(project.folder, name));
  const { compilerOptions } = JSON.parse(project.read("tsconfig.json"));
  const options = { ...compilerOptions, allowJs: true, checkJs: true };
  project.write("tsconfig.json", JSON.stringify({ compilerOptions: options, include: ["src", "remote.config.ts"] }));
  for (const program of programs) project.write(nameProgram(program), printProgram(program));
  return project;
}

async function wrapTwice(project: FixtureProject, programs: readonly Program[], mode: Mode): Promise<BatchResult> {
  const options = { folder: project.folder, paths: [], write: true, allowDirty: true, mode };
  const first = await wrapProject(options);
  const after = byFile(readDiagnostics(project.folder));
  const texts = new Map(programs.map((program) => [program, project.read(nameProgram(program))]));
  const second = await wrapProject(options);
  const failures = programs.flatMap((program): readonly Failure[] => {
    const name = nameProgram(program);
    const decisions = first.decisions.filter(({ file }) => file === name);
    const found = [
      ...findDamage(program, printProgram(program), texts.get(program) ?? ""),
      ...findNew(after.get(name) ?? [], decisions),
      ...findUnlisted(program, first),
      ...findAgain(name, first, second),
    ];
    return found.slice(0, 1).map((problem) => ({ program, problem }));
  });
  return { failures, wrapped: first.wrapped.length, left: first.left.length, decisions: first.decisions.length };
}

function byFile(diagnostics: readonly Diagnosed[]): ReadonlyMap<string, readonly Diagnosed[]> {
  const files = new Map<string, Diagnosed[]>();
  for (const each of diagnostics) files.set(each.file, [...(files.get(each.file) ?? []), each]);
  return files;
}

/** Diagnostics that are no listed decisions; programs have none of their own. */
function findNew(after: readonly Diagnosed[], decisions: WrapReport["decisions"]): readonly string[] {
  // TypeScript says once for a type that it cannot be iterated, at whichever place it looks first.
  const isListed = ({ line, column, code, text }: Diagnosed): boolean =>
    (code === 2504 && /^Type '(?:Read|Write)Outcome</.test(text)) ||
    decisions.some((each) => each.line === line && each.column === column && each.diagnostic === code);
  return after.filter((each) => !isListed(each)).map((each) => `new diagnostic: ${print(each)}`);
}

/** Every call is wrapped, or listed with its reason. */
function findUnlisted(program: Program, { wrapped, left }: WrapReport): readonly string[] {
  const name = nameProgram(program);
  const told = [...wrapped, ...left].filter(({ file }) => file === name).length;
  const held = countCalls(program);
  return told === held ? [] : [`unlisted: ${held} calls, ${told} told of`];
}

function findAgain(name: string, first: WrapReport, second: WrapReport): readonly string[] {
  const again = second.wrapped.filter(({ file }) => file === name);
  const [left, leftAgain] = [first, second].map((report) => report.left.filter(({ file }) => file === name).length);
  return [
    ...again.map(({ call, line }) => `wrapped again: ${call} in line ${line}`),
    ...(left === leftAgain ? [] : [`left again: ${left} at first, ${leftAgain} then`]),
  ];
}

function print({ line, column, code, text }: Diagnosed): string {
  return `${line}:${column} TS${code} ${text}`;
}
