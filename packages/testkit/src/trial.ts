import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Rule } from "@thirdstate/analyzer";
import { classic, syntactic, type Compiler } from "@thirdstate/analyzer/compiler";
import ts from "typescript";
import { createCaseProgram, type CaseProgram } from "./case-program.ts";
import { drawFinding } from "./draw-finding.ts";
import { findFindings, type TriedFinding } from "./find-findings.ts";
import { engines, type ReadCase, type TriedEngine } from "./rule-case.ts";

export type { TriedFinding };

/** Runs cases of one rule. */
export interface Trial {
  /** What the engines that know agree on; throws a sentence where the case is not what it says. */
  run(read: ReadCase): readonly TriedFinding[];
}

export function createTrial(rule: Rule, cases: readonly ReadCase[]): Trial {
  const caseProgram = createCaseProgram(cases);
  const { filesOf } = caseProgram;
  const options = { rules: [rule], findRemote };
  const typed = classic(ts, caseProgram.program);
  const compilerOf = (engine: TriedEngine, read: ReadCase): Compiler =>
    engine === "classic" ? typed : syntactic(ts, readSources(caseProgram, read));
  return {
    run: (read) => {
      const problem = caseProgram.findProblem(read);
      if (problem !== undefined) throw new Error(`The case "${read.name}" ${problem}`);
      const answers = engines.map((engine) => {
        return { engine, findings: findFindings(compilerOf(engine, read), filesOf(read), options) };
      });
      return agree(read, answers);
    },
  };
}

/** As if each case had a `remote.config.ts` beside it. */
function findRemote(fileName: string): { readonly file: string } {
  return { file: join(dirname(fileName), "remote.config.ts") };
}

interface EngineAnswer {
  readonly engine: TriedEngine;
  readonly findings: readonly TriedFinding[];
}

function agree(read: ReadCase, answers: readonly EngineAnswer[]): readonly TriedFinding[] {
  const knowing = answers.filter(({ engine }) => read.engines.includes(engine));
  const guessing = answers.filter(({ engine }) => !read.engines.includes(engine));
  for (const { engine, findings } of knowing) {
    if (findings.length !== read.findings)
      throw new Error(tell(read, `${read.findings} findings were expected on ${engine}`, findings));
  }
  for (const { engine, findings } of guessing) {
    if (findings.length === read.findings)
      throw new Error(`The case "${read.name}" leaves ${engine} out, which knows it as well: take "engines" away.`);
    if (read.findings > 0 && findings.length > 0)
      throw new Error(tell(read, `${engine} cannot know and must be silent`, findings));
  }
  const [first, ...others] = knowing;
  const other = others.find(({ findings }) => !isDeepStrictEqual(findings, first?.findings));
  if (other !== undefined)
    throw new Error(tell(read, `${other.engine} finds something else than ${first?.engine ?? "none"}`, other.findings));
  return first?.findings ?? [];
}

function tell({ name }: ReadCase, what: string, findings: readonly TriedFinding[]): string {
  const frames = findings.flatMap(drawFinding).join("\n");
  return `The case "${name}": ${what}; there are ${findings.length}.\n\n${frames}`;
}

function readSources({ program, filesOf }: CaseProgram, read: ReadCase): readonly { fileName: string; text: string }[] {
  return filesOf(read).map((fileName) => ({ fileName, text: program.getSourceFile(fileName)?.text ?? "" }));
}
