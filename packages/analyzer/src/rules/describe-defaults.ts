import type { CallFact, RetryFact, TimeoutFact } from "../catalog/sdk.ts";

/** What an SDK does by itself, as the rest of a sentence: "repeats a failed request up to 2 times and waits …". */
export function describeDefaults({ retries, timeout }: CallFact): string {
  const repeats = retries === undefined ? undefined : describeRetries(retries);
  return [repeats, describeTimeout(timeout)].filter((part) => part !== undefined).join(" and ");
}

function describeRetries({ preset }: RetryFact): string {
  if (preset === 0) return "repeats nothing";
  return preset === 1 ? "repeats a failed request once" : `repeats a failed request up to ${preset} times`;
}

function describeTimeout(timeout: TimeoutFact | undefined): string {
  if (timeout?.preset === undefined) return "sets no limit on the wait";
  const longest = describeDuration(timeout.unit === "s" ? timeout.preset * 1000 : timeout.preset);
  if (timeout.covers === "headers") return `waits up to ${longest} for an answer to begin, with no limit on its rest`;
  return timeout.covers === "attempt" ? `waits up to ${longest} for each attempt` : `waits up to ${longest}`;
}

function describeDuration(ms: number): string {
  const minutes = ms / 60_000;
  if (Number.isInteger(minutes)) return minutes === 1 ? "a minute" : `${minutes} minutes`;
  const seconds = ms / 1000;
  return seconds === 1 ? "a second" : `${seconds} seconds`;
}
