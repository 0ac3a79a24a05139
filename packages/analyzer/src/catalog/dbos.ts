import type { GuardFact, RepeatFact, Sdk } from "./sdk.ts";

/** `dbos-executor.js`: `maxAttempts` is 3 and counts the first; without `retriesAllowed` it repeats nothing. */
const repeats: RepeatFact = {
  counts: "attempts",
  preset: 2,
  onlyWith: { argument: 1, path: ["retriesAllowed"] },
  backoff: "exponential",
  jitter: false,
};
const step: Omit<GuardFact, "path" | "declared"> = {
  covers: ["read"],
  gives: ["retry"],
  guarded: 0,
  retries: [{ argument: 1, path: ["maxAttempts"] }],
  repeats,
};

export const dbos: Sdk = {
  id: "dbos",
  name: "DBOS",
  packages: ["@dbos-inc/dbos-sdk"],
  ambient: true,
  versions: "4",
  docs: "https://docs.dbos.dev/typescript/tutorials/step-tutorial",
  summary:
    "Steps, called or as decorators. A step remembers its answer and runs again where nobody knows it, without a key: strong enough for reads.",
  values: ["DBOS"],
  calls: [],
  guards: [
    { path: "runStep", declared: "DBOS.runStep", ...step },
    { path: "registerStep", declared: "DBOS.registerStep", ...step },
    {
      path: "step",
      declared: "DBOS.step",
      ...step,
      decorates: "yes",
      retries: [{ argument: 0, path: ["maxAttempts"] }],
      repeats: { ...repeats, onlyWith: { argument: 0, path: ["retriesAllowed"] } },
    },
  ],
};
