import type { WrappedFile } from "./apply-wraps.ts";
import { findPrettier } from "./find-prettier.ts";
import { toFormattedOffset } from "./positions.ts";
import type { Recheck } from "./take-back.ts";
import type { Decision } from "./to-decisions.ts";

/** Files that were as the project's own Prettier writes them are so again; all others keep their form. */
export async function formatRecheck({ files, takenBack, decisions }: Recheck): Promise<Recheck> {
  const formatted = await Promise.all(files.map(async (file) => ({ ...file, after: await format(file) })));
  const moved = new Map(formatted.map(({ fileName, after }, index) => [fileName, { before: files[index], after }]));
  return {
    files: formatted,
    takenBack,
    decisions: decisions.map((decision) => {
      const file = moved.get(decision.fileName);
      return file?.before === undefined ? decision : follow(decision, file.before.after, file.after);
    }),
  };
}

async function format({ fileName, before, after }: WrappedFile): Promise<string> {
  const prettier = await findPrettier(fileName);
  if (prettier === undefined) return after;
  try {
    return (await prettier.check(before)) ? await prettier.format(after) : after;
  } catch {
    // A plugin that is not installed, or syntax that this Prettier does not know: then nobody formats the file.
    return after;
  }
}

function follow(decision: Decision, from: string, to: string): Decision {
  if (from === to) return decision;
  const lines = from.split("\n");
  const start = lines.slice(0, decision.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + decision.column - 1;
  const before = to.slice(0, toFormattedOffset(from, to, start)).split("\n");
  return { ...decision, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
