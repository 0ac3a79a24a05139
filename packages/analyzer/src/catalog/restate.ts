import type { Sdk } from "./sdk.ts";

export const restate: Sdk = {
  id: "restate",
  name: "Restate",
  packages: ["@restatedev/restate-sdk"],
  ambient: true,
  versions: "1",
  docs: "https://docs.restate.dev/develop/ts/journaling-results",
  summary:
    "What `ctx.run` journals. It remembers its answer and runs again where nobody knows it, without a key: strong enough for reads.",
  calls: [],
  guards: [
    {
      path: "ctx.run",
      declared: "Context.run",
      from: [],
      covers: ["read"],
      gives: ["retry"],
      guarded: 1,
      guardedOr: 0,
      retries: [{ argument: 2, path: ["maxRetryAttempts"] }],
      // `context.d.ts`: attempts include the initial one, from 50 ms on, doubling; without a number the service's policy tells.
      repeats: { counts: "attempts", backoff: "exponential", jitter: false },
    },
  ],
};
