import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

const abort = { path: ["abortSignal"], form: "signal" } as const;
const agent = { kind: "agent", effect: "composite" } as const;
/** The loop stops at `stepCountIs(5)`; `stopWhen` alone puts its conditions in that place. A model is asked once. */
const asked = {
  ...agent,
  signal: { argument: 1, ...abort },
  loop: { argument: 1, path: ["maxSteps"], unit: "steps", preset: 5, or: { argument: 1, path: ["stopWhen"] } },
} as const;
/** What a suspended tool waits for; its options come first. */
const answered = { ...agent, from: ["Agent"], signal: { argument: 0, ...abort } } as const;
const own = { ...asked, from: ["Agent"] } as const;
const registered = { ...asked, from: ["Mastra"] } as const;
/** Steps that throw end a run with `status: "failed"` and an `error`; nothing is thrown, and only `run.cancel()` ends it. */
const workflow = { ...agent, from: ["createWorkflow", "Workflow", "Mastra"], failure: "error" } as const;

const calls: readonly CallFact[] = [
  { path: "generate", declared: "Agent.generate", ...own, returns: "promise" },
  { path: "stream", declared: "Agent.stream", ...own, returns: "stream" },
  { path: "network", declared: "Agent.network", ...own, returns: "stream" },
  { path: "resumeGenerate", declared: "Agent.resumeGenerate", ...own, returns: "promise" },
  { path: "resumeStream", declared: "Agent.resumeStream", ...own, returns: "stream" },
  { path: "generateLegacy", declared: "Agent.generateLegacy", ...own, returns: "promise" },
  { path: "streamLegacy", declared: "Agent.streamLegacy", ...own, returns: "stream" },
  { path: "approveToolCall", declared: "Agent.approveToolCall", ...answered, returns: "stream" },
  { path: "declineToolCall", declared: "Agent.declineToolCall", ...answered, returns: "stream" },
  { path: "approveToolCallGenerate", declared: "Agent.approveToolCallGenerate", ...answered, returns: "promise" },
  { path: "declineToolCallGenerate", declared: "Agent.declineToolCallGenerate", ...answered, returns: "promise" },
  { path: "getAgent().generate", declared: "Agent.generate", ...registered, returns: "promise" },
  { path: "getAgent().stream", declared: "Agent.stream", ...registered, returns: "stream" },
  { path: "getAgentById().generate", declared: "Agent.generate", ...registered, returns: "promise" },
  { path: "getAgentById().stream", declared: "Agent.stream", ...registered, returns: "stream" },
  { path: "**.createRun().start", declared: "Run.start", ...workflow, returns: "promise" },
  { path: "**.createRun().resume", declared: "Run.resume", ...workflow, returns: "promise" },
  { path: "**.createRun().restart", declared: "Run.restart", ...workflow, returns: "promise" },
  { path: "**.createRun().timeTravel", declared: "Run.timeTravel", ...workflow, returns: "promise" },
  { path: "**.createRun().startAsync", declared: "Run.startAsync", ...workflow, returns: "started" },
  { path: "**.createRun().stream", declared: "Run.stream", ...workflow, returns: "starter" },
  { path: "**.createRun().resumeStream", declared: "Run.resumeStream", ...workflow, returns: "starter" },
];

/** A handler that throws becomes a tool error that the model reads. */
const definition = {
  form: "call",
  handler: { argument: 0, path: ["execute"] },
  name: { argument: 0, path: ["id"] },
  callId: { parameter: 1, path: ["agent", "toolCallId"] },
  signal: { parameter: 1, path: ["abortSignal"] },
  approval: { argument: 0, path: ["requireApproval"] },
  errorsReachModel: true,
} as const;

const tools: readonly ToolFact[] = [
  { path: "createTool", declared: "createTool", ...definition },
  { path: "Tool", declared: "Tool", ...definition },
];

export const mastra: Sdk = {
  id: "mastra",
  name: "Mastra",
  packages: ["@mastra/core"],
  versions: "1",
  docs: "https://mastra.ai/en/reference/agents/generate",
  summary: "Agents, runs of workflows, and tools; memory, storage, evals, and calling a tool's `execute` are left out.",
  clients: ["Agent", "Mastra", "createWorkflow", "Workflow"],
  calls,
  tools,
  interrupts: [
    { path: "suspend", declared: "ExecuteFunctionParams.suspend", from: [] },
    { path: "suspend", declared: "*ToolExecutionContext.suspend", from: [] },
  ],
};
