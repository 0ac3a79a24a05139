import { existsSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import type ts from "typescript";
import {
  analyzeProject,
  findRemoteModule,
  isTestFile,
  planWraps,
  selectSites,
  type CallSite,
  type WrapPlan,
} from "@thirdstate/analyzer";
import { CannotRunError } from "./cannot-run-error.ts";
import type { OpenProject } from "./open-project.ts";
import type { WrapReport } from "./wrap-report.ts";

export interface ProjectPlan extends WrapPlan {
  readonly guarded: number;
  /** Files that hold calls to wrap and are left alone. */
  readonly skipped: WrapReport["skipped"];
}

/** Plans every wrap below `paths`; none given, in the whole project. Names stay apart from all others in the project. */
export function planProject(project: OpenProject, paths: readonly string[]): ProjectPlan {
  const { compiler, program } = project;
  const analysis = analyzeProject(project);
  const tools = analysis.files.flatMap((each) => each.tools);
  const found = selectSites(
    analysis.files.flatMap(({ sites }) => sites),
    tools,
  );
  const all = found.filter(({ file }) => isBelow(paths, file.fileName));
  const open = all.filter(({ guarded }) => guarded !== "yes");
  const remotes = new Map(open.map(({ file }) => [file.fileName, findRemote(file.fileName)]));
  const sites = open.filter(
    ({ file: { fileName } }) => !isTestFile(fileName) && remotes.get(fileName)?.file !== fileName,
  );
  if (sites.length > 0 && [...remotes.values()].every((module) => module === undefined)) throw noRemote(sites);
  const plan = planWraps({
    compiler,
    sites,
    tools,
    files: compiler.files(),
    findRemote: (fileName) => remotes.get(fileName),
    ...toEnding(program.getCompilerOptions()),
  });
  const unparsed = analysis.skipped
    .filter(({ file }) => isBelow(paths, file))
    .map(({ file, reason }) => ({ file, kind: "unparsed" as const, reason: `It does not parse: ${reason}` }));
  return { ...plan, guarded: all.length - open.length, skipped: [...unparsed, ...findTests(open)] };
}

function isBelow(paths: readonly string[], fileName: string): boolean {
  return (
    paths.length === 0 || paths.some((path) => fileName === path || resolve(fileName).startsWith(resolve(path) + sep))
  );
}

function findRemote(fileName: string): { readonly file: string } | undefined {
  const file = findRemoteModule(fileName, existsSync);
  return file === undefined ? undefined : { file };
}

function noRemote([site]: readonly CallSite[]): CannotRunError {
  const folder = dirname(site?.file.fileName ?? ".");
  return new CannotRunError(
    `No remote.config.ts was found in ${folder} or above. Wrapped calls take \`remote\` from it; put one beside tsconfig.json with:\n\n` +
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

function findTests(sites: readonly CallSite[]): ProjectPlan["skipped"] {
  const tests = new Set(sites.map(({ file }) => file.fileName).filter(isTestFile));
  return [...tests].map((file) => ({ file, kind: "test", reason: "It is a test, and tests stub what they call." }));
}
