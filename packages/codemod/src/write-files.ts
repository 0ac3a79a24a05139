import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CannotRunError } from "./cannot-run-error.ts";

/** A file's text before and after, without a byte order mark. */
export interface ChangedFile {
  readonly fileName: string;
  readonly before: string;
  readonly after: string;
}

/** Writes all files or none: every text is staged beside its file first, then moved over it. */
export async function writeFiles(files: readonly ChangedFile[]): Promise<void> {
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const file of files) {
      // A link stays a link: what it leads to is replaced.
      const to = await realpath(file.fileName);
      staged.push({ from: await stage(file, to), to });
    }
    for (const { from, to } of staged) await rename(from, to);
  } finally {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
  }
}

async function stage({ fileName, before, after }: ChangedFile, place: string): Promise<string> {
  const text = await readFile(fileName, "utf8");
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  if (text.slice(mark.length) !== before)
    throw new CannotRunError(`${fileName} changed while it was read. Run the command again.`);
  const staged = join(dirname(place), `.${basename(place)}.${process.pid}.thirdstate`);
  try {
    await writeFile(staged, mark + after, { mode: (await stat(fileName)).mode });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotRunError(
      `${place} cannot be replaced (${reason}). Nothing was written: mend that and run it again.`,
    );
  }
  return staged;
}
