import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { countStrayLines } from "./count-stray-lines.ts";
import { findAdded } from "./find-added.ts";
import { readErrors } from "./read-errors.ts";
import { runWrap, type Report } from "./run-wrap.ts";

export interface Judgement {
  readonly wrapped: number;
  /** Each site that stays, with the reason. */
  readonly left: readonly string[];
  /** The type errors that were not there before. */
  readonly errors: readonly string[];
  /** Files that a second run changes. */
  readonly again: number;
  readonly strayLines: number;
}

const root = join(import.meta.dirname, "../../..");

/** Wraps a project's copy twice and compares what its own compiler says before and after. */
export function judgeRepository(original: string, copy: string): Judgement {
  copyFileSync(join(root, "fixtures/codemods/remote.config.ts"), join(copy, "remote.config.ts"));
  const first = runWrap(copy, ["--write"]);
  const left = first.left.map(({ file, line, call, reason }) => `${file}:${line} ${call}: ${reason}`);
  if (first.files.length === 0) return { wrapped: 0, left, errors: [], again: 0, strayLines: 0 };
  const after = readAllErrors(copy, first);
  const second = runWrap(copy, ["--write"]);
  const strayLines = first.files.map((file) =>
    countStrayLines(
      readFileSync(join(original, file), "utf8"),
      readFileSync(join(copy, file), "utf8"),
      first.wrapped.filter((site) => site.file === file),
    ),
  );
  for (const file of first.files) copyFileSync(join(original, file), join(copy, file));
  return {
    wrapped: first.wrapped.length,
    left,
    errors: findAdded(readAllErrors(copy, first), after),
    again: second.files.length,
    strayLines: strayLines.reduce((all, one) => all + one, 0),
  };
}

function readAllErrors(folder: string, { projects }: Report): readonly string[] {
  return projects.flatMap(({ tsconfig }) => readErrors(folder, join(folder, tsconfig)));
}
