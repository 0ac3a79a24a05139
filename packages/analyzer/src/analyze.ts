import { toCatalogue } from "./catalogued.ts";
import { dirname } from "node:path";
import type { Sdk } from "./catalog/sdk.ts";
import { compilerGraph } from "./compiler/compiler-graph.ts";
import type { Compiler } from "./compiler/compiler.ts";
import { createLeadsTo } from "./compiler/leads-to.ts";
import { Manifests } from "./compiler/manifests.ts";
import { memoised } from "./compiler/memoised.ts";
import { Reach } from "./compiler/reach.ts";
import type { SourceFile } from "./compiler/syntax.ts";
import { findFindings, type Finding, type FindOptions } from "./find-findings.ts";
import { findRegistered } from "./registrations/find-registered.ts";
import { readTags } from "./registrations/read-tags.ts";
import type { Registered } from "./registrations/registered.ts";
import { withOwn } from "./registrations/with-own.ts";
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

/**
 * One file's facts, worked out once per compiler and shared by all rules. A file that reaches no catalogued package costs
 * its imports. What is registered is what the settings nearest to the file say, unless a host knows better.
 */
export function analyzeFile(
  compiler: Compiler,
  file: SourceFile,
  registered: Registered = findRegistered(dirname(file.fileName)),
): FileAnalysis {
  return analysisOf(compiler)(registered)(file);
}

const analysisOf = memoised((compiler: Compiler) => {
  const tagged = readTags(compiler);
  return memoised((registered: Registered) => createAnalysis(compiler, tagged, registered));
});

function createAnalysis(
  plain: Compiler,
  tagged: readonly Sdk[],
  { sdks, files, remote }: Registered,
): (file: SourceFile) => FileAnalysis {
  const { matcher, guardPackages } = toCatalogue([...tagged, ...sdks]);
  const own = new Set([...tagged.flatMap(({ packages }) => packages), ...files]);
  const compiler = own.size === 0 ? plain : withOwn(plain, own);
  const isCatalogued = createLeadsTo(matcher.packages, manifests);
  const reach = new Reach(compilerGraph(compiler, own), isCatalogued);
  const reaching = (): readonly SourceFile[] =>
    compiler.files().filter(({ fileName }) => !isTestFile(fileName) && reach.has(fileName));
  // Tests call what they like; a program without guards has nowhere to look.
  const holders = (): readonly SourceFile[] => (hasGuards(compiler, guardPackages) ? reaching() : []);
  const calls = createProgramCalls(compiler, matcher, { files: holders });
  const sitesIn = createSiteFinder(compiler, calls);
  const guardsIn = createGuardFinder(compiler, calls);
  const toolsIn = createToolFinder({ compiler, matcher, files: reaching, sitesIn });
  const named: FindOptions["findRemote"] = remote === undefined ? undefined : () => ({ specifier: remote });
  const toOptions = (options: FindOptions): FindOptions => ({ ...options, findRemote: options.findRemote ?? named });
  return memoised((file) => {
    const isOfUse = compiler.parseError(file) === undefined && reach.has(file.fileName);
    const facts = isOfUse
      ? { file, sites: sitesIn(file), guards: guardsIn(file), tools: toolsIn(file) }
      : { file, sites: [], guards: [], tools: [] };
    const isEmpty = facts.sites.length + facts.guards.length + facts.tools.length === 0;
    return { ...facts, isEmpty, findings: (options) => findFindings(compiler, facts, toOptions(options)) };
  });
}

const manifests = new Manifests();

/** Where guards may stand around a function of another file. */
function hasGuards(compiler: Compiler, guardPackages: ReadonlySet<string>): boolean {
  return compiler
    .files()
    .some(
      (file) =>
        guardPackages.has(file.fileName) ||
        compiler.imports(file).some((fact) => fact.package !== undefined && guardPackages.has(fact.package)),
    );
}
