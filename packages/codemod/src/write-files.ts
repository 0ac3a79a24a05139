import { readFile, realpath, rename, stat, writeFile } from "node:fs/promises";
import { CannotRunError } from "./cannot-run-error.ts";
import { holdSignals } from "./hold-signals.ts";
import { Staging } from "./staging.ts";

/** A file's text before and after, without a byte order mark. */
export interface ChangedFile {
  readonly fileName: string;
  readonly before: string;
  readonly after: string;
}

/** Writes all files or none: every text is staged first, then moved over its file. Ctrl-C ends the process afterwards. */
export async function writeFiles(files: readonly ChangedFile[]): Promise<void> {
  const release = holdSignals();
  const staging = new Staging();
  const moves: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const file of files) {
      // A link stays a link: what it leads to is replaced.
      const to = await realpath(file.fileName);
      moves.push({ from: await stage(file, to, staging), to });
    }
    for (const { from, to } of moves) await rename(from, to);
  } finally {
    await staging.remove();
    release();
  }
}

async function stage({ fileName, before, after }: ChangedFile, to: string, staging: Staging): Promise<string> {
  const text = await readFile(fileName, "utf8");
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  if (text.slice(mark.length) !== before)
    throw new CannotRunError(`${fileName} changed while it was read. Run the command again.`);
  try {
    const staged = await staging.placeFor(to);
    await writeFile(staged, mark + after, { mode: (await stat(fileName)).mode });
    return staged;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotRunError(`${to} cannot be replaced (${reason}). Nothing was written: mend that and run it again.`);
  }
}
