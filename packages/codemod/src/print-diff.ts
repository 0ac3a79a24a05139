import pc from "picocolors";

/** The diff in the colours that people know, on a terminal; else as it is. */
export function printDiff(diff: string): string {
  return diff
    .split("\n")
    .map((line) => colour(line))
    .join("\n");
}

function colour(line: string): string {
  if (/^(?:---|\+\+\+) /.test(line)) return pc.bold(line);
  if (line.startsWith("+")) return pc.green(line);
  if (line.startsWith("-")) return pc.red(line);
  return line.startsWith("@@") ? pc.cyan(line) : line;
}
