import type { Sdk } from "./sdk.ts";

export const cockatiel: Sdk = {
  id: "cockatiel",
  name: "cockatiel",
  packages: ["cockatiel"],
  ambient: true,
  writesAreListed: true,
  versions: "3",
  docs: "https://github.com/connor4312/cockatiel#table-of-contents",
  summary:
    "What policies execute or decorate. Only a deadline makes a policy strong enough for a read; a wrapped one may hold it, and counts so. A key gives none of them.",
  clients: ["circuitBreaker", "retry", "timeout", "wrap"],
  calls: [],
  guards: [
    {
      path: "execute",
      declared: "RetryPolicy.execute",
      from: ["retry"],
      covers: [],
      gives: ["retry"],
      guarded: 0,
      retries: [{ argument: 1, path: ["maxAttempts"] }],
      // `Policy.js`: `maxAttempts ?? Infinity`, which counts what follows the first, and `ConstantBackoff(0)`.
      repeats: {
        on: "client",
        counts: "retries",
        preset: Number.POSITIVE_INFINITY,
        backoff: "none",
        backoffAt: { argument: 1, path: ["backoff"] },
        jitter: false,
      },
    },
    {
      path: "execute",
      declared: "TimeoutPolicy.execute",
      from: ["timeout"],
      covers: ["read"],
      gives: ["deadline"],
      guarded: 0,
    },
    {
      path: "execute",
      declared: "CircuitBreakerPolicy.execute",
      from: ["circuitBreaker"],
      covers: [],
      gives: ["breaker"],
      guarded: 0,
    },
    { path: "usePolicy", declared: "usePolicy", decorates: "unknown", covers: ["read"], gives: [], guarded: 0 },
    { path: "execute", declared: "IPolicy.execute", from: ["wrap"], covers: ["read"], gives: [], guarded: 0 },
  ],
};
