import { analyzeFile, type FileAnalysis } from "@thirdstate/analyzer";
import type { Rule, SourceCode } from "eslint";
import { readTyped } from "./read-typed.ts";
import { readUntyped } from "./read-untyped.ts";
import type { Reading } from "./reading.ts";

export interface SourceAnalysis extends Reading {
  readonly analysis: FileAnalysis;
}

/** A file's analysis, one for all rules; undefined where there is nothing in it for any of them. */
export function analyzeSource({ sourceCode, filename }: Rule.RuleContext): SourceAnalysis | undefined {
  const known = analyses.get(sourceCode) ?? { analysis: analyze(sourceCode, filename) };
  analyses.set(sourceCode, known);
  return known.analysis;
}

const analyses = new WeakMap<SourceCode, { readonly analysis: SourceAnalysis | undefined }>();

function analyze(sourceCode: SourceCode, filename: string): SourceAnalysis | undefined {
  const reading = readTyped(sourceCode, filename) ?? readUntyped(sourceCode, filename);
  if (reading === undefined) return undefined;
  const analysis = analyzeFile(reading.compiler, reading.file);
  return analysis.isEmpty ? undefined : { ...reading, analysis };
}
