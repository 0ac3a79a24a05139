import type { CallFact, Sdk } from "./sdk.ts";

/** Up to 3 repeats of a request, which the configuration's `retry` does not switch off (`client.js`). No timeout by default, no key. */
const model = { kind: "model", effect: "read" } as const;
const signal = { argument: 1, path: ["abortSignal"], form: "signal" } as const;

const calls: readonly CallFact[] = [
  { path: "run", declared: "FalClient.run", ...model, signal, returns: "promise" },
  { path: "subscribe", declared: "FalClient.subscribe", ...model, signal, returns: "promise" },
  { path: "stream", declared: "FalClient.stream", ...model, returns: "stream" },
  { path: "streaming.stream", declared: "StreamingClient.stream", ...model, returns: "stream" },
  { path: "queue.submit", declared: "QueueClient.submit", ...model, signal, returns: "started" },
];

export const fal: Sdk = {
  id: "fal",
  name: "fal",
  packages: ["@fal-ai/client"],
  versions: "1",
  docs: "https://docs.fal.ai/model-apis/client",
  summary: "Model calls, whole, streamed or queued; storage, realtime connections and what asks a queue are left out.",
  clients: ["createFalClient", "FalClient"],
  values: ["fal"],
  calls,
};
