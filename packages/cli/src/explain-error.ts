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
export function explainError(error: unknown, command: string): ExitCode {
  const isExpected = CannotRunError.isInstance(error) || (error instanceof Error && expected.includes(error.name));
  if (error instanceof CommanderError) process.stderr.write(`${toSentence(error.message, command)}\n`);
  else if (isExpected) process.stderr.write(`${error.message}\n`);
  else if (isRefusal(error)) process.stderr.write(`${describeRefusal(error)}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2;
}

/** A file that the system keeps from us. */
interface Refusal {
  readonly path: string;
  readonly syscall: string;
  readonly code: string;
}

function isRefusal(error: unknown): error is Error & Refusal {
  return (
    error instanceof Error && ["path", "syscall", "code"].every((name) => typeof Reflect.get(error, name) === "string")
  );
}

function describeRefusal({ path, syscall, code, message }: Error & Refusal): string {
  const reason = message.replace(/^\w+: /, "").replace(/, \w+ '.*$/, "");
  return `${path} is out of reach: ${reason} (${code} in ${syscall}). Mend that, then run the command again.`;
}

/** Commander's `error: unknown option '--frob'` as a sentence. */
function toSentence(message: string, command: string): string {
  const text = message
    .replace(/^error: /, "")
    .replaceAll("\n", " ")
    .replace(/[.?]?$/, "");
  if (text === "(outputHelp)") return "Name a command: `thirdstate --help` lists them.";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}. Run \`${command} --help\` for what there is.`;
}
