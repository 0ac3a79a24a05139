import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";
import type { Verdict } from "./verdict.ts";

const names: readonly unknown[] = ["AI_RetryError", "RetryError", "AggregateError"];

/** Several attempts in one error: the worst of them counts, for any of them may have taken effect. */
export const severalErrors: Entry = (signal, classify) => {
  const errors = field(signal.error, "errors");
  if (!Array.isArray(errors) || errors.length === 0) return undefined;
  if (!namesOf(signal.error).some((name) => names.includes(name))) return undefined;
  const verdicts = errors.map((error: unknown) => classify({ ...signal, error }));
  return verdicts.find(({ kind }) => kind === "unknown") ?? lastOf(verdicts);
};

function lastOf(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.at(-1);
}
