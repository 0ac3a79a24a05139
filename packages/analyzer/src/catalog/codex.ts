import type { CallFact, Sdk } from "./sdk.ts";

/** A turn runs commands and changes files, as far as its thread's sandbox lets it. Nothing repeats it, bounds it or limits its time. */
const turn = {
  kind: "agent",
  effect: "composite",
  signal: { argument: 1, path: ["signal"], form: "signal" },
} as const;

const run = { declared: "Thread.run", ...turn, returns: "promise" } as const;
const runStreamed = { declared: "Thread.runStreamed", ...turn, returns: "stream" } as const;

const calls: readonly CallFact[] = [
  { path: "run", from: ["Thread"], ...run },
  { path: "runStreamed", from: ["Thread"], ...runStreamed },
  { path: "*.run", from: ["Codex"], ...run },
  { path: "*.runStreamed", from: ["Codex"], ...runStreamed },
];

export const codex: Sdk = {
  id: "codex",
  name: "Codex",
  packages: ["@openai/codex-sdk"],
  versions: "0",
  docs: "https://developers.openai.com/codex/sdk",
  summary: "Turns of a thread, whole or streamed.",
  clients: ["Codex", "Thread"],
  calls,
};
