import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type ts from "typescript";
import { analyzeProject, type CallSite, type ProjectAnalysis } from "@thirdstate/analyzer";
import type { Compiler, SourceFile } from "@thirdstate/analyzer/compiler";
import {
  canLoad,
  findRemoteModule,
  isCjs,
  planWraps,
  selectSites,
  type RemoteModule,
  type WrapPlan,
} from "@thirdstate/analyzer/edits";
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
  const remotes = new Map(open.map(({ file }) => [file.fileName, findRemote(project, file, named)]));
  const sites = open.filter(({ file: { fileName } }) => !isModule(remotes.get(fileName), fileName));
  const isNowhere = named === undefined && sites.every(({ file }) => findAny(file.fileName, existsSync) === undefined);
  if (sites.length > 0 && isNowhere) throw noRemote(compiler, sites);
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
  { compiler, tsconfig }: OpenProject,
  file: SourceFile,
  named: RemoteModule | undefined,
): RemoteModule | undefined {
  const isPlain = tsconfig.endsWith("/package.json");
  const isThere = (path: string): boolean => canLoad(compiler, file, path) && !(isPlain && /\.[cm]?tsx?$/.test(path));
  if (named !== undefined) return "specifier" in named || canLoad(compiler, file, named.file) ? named : undefined;
  const found = findAny(file.fileName, isThere);
  return found === undefined ? undefined : { file: found };
}

function findAny(fileName: string, isThere: (path: string) => boolean): string | undefined {
  return findRemoteModule(fileName.replaceAll("\\", "/"), isThere);
}

function isModule(module: RemoteModule | undefined, fileName: string): boolean {
  return module !== undefined && "file" in module && module.file === fileName;
}

function noRemote(compiler: Compiler, [site]: readonly CallSite[]): CannotRunError {
  const fileName = site?.file.fileName ?? ".";
  const requires = site !== undefined && isCjs(compiler, site.file);
  const kind = requires ? "cjs" : /\.[cm]?jsx?$/.test(fileName) ? "mjs" : "ts";
  const [load, give] = requires
    ? ['const { createRemote, fileLedger } = require("@thirdstate/runtime")', "exports.remote"]
    : ['import { createRemote, fileLedger } from "@thirdstate/runtime"', "export const remote"];
  return new CannotRunError(
    `No remote.config.${kind} was found in ${dirname(fileName)} or above. Wrapped calls take \`remote\` from it. Run \`npx thirdstate init\`, or put one beside the source with:\n\n` +
      `${load};\n` +
      `${give} = createRemote({ timeout: "60s", ledger: fileLedger(".thirdstate"), read: { retry: 2 } });\n`,
  );
}

/** How a project that imports no file of its own would have to write a relative import. */
function toEnding(options: ts.CompilerOptions): { readonly ending?: "source" | "emitted" } {
  if (options.allowImportingTsExtensions === true || options.rewriteRelativeImportExtensions === true)
    return { ending: "source" };
  const isNode = options.module !== undefined && options.module >= 100 && options.module < 200;
  return isNode ? { ending: "emitted" } : {};
}
