import { FailedOutcomeError } from "@thirdstate/types";

/** A generator has not begun when it is handed back, and nobody would drive it: that is no success. */
export function beginning<T>(site: string, answer: PromiseLike<T>): PromiseLike<T> {
  if (typeof answer !== "object" || !(Symbol.asyncIterator in answer) || "then" in answer) return answer;
  const message =
    "`execute` is a generator, so that nothing was begun. Make it an async function that returns its value.";
  throw new FailedOutcomeError({ site, reason: "not-executed", code: "generator", message });
}
