import ts from "typescript";
import { expect, it } from "vitest";
import { analyzeFile } from "../src/analyze.ts";
import { classic } from "../src/compiler/classic.ts";
import type { Compiler } from "../src/compiler/compiler.ts";
import { syntactic } from "../src/compiler/syntactic.ts";
import { planWraps } from "../src/edits/plan-wraps.ts";
import { rules } from "../src/rules/index.ts";
import { createProgram, makeMutants, type Mutant } from "./fuzz/mutants.ts";

/** `FUZZ_RUNS=5000` looks deeper, another `FUZZ_SEED` elsewhere. */
const firstSeed = Number(process.env["FUZZ_SEED"] ?? 1);
const runs = Number(process.env["FUZZ_RUNS"] ?? 500);
const inOneProgram = 100;

it(`reads ${runs} mutated programs with and without types, and throws at none`, { timeout: 30 * 60_000 }, () => {
  const figures = { mutants: 0, parse: 0, sites: 0, findings: 0, edits: 0 };
  const thrown: string[] = [];
  for (let seed = firstSeed; figures.mutants < runs; seed += 1) {
    const mutants = makeMutants(seed, Math.min(inOneProgram, runs - figures.mutants));
    const typed = classic(ts, createProgram(mutants));
    const indulgent = withoutComplaints(typed);
    for (const mutant of mutants) {
      figures.mutants += 1;
      figures.parse += isWhole(typed, mutant) ? 1 : 0;
      const compilers = [indulgent, withoutComplaints(syntactic(ts, [mutant]))];
      thrown.push(...compilers.flatMap((compiler) => tryOut(compiler, mutant, figures)));
    }
  }
  console.log(`fuzz: ${JSON.stringify({ ...figures, thrown: thrown.length })}`);
  expect(thrown).toEqual([]);
  expect(figures.parse).toBeGreaterThan(runs / 8);
  expect(figures.edits).toBeGreaterThan(runs / 4);
});

type Figures = Record<"mutants" | "parse" | "sites" | "findings" | "edits", number>;

/** Hosts leave alone what does not parse. Here it is read all the same: what the parser mends is stranger than what people finish. */
function withoutComplaints(compiler: Compiler): Compiler {
  return { ...compiler, parseError: () => undefined };
}

function isWhole(compiler: Compiler, { fileName }: Mutant): boolean {
  const file = compiler.file(fileName);
  return file !== undefined && compiler.parseError(file) === undefined;
}

function tryOut(compiler: Compiler, { fileName, text }: Mutant, figures: Figures): readonly string[] {
  try {
    read(compiler, fileName, figures);
    return [];
  } catch (error) {
    return [`${compiler.engine} ${fileName}: ${error instanceof Error ? error.stack : String(error)}\n${text}`];
  }
}

function read(compiler: Compiler, fileName: string, figures: Figures): void {
  const file = compiler.file(fileName);
  if (file === undefined) throw new Error("It is not in the program.");
  const analysis = analyzeFile(compiler, file);
  const findRemote = () => ({ specifier: "#remote" });
  const findings = analysis.findings({ rules, findRemote });
  const { sites, tools } = analysis;
  const plan = planWraps({ compiler, sites, tools, files: [file], findRemote });
  figures.sites += sites.length;
  figures.findings += findings.filter((finding) => finding.disabled() === undefined).length;
  figures.edits += plan.wraps.length + findings.flatMap((finding) => finding.edits()).length;
}
