import type { Entry } from "./entry.ts";
import { classNamesOf, field } from "./field.ts";

/** The provider's own trouble, of which asking again may see nothing. */
const passing: readonly unknown[] = [
  "api_error",
  "overloaded_error",
  "rate_limit_error",
  "rate_limit_exceeded",
  "server_error",
  "timeout_error",
];

/**
 * openai and @anthropic-ai/sdk (`core/streaming`) throw an `APIError` without a status where a stream reports an error in place of its next
 * chunk, often as its very first: the reply's own status was 200, and the SDK's repeats do not see it.
 */
export const streamReport: Entry = ({ error }) => {
  if (field(error, "status") !== undefined || !isReport(classNamesOf(error))) return undefined;
  const report = field(field(error, "error"), "error") ?? field(error, "error");
  const words = [field(report, "type"), field(report, "code")].filter((word) => typeof word === "string");
  const code = words.find((word) => passing.includes(word)) ?? words[0];
  if (code === undefined) return undefined;
  return { kind: "unknown", code: String(code), transient: passing.includes(code) };
};

function isReport(names: readonly unknown[]): boolean {
  return names.includes("APIError") && !names.includes("APIConnectionError") && !names.includes("APIUserAbortError");
}
