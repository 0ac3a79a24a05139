import { createCaseProgram, readCases } from "@thirdstate/testkit";
import ts from "typescript";
import { analyzeFile } from "../../src/analyze.ts";
import { classic } from "../../src/compiler/classic.ts";
import type { Compiler } from "../../src/compiler/compiler.ts";
import { syntactic } from "../../src/compiler/syntactic.ts";
import type { ToolDefinition } from "../../src/tools/tool-definition.ts";

export interface ToolCase {
  readonly name: string;
  readonly code: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A tool, as tests compare it. */
export interface DescribedTool {
  readonly name: string | undefined;
  readonly at: string;
  readonly effect: ToolDefinition["effect"];
  readonly approval: ToolDefinition["approval"];
  /** Each effect's key and path. */
  readonly effects: readonly string[];
}

export type Find = (name: string, engine: "classic" | "syntactic") => readonly DescribedTool[];

/** Finds the tools of each case's first file, on the real packages. */
export function createToolTable(cases: readonly ToolCase[]): Find {
  const reads = readCases({ invalid: [], valid: cases });
  const { program, filesOf, findProblem } = createCaseProgram(reads);
  const typed = classic(ts, program);
  return (name, engine) => {
    const read = reads.find((one) => one.name === name);
    if (read === undefined) throw new Error(`There is no case "${name}".`);
    const problem = findProblem(read);
    if (problem !== undefined) throw new Error(`The case "${name}" ${problem}`);
    const names = filesOf(read);
    const sources = names.map((fileName) => ({ fileName, text: program.getSourceFile(fileName)?.text ?? "" }));
    return describeTools(engine === "classic" ? typed : syntactic(ts, sources), names[0] ?? "");
  };
}

export function describeTools(compiler: Compiler, fileName: string): readonly DescribedTool[] {
  const file = compiler.file(fileName);
  if (file === undefined) throw new Error(`${fileName} is not in the program.`);
  return analyzeFile(compiler, file).tools.map((tool) => ({
    name: tool.name,
    at: tool.file.text.slice(compiler.start(tool.at), tool.at.end),
    effect: tool.effect,
    approval: tool.approval,
    effects: tool.effects.map(({ key, path }) => `${key}: ${path.join(" -> ")}`),
  }));
}
