import pc from "picocolors";

/** On a person's terminal only: a pipe and CI get the report and nothing else. */
export function showProgress(step: string): void {
  if (process.stderr.isTTY && process.env["CI"] === undefined) process.stderr.write(`${pc.dim(step)}\n`);
}
