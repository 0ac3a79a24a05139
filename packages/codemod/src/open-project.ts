import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type ts from "typescript";
import { lookFor } from "@thirdstate/analyzer";
import {
  loadTypeScript,
  openProjects,
  TsconfigNotFoundError,
  type Project,
  type ProjectTypeScript,
} from "@thirdstate/analyzer/compiler";
import { broughtTypeScript } from "./brought-typescript.ts";
import { CannotRunError } from "./cannot-run-error.ts";
import { ProgramMaker } from "./program-maker.ts";

/** A project that was opened with the compiler that will check it. */
export interface OpenProject extends Project {
  readonly typescript: typeof ts;
  readonly options: ts.CompilerOptions;
  /** What the project was opened with. */
  readonly programs: ProgramMaker;
}

export interface Opened {
  /** Where the nearest tsconfig stands. */
  readonly folder: string;
  /** To be taken out one by one: what was read of a project is let go once it is planned. */
  readonly projects: OpenProject[];
  /** Why another TypeScript than the project's own reads it. */
  readonly note: string | undefined;
}

/** Opens the nearest project upward from `path`, and those below it and that it references; one without its packages is skipped. */
export function openProject(path: string): Opened {
  const folder = findFolder(path);
  const { typescript, note, isOutdated } = loadTypeScript(folder, broughtTypeScript);
  if (isOutdated) throw new CannotRunError(outdated(folder));
  const opened: Pick<OpenProject, "options" | "programs">[] = [];
  const own = whole(typescript);
  const projects = openProjects({ ...typescript, createProgram: remember }, folder, lookFor);
  requireModules(folder);
  const read = projects.filter(({ compiler }) => compiler.engine === "classic");
  const bare = projects.filter(({ compiler }) => compiler.engine === "syntactic").map(({ tsconfig }) => tsconfig);
  const [nearest, ...others] = read;
  if (nearest === undefined || bare.includes(projects[0]?.tsconfig ?? ""))
    throw new CannotRunError(notInstalled(folder));
  const skipped = [...nearest.skipped, ...bare.map((file) => ({ file, reason: notInstalled(dirname(file)) }))];
  const told = [{ ...nearest, skipped }, ...others];
  return { folder, note, projects: told.flatMap((project, index) => withPrograms(project, own, opened[index])) };

  function remember(names: readonly string[], options: ts.CompilerOptions): ts.Program {
    const programs = new ProgramMaker(own, names, options);
    opened.push({ options, programs });
    return programs.create();
  }
}

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the package's one gate: the analyzer asks for a part of TypeScript, the check of what was wrapped needs the whole of what was loaded
const whole = (typescript: ProjectTypeScript): typeof ts => typescript as unknown as typeof ts;

function withPrograms(
  project: Project,
  typescript: typeof ts,
  opened: Pick<OpenProject, "options" | "programs"> | undefined,
): readonly OpenProject[] {
  return opened === undefined ? [] : [{ ...project, typescript, ...opened }];
}

/** Where the nearest tsconfig stands; where there is none, the nearest package of plain JavaScript. */
function findFolder(path: string): string {
  const start = statSync(path).isDirectory() ? path : dirname(path);
  const folder = ["tsconfig.json", "jsconfig.json", "package.json"]
    .map((name) => findAbove(start, name))
    .find((found) => found !== undefined);
  if (folder === undefined) throw new TsconfigNotFoundError(start);
  return folder;
}

function findAbove(start: string, name: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

function requireModules(folder: string): void {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "node_modules"))) return;
    if (at === dirname(at)) throw new CannotRunError(notInstalled(folder));
  }
}

function outdated(folder: string): string {
  return `The TypeScript of ${folder} is older than 5.4 and may refuse what a newer one takes, so that a wrap could not be checked. Run \`npm install --save-dev typescript@5.4\` or a later one there first.`;
}

function notInstalled(folder: string): string {
  return `The packages of ${folder} are not installed, so that a wrap could not be type-checked. Run \`npm install\` there first.`;
}
