import type { CallFact, Sdk } from "./sdk.ts";

/** `maxRetries` is 3 by default and counts per model of a fallback list; the AI SDK below is told to repeat nothing (`executeWithModelFallback`). */
const retries = { path: ["maxRetries"], client: { argument: 0, path: ["maxRetries"] }, preset: 3, off: 0 } as const;
const abort = { path: ["abortSignal"], form: "signal" } as const;
const agent = {
  kind: "agent",
  effect: "composite",
  from: ["Agent"],
  signal: { argument: 1, ...abort },
  retries: { argument: 1, ...retries },
  // A workspace raises it to 100.
  loop: { argument: 1, path: ["maxSteps"], unit: "steps", preset: 5 },
} as const;
/** They hand no tools to the model. */
const object = {
  kind: "model",
  effect: "read",
  from: ["Agent"],
  signal: { argument: 2, ...abort },
  retries: { argument: 2, ...retries },
} as const;

const calls: readonly CallFact[] = [
  { path: "generateText", declared: "Agent.generateText", ...agent, returns: "promise" },
  { path: "streamText", declared: "Agent.streamText", ...agent, returns: "stream" },
  { path: "generateObject", declared: "Agent.generateObject", ...object, returns: "promise" },
  { path: "streamObject", declared: "Agent.streamObject", ...object, returns: "stream" },
  {
    path: "callTool",
    declared: "MCPClient.callTool",
    from: ["MCPClient"],
    kind: "tool",
    effect: "write",
    returns: "promise",
  },
];

export const voltagent: Sdk = {
  id: "voltagent",
  name: "VoltAgent",
  packages: ["@voltagent/core"],
  versions: "2",
  docs: "https://voltagent.dev/docs/agents/overview",
  summary: "Agents, tools, and calls of MCP tools; workflows, memory and servers are left out.",
  clients: ["Agent", "MCPClient"],
  calls,
  tools: [
    {
      path: "createTool",
      declared: "createTool",
      form: "call",
      handler: { argument: 0, path: ["execute"] },
      name: { argument: 0, path: ["name"] },
      callId: { parameter: 1, path: ["toolContext", "callId"] },
      signal: { parameter: 1, path: ["toolContext", "abortSignal"] },
      approval: { argument: 0, path: ["needsApproval"] },
      errorsReachModel: true,
    },
  ],
};
