import { CommanderError } from "commander";
import { CannotRunError } from "./cannot-run-error.ts";
import type { ExitCode } from "./exit-code.ts";

const expected = [
  "CannotRunError",
  "TsconfigError",
  "TsconfigNotFoundError",
  "LedgerDamagedError",
  "LedgerFolderError",
  "LedgerSchemaError",
  "NoSuchRecordError",
  "RedisForgetsError",
  "SealedValueError",
];

/** Says on stderr why a command could not run; what nobody expects, with its stack, for 1 means findings and no more. */
export function explainError(error: unknown): ExitCode {
  const isExpected = CannotRunError.isInstance(error) || (error instanceof Error && expected.includes(error.name));
  if (error instanceof CommanderError) process.stderr.write(`${toSentence(error.message)}\n`);
  else if (isExpected) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2;
}

/** Commander's `error: unknown option '--frob'` as a sentence. */
function toSentence(message: string): string {
  const text = message
    .replace(/^error: /, "")
    .replaceAll("\n", " ")
    .replace(/[.?]?$/, "");
  if (text === "(outputHelp)") return "Name a command: `thirdstate --help` lists them.";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Run \`thirdstate --help\` for what there is.`;
}
