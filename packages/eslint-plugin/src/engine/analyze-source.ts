import { analyzeFile, type FileAnalysis } from "@thirdstate/analyzer";
import type { Rule, SourceCode } from "eslint";
import { readRegisteredFor } from "../read-registered.ts";
import { readTyped } from "./read-typed.ts";
import { readUntyped } from "./read-untyped.ts";
import type { Reading } from "./reading.ts";

export interface SourceAnalysis extends Reading {
  readonly analysis: FileAnalysis;
}

/** A file's analysis, one for all rules; undefined where there is nothing in it for any of them. */
export function analyzeSource(context: Rule.RuleContext): SourceAnalysis | undefined {
  const { sourceCode } = context;
  const known = analyses.get(sourceCode) ?? { analysis: analyze(context) };
  analyses.set(sourceCode, known);
  return known.analysis;
}

const analyses = new WeakMap<SourceCode, { readonly analysis: SourceAnalysis | undefined }>();

function analyze(context: Rule.RuleContext): SourceAnalysis | undefined {
  const { sourceCode, filename } = context;
  const registered = readRegisteredFor(context);
  const reading = readTyped(sourceCode, filename) ?? readUntyped(sourceCode, filename, registered);
  if (reading === undefined) return undefined;
  const analysis = analyzeFile(reading.compiler, reading.file, registered);
  return analysis.isEmpty ? undefined : { ...reading, analysis };
}
