import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type ts from "typescript";
import { analyzeProject, type CallSite, type ProjectAnalysis } from "@thirdstate/analyzer";
import type { Compiler } from "@thirdstate/analyzer/compiler";
import { findRemoteModule, planWraps, selectSites, type RemoteModule, type WrapPlan } from "@thirdstate/analyzer/edits";
import { CannotRunError } from "./cannot-run-error.ts";
import { chooseSites } from "./choose-sites.ts";
import { isBelow } from "./is-below.ts";
import { relativeName } from "./place-of.ts";
import { limitFiles } from "./limit-files.ts";
import { createAssertionFinder, type Assertion } from "./find-assertions.ts";
import type { OpenProject } from "./open-project.ts";
import type { SkippedFile } from "./wrap-report.ts";

export interface PlanRequest {
  readonly project: OpenProject;
  /** What places are told from. */
  readonly folder: string;
  /** Absolute files and folders; none: the whole project. */
  readonly paths: readonly string[];
  /** What `remote` is imported from, where it is not the nearest `remote.config.*`. */
  readonly remote: RemoteModule | undefined;
  /** Rules, SDKs or effects; none: all. */
  readonly only: readonly string[];
  readonly maxFiles: number | undefined;
  /** Whether signals and keys are added to calls whose arguments a test asserts. */
  readonly changesAsserted: boolean;
}

export interface ProjectPlan extends WrapPlan {
  readonly guarded: number;
  /** Files that could not be looked into. */
  readonly skipped: readonly SkippedFile[];
  /** Calls that `maxFiles` left for another time. */
  readonly waiting: number;
  /** Lines of tests that say what a call is made with. */
  readonly findAssertions: (site: CallSite) => readonly Assertion[];
}

/** Plans every wrap below the paths. Names stay apart from all others in the project. */
export function planProject(request: PlanRequest): ProjectPlan {
  const { project, folder, paths, remote, only, maxFiles, changesAsserted } = request;
  const { compiler, options } = project;
  const analysis = analyzeProject(project);
  if (analysis.problems.length > 0) throw new CannotRunError(analysis.problems.join("\n"));
  const named = remote ?? (analysis.remote === undefined ? undefined : { specifier: analysis.remote });
  const tools = analysis.files.flatMap((each) => each.tools);
  const found = selectSites(
    analysis.files.flatMap(({ sites }) => sites),
    tools,
  );
  const all = found.filter(({ file }) => isBelow(paths, file.fileName));
  const open = chooseSites(
    all.filter(({ guard }) => guard.answer !== "yes"),
    analysis.files,
    only,
  );
  const guarded = all.filter(({ guard }) => guard.answer === "yes").length;
  const remotes = new Map(open.map(({ file }) => [file.fileName, findRemote(file.fileName, named, project)]));
  const sites = open.filter(({ file: { fileName } }) => !isModule(remotes.get(fileName), fileName));
  const isNowhere = remotes.size > 0 && [...remotes.keys()].every((name) => findRemote(name, named) === undefined);
  if (sites.length > 0 && isNowhere) throw noRemote(sites);
  const findAssertions = createAssertionFinder(compiler);
  const plan = planWraps({
    compiler,
    sites,
    tools,
    files: compiler.files(),
    findRemote: (fileName) => remotes.get(fileName),
    findAssertion: (site) => (changesAsserted ? undefined : describe(folder, findAssertions(site))),
    ...toEnding(options),
  });
  const skipped = analysis.skipped.filter(({ file }) => isBelow(paths, file)).map((each) => toSkipped(compiler, each));
  const wraps = limitFiles(plan.wraps, maxFiles);
  return { ...plan, findAssertions, wraps, guarded, skipped, waiting: plan.wraps.length - wraps.length };
}

function describe(folder: string, [assertion]: readonly Assertion[]): string | undefined {
  return assertion && `${relativeName(folder, assertion.fileName)}:${assertion.line}`;
}

function toSkipped(compiler: Compiler, { file, reason }: ProjectAnalysis["skipped"][number]): SkippedFile {
  return compiler.file(file) === undefined
    ? { file, kind: "unopened", reason }
    : { file, kind: "unparsed", reason: `It does not parse: ${reason}` };
}

/** What no tsconfig includes Node reads as it stands: it imports no TypeScript. */
function findRemote(
  fileName: string,
  named: RemoteModule | undefined,
  project?: OpenProject,
): RemoteModule | undefined {
  if (named !== undefined) return named;
  const isPlain = project?.tsconfig.endsWith("/package.json") === true;
  const isThere = (path: string): boolean => existsSync(path) && !(isPlain && /\.[cm]?tsx?$/.test(path));
  const file = findRemoteModule(fileName.replaceAll("\\", "/"), isThere);
  return file === undefined ? undefined : { file };
}

function isModule(module: RemoteModule | undefined, fileName: string): boolean {
  return module !== undefined && "file" in module && module.file === fileName;
}

function noRemote([site]: readonly CallSite[]): CannotRunError {
  const fileName = site?.file.fileName ?? ".";
  const name = /\.[cm]?jsx?$/.test(fileName) ? "remote.config.mjs" : "remote.config.ts";
  return new CannotRunError(
    `No ${name} was found in ${dirname(fileName)} or above. Wrapped calls take \`remote\` from it. Run \`npx thirdstate init\`, or put one beside the source with:\n\n` +
      `import { createRemote, fileLedger } from "@thirdstate/runtime";\n` +
      `export const remote = createRemote({ timeout: "60s", ledger: fileLedger(".thirdstate"), read: { retry: 2 } });\n`,
  );
}

/** How a project that imports no file of its own would have to write a relative import. */
function toEnding(options: ts.CompilerOptions): { readonly ending?: "source" | "emitted" } {
  if (options.allowImportingTsExtensions === true || options.rewriteRelativeImportExtensions === true)
    return { ending: "source" };
  const isNode = options.module !== undefined && options.module >= 100 && options.module < 200;
  return isNode ? { ending: "emitted" } : {};
}
