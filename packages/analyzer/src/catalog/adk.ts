import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

/** `maxLlmCalls ?? 500`, and none from zero down (`agents/run_config.js`). */
const loop = {
  argument: 0,
  path: ["runConfig", "maxLlmCalls"],
  unit: "model calls",
  preset: 500,
  zeroIsNone: true,
} as const;
const run = { kind: "agent", effect: "composite", returns: "lazy", loop } as const;

const calls: readonly CallFact[] = [
  {
    path: "runAsync",
    declared: "Runner.runAsync",
    ...run,
    signal: { argument: 0, path: ["abortSignal"], form: "signal" },
  },
  { path: "runEphemeral", declared: "Runner.runEphemeral", ...run },
];

/** A handler that throws ends as an `error` that the model reads (`agents/functions.js`). */
const tools: readonly ToolFact[] = [
  {
    path: "FunctionTool",
    declared: "FunctionTool",
    form: "call",
    handler: { argument: 0, path: ["execute"] },
    name: { argument: 0, path: ["name"] },
    callId: { parameter: 1, path: ["functionCallId"] },
    signal: { parameter: 1, path: ["abortSignal"] },
    approval: { argument: 0, path: ["requireConfirmation"] },
    errorsReachModel: true,
  },
];

export const adk: Sdk = {
  id: "adk",
  name: "Agent Development Kit",
  packages: ["@google/adk"],
  versions: "1",
  docs: "https://google.github.io/adk-docs/",
  summary: "Runs of a runner, and function tools; sessions, artifacts and agents inside a run are left out.",
  clients: ["Runner", "InMemoryRunner"],
  calls,
  tools,
};
