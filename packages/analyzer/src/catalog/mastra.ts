import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

const abort = { path: ["abortSignal"], form: "signal" } as const;
const agent = { kind: "agent", effect: "composite" } as const;
/** The loop stops at `stepCountIs(5)`; `stopWhen` alone puts its conditions in that place. A model is asked once. */
const asked = {
  ...agent,
  signal: { argument: 1, ...abort },
  loop: { argument: 1, path: ["maxSteps"], unit: "steps", preset: 5, or: { argument: 1, path: ["stopWhen"] } },
  approvesTools: { argument: 1, path: ["requireToolApproval"] },
} as const;
/** What a suspended tool waits for; its options come first. */
const answered = { ...agent, from: ["Agent"], signal: { argument: 0, ...abort } } as const;
const own = { ...asked, from: ["Agent"] } as const;
const registered = { ...asked, from: ["Mastra"] } as const;
/** Steps that throw end a run with `status: "failed"` and an `error`; nothing is thrown, and only `run.cancel()` ends it. */
const workflow = { ...agent, from: ["createWorkflow", "Workflow", "Mastra"], failure: "error" } as const;

/** Before 1 a run is made by `createRunAsync`. */
const former: readonly CallFact[] = [
  { path: "**.createRunAsync().start", declared: "Run.start", ...workflow, versions: "0", returns: "promise" },
  { path: "**.createRunAsync().resume", declared: "Run.resume", ...workflow, versions: "0", returns: "promise" },
  { path: "**.createRunAsync().stream", declared: "Run.stream", ...workflow, versions: "0", returns: "starter" },
  {
    path: "**.createRunAsync().streamVNext",
    declared: "Run.streamVNext",
    ...workflow,
    versions: "0",
    returns: "starter",
  },
  {
    path: "**.createRunAsync().resumeStreamVNext",
    declared: "Run.resumeStreamVNext",
    ...workflow,
    versions: "0",
    returns: "starter",
  },
];

const calls: readonly CallFact[] = [
  { path: "generate", declared: "Agent.generate", ...own, returns: "promise" },
  { path: "stream", declared: "Agent.stream", ...own, returns: "stream" },
  { path: "network", declared: "Agent.network", ...own, versions: "1", returns: "stream" },
  {
    path: "network",
    declared: "Agent.network",
    ...agent,
    from: own.from,
    loop: own.loop,
    versions: "0",
    returns: "stream",
  },
  { path: "resumeGenerate", declared: "Agent.resumeGenerate", ...own, returns: "promise" },
  { path: "resumeStream", declared: "Agent.resumeStream", ...own, returns: "stream" },
  { path: "generateLegacy", declared: "Agent.generateLegacy", ...own, returns: "promise" },
  { path: "streamLegacy", declared: "Agent.streamLegacy", ...own, returns: "stream" },
  { path: "approveToolCall", declared: "Agent.approveToolCall", ...answered, returns: "stream" },
  { path: "declineToolCall", declared: "Agent.declineToolCall", ...answered, returns: "stream" },
  { path: "approveToolCallGenerate", declared: "Agent.approveToolCallGenerate", ...answered, returns: "promise" },
  { path: "declineToolCallGenerate", declared: "Agent.declineToolCallGenerate", ...answered, returns: "promise" },
  { path: "generateVNext", declared: "Agent.generateVNext", ...own, versions: "0", returns: "promise" },
  { path: "streamVNext", declared: "Agent.streamVNext", ...own, versions: "0", returns: "stream" },
  { path: "getAgent().generate", declared: "Agent.generate", ...registered, returns: "promise" },
  { path: "getAgent().stream", declared: "Agent.stream", ...registered, returns: "stream" },
  { path: "getAgentById().generate", declared: "Agent.generate", ...registered, returns: "promise" },
  { path: "getAgentById().stream", declared: "Agent.stream", ...registered, returns: "stream" },
  ...former,
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
  suspends: "suspend",
  errorsReachModel: true,
} as const;

/** Before 1 the second parameter is the model call's own options. */
const older = {
  ...definition,
  versions: "0",
  callId: { parameter: 1, path: ["toolCallId"] },
  signal: { parameter: 1, path: ["abortSignal"] },
} as const;

const tools: readonly ToolFact[] = [
  { path: "createTool", declared: "createTool", ...definition, versions: "1" },
  { path: "Tool", declared: "Tool", ...definition, versions: "1" },
  { path: "createTool", declared: "createTool", ...older },
  { path: "Tool", declared: "Tool", ...older },
];

export const mastra: Sdk = {
  id: "mastra",
  name: "Mastra",
  packages: ["@mastra/core"],
  versions: "0.24 - 1",
  docs: "https://mastra.ai/en/reference/agents/generate",
  summary: "Agents, runs of workflows, and tools; memory, storage, evals, and calling a tool's `execute` are left out.",
  clients: ["Agent", "Mastra", "createWorkflow", "Workflow"],
  calls,
  tools,
  takesToolsOf: ["ai"],
  interrupts: [
    { path: "suspend", declared: "ExecuteFunctionParams.suspend", from: [] },
    { path: "suspend", declared: "*ToolExecutionContext.suspend", from: [] },
  ],
};
