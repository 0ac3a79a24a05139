import type { GuardFact, Sdk } from "./sdk.ts";

/** `index.js`: `retries` is 10, `randomize` is false, and `maxRetryTime` is endless. */
const retry: Omit<GuardFact, "path" | "declared"> = {
  covers: [],
  gives: ["retry"],
  guarded: 0,
  retries: [{ argument: 1, path: ["retries"] }],
  repeats: {
    counts: "retries",
    preset: 10,
    backoff: "exponential",
    jitter: false,
    jitterAt: { argument: 1, path: ["randomize"] },
  },
};

export const pRetry: Sdk = {
  id: "p-retry",
  name: "p-retry",
  packages: ["p-retry"],
  ambient: true,
  writesAreListed: true,
  versions: "7",
  docs: "https://github.com/sindresorhus/p-retry#api",
  summary:
    "Repeats what throws, and gives no deadline: a call that hangs hangs inside it for ever. So it is strong enough for nothing, and what it repeats is told.",
  calls: [],
  guards: [
    { path: "default", declared: "pRetry", ...retry },
    { path: "makeRetriable", declared: "makeRetriable", ...retry },
  ],
};
