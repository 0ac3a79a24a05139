import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { WrappedFile } from "./apply-wraps.ts";
import { CannotRunError } from "./cannot-run-error.ts";
import { findFolderAbove } from "./find-folder-above.ts";
import { findUnsaved } from "./find-unsaved.ts";
import { formatRecheck } from "./format-recheck.ts";
import { isBelow } from "./is-below.ts";
import { openProject, type Opened, type OpenProject } from "./open-project.ts";
import { relativeName } from "./place-of.ts";
import { readRemote } from "./read-remote.ts";
import { toReport } from "./to-report.ts";
import type { WrapReport } from "./wrap-report.ts";
import { wrapNext, type NextRequest, type WrappedProject } from "./wrap-next.ts";
import { writeFiles } from "./write-files.ts";

export interface WrapOptions {
  /** Where the command was called. */
  readonly folder: string;
  /** Files and folders to look into, from `folder`. Default: the whole project. */
  readonly paths: readonly string[];
  /** Default: false, a dry run. */
  readonly write: boolean;
  /** Writes although git could not undo it. Default: false. */
  readonly allowDirty: boolean;
  /** The file (from `folder`) or module that exports `remote`. Default: each file's nearest `remote.config.*` upward. */
  readonly remote?: string | undefined;
  /** `preserve`: the bare call's value and errors. `outcome`: the caller decides about each outcome. Default: `preserve`. */
  readonly mode?: "preserve" | "outcome" | undefined;
  /** Rules, SDKs or effects to wrap. Default: all. */
  readonly only?: readonly string[] | undefined;
  /** At most so many files of a project, those with writes first. Default: all. */
  readonly maxFiles?: number | undefined;
  /** Adds signals and keys to calls whose arguments a test asserts. Default: false, such arguments stay as they are. */
  readonly changeAsserted?: boolean | undefined;
  /** Told of each step. */
  readonly onProgress?: (step: string) => void;
}

/** Wraps a project's calls, takes back what its own compiler refuses, and writes the rest if asked to. */
export async function wrapProject(options: WrapOptions): Promise<WrapReport> {
  const { write, onProgress } = options;
  const paths = options.paths.map((path) => resolve(options.folder, path));
  for (const path of paths) requireExisting(path);
  const remote = options.remote === undefined ? undefined : readRemote(options.folder, options.remote);
  onProgress?.("Opening the project.");
  const opened = openProject(findFolderAbove(paths.length === 0 ? [options.folder] : paths));
  requireHeld(paths, opened);
  const request: NextRequest = {
    folder: opened.folder,
    paths,
    remote,
    only: options.only ?? [],
    maxFiles: options.maxFiles,
    changesAsserted: options.changeAsserted === true,
    outcomes: options.mode === "outcome",
    onStart: ({ tsconfig, files, typescript: { version } }) =>
      onProgress?.(`Wrapping ${tsconfig}, ${files.length} files, with TypeScript ${version}.`),
  };
  const checked = await wrapAll(opened.projects, request);
  const wrapped = await Promise.all(checked.map(async (each) => ({ ...each, ...(await formatRecheck(each)) })));
  const files = distinct(wrapped.flatMap((each) => each.files));
  if (write && !options.allowDirty) await requireSaved(opened.folder, files);
  if (write) await writeFiles(files);
  return toReport(opened, wrapped, files, write);
}

async function wrapAll(waiting: OpenProject[], request: NextRequest): Promise<readonly WrappedProject[]> {
  const wrapped: WrappedProject[] = [];
  for (;;) {
    const next = await wrapNext(waiting, request);
    if (next === undefined) return wrapped;
    wrapped.push(next);
  }
}

/** A file that two projects hold is written once. */
function distinct(files: readonly WrappedFile[]): readonly WrappedFile[] {
  return [...new Map(files.map((file) => [file.fileName, file])).values()];
}

function requireExisting(path: string): void {
  if (!existsSync(path)) throw new CannotRunError(`${path} does not exist. Name a file or a folder that does.`);
}

/** A path that the opened projects know nothing of would be passed over in silence. */
function requireHeld(paths: readonly string[], { projects }: Opened): void {
  const files = projects.flatMap((project) => project.files);
  const stray = paths.find((path) => !files.some((file) => isBelow([path], file)));
  if (stray === undefined) return;
  throw new CannotRunError(
    `No file of ${projects.map(({ tsconfig }) => tsconfig).join(", ")} lies in ${stray}. Name files of one project, or run the command once for each.`,
  );
}

/** What git could not undo is not written over. */
async function requireSaved(folder: string, files: readonly WrappedFile[]): Promise<void> {
  const unsaved = await findUnsaved(files.map(({ fileName }) => fileName));
  if (unsaved.length === 0) return;
  const named = unsaved.slice(0, 10).map(({ fileName, state }) => `${relativeName(folder, fileName)} (${state})`);
  const more = unsaved.length > named.length ? ` and ${unsaved.length - named.length} more` : "";
  throw new CannotRunError(
    `Git could not undo the wrap in ${named.join(", ")}${more}. Commit or stash what is there, so that the wrap can be looked at and undone alone, or pass --allow-dirty. Nothing was written.`,
  );
}
