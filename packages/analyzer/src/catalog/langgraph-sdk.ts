import type { CallFact, Sdk } from "./sdk.ts";

/**
 * `BaseClient` hands `maxRetries: 4` to a caller that repeats every method on a server's error, POST too (`client.js`,
 * `utils/async_caller.js`); no key goes with it. The server bounds a run's super-steps.
 */
const run = {
  kind: "agent",
  effect: "composite",
  signal: { argument: 2, path: ["signal"], form: "signal" },
  retries: { argument: 0, path: ["callerOptions", "maxRetries"], preset: 4, off: 0, on: "client" },
} as const;
/** `prepareFetchOptions`: one signal for a call with its repeats and its body; none by default. `wait` and `stream` pass `timeoutMs: null`. */
const timeout = { argument: 0, path: ["timeoutMs"], unit: "ms", covers: "call", on: "client" } as const;

const calls: readonly CallFact[] = [
  { path: "runs.create", declared: "RunsClient.create", ...run, returns: "started", timeout },
  {
    path: "runs.createBatch",
    declared: "RunsClient.createBatch",
    ...run,
    returns: "started",
    signal: { argument: 1, path: ["signal"], form: "signal" },
    timeout,
  },
  { path: "runs.wait", declared: "RunsClient.wait", ...run, returns: "promise" },
  { path: "runs.stream", declared: "RunsClient.stream", ...run, returns: "lazy" },
];

export const langgraphSdk: Sdk = {
  id: "langgraph-sdk",
  name: "LangGraph SDK",
  packages: ["@langchain/langgraph-sdk"],
  versions: "2",
  docs: "https://reference.langchain.com/javascript/modules/_langchain_langgraph-sdk.html",
  summary: "What starts runs; threads, assistants, crons, the store, and joining or cancelling a run are left out.",
  clients: ["Client"],
  calls,
};
