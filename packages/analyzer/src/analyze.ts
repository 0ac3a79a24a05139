import { guardPackages, matcher } from "./catalogued.ts";
import { compilerGraph } from "./compiler/compiler-graph.ts";
import type { Compiler } from "./compiler/compiler.ts";
import { createLeadsTo } from "./compiler/leads-to.ts";
import { Manifests } from "./compiler/manifests.ts";
import { memoised } from "./compiler/memoised.ts";
import { Reach } from "./compiler/reach.ts";
import type { SourceFile } from "./compiler/syntax.ts";
import { findFindings, type Finding, type FindOptions } from "./find-findings.ts";
import { isTestFile } from "./rules/is-test-file.ts";
import type { CallSite } from "./sites/call-site.ts";
import { createGuardFinder } from "./sites/find-guards.ts";
import { createSiteFinder } from "./sites/find-sites.ts";
import type { GuardCall } from "./sites/guard-call.ts";
import { createProgramCalls } from "./sites/program-calls.ts";
import { createToolFinder } from "./tools/find-tools.ts";
import type { ToolDefinition } from "./tools/tool-definition.ts";

/** What one file holds. */
export interface FileAnalysis {
  readonly file: SourceFile;
  /** Remote calls and mutations alike. */
  readonly sites: readonly CallSite[];
  readonly guards: readonly GuardCall[];
  readonly tools: readonly ToolDefinition[];
  /** There is nothing in it that a rule could speak of. */
  readonly isEmpty: boolean;
  findings(options: FindOptions): readonly Finding[];
}

/** One file's facts, worked out once per compiler and shared by all rules. A file that reaches no catalogued package costs its imports. */
export function analyzeFile(compiler: Compiler, file: SourceFile): FileAnalysis {
  return analysisOf(compiler)(file);
}

const isCatalogued = createLeadsTo(matcher.packages, new Manifests());

const analysisOf = memoised((compiler: Compiler): ((file: SourceFile) => FileAnalysis) => {
  const reach = new Reach(compilerGraph(compiler), isCatalogued);
  const calls = createProgramCalls(compiler, matcher, { others: otherFiles(compiler) });
  const sitesIn = createSiteFinder(compiler, calls);
  const guardsIn = createGuardFinder(compiler, calls);
  const toolsIn = createToolFinder({ compiler, matcher, sitesIn });
  return memoised((file) => {
    const isOfUse = compiler.parseError(file) === undefined && reach.has(file.fileName);
    const facts = isOfUse
      ? { file, sites: sitesIn(file), guards: guardsIn(file), tools: toolsIn(file) }
      : { file, sites: [], guards: [], tools: [] };
    const isEmpty = facts.sites.length + facts.guards.length + facts.tools.length === 0;
    return { ...facts, isEmpty, findings: (options) => findFindings(compiler, facts, options) };
  });
});

/** Where guards may stand around a function of another file. Tests call what they like; a program without guards has nowhere to look. */
function otherFiles(compiler: Compiler): (home: SourceFile) => readonly SourceFile[] {
  let files: readonly SourceFile[] | undefined;
  return (home) => {
    files ??= hasGuards(compiler) ? compiler.files().filter((file) => !isTestFile(file.fileName)) : [];
    return files.filter((file) => file !== home);
  };
}

function hasGuards(compiler: Compiler): boolean {
  return compiler
    .files()
    .some((file) =>
      compiler.imports(file).some((fact) => fact.package !== undefined && guardPackages.has(fact.package)),
    );
}
