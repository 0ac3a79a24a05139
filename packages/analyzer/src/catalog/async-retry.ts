import type { Sdk } from "./sdk.ts";

export const asyncRetry: Sdk = {
  id: "async-retry",
  name: "async-retry",
  packages: ["async-retry"],
  ambient: true,
  writesAreListed: true,
  versions: "1",
  docs: "https://github.com/vercel/async-retry#api",
  summary:
    "Repeats what throws, and gives no deadline: a call that hangs hangs inside it for ever. So it is strong enough for nothing, and what it repeats is told.",
  calls: [],
  guards: [
    {
      path: "default",
      declared: "AsyncRetry",
      covers: [],
      gives: ["retry"],
      guarded: 0,
      retries: [{ argument: 1, path: ["retries"] }],
      // `lib/index.js` sets `randomize`; the rest stands in `retry`, `lib/retry.js`.
      repeats: {
        counts: "retries",
        preset: 10,
        foreverWith: { argument: 1, path: ["forever"] },
        backoff: "exponential",
        jitter: true,
        jitterAt: { argument: 1, path: ["randomize"] },
      },
    },
  ],
};
